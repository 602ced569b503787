/** Runs what lasts so that it is listed, and can be given up, until it has ended. */
import type { ExplorerStore } from './store.ts';
import type { Task } from './tasks.ts';

let next = 1;

/** Runs a task, which is listed until it has ended; its signal is aborted when the user gives it up. */
export async function runTask<Result>(
  store: ExplorerStore,
  name: string,
  run: (signal: AbortSignal) => Promise<Result>,
  { isStep = false }: Partial<Pick<Task, 'isStep'>> = {},
): Promise<Result> {
  const control = new AbortController();
  const task: Task = {
    id: next++,
    name,
    isStep,
    cancel: () => {
      control.abort();
    },
  };
  store.setState((state) => ({ tasks: [...state.tasks, task] }));
  try {
    return await run(control.signal);
  } finally {
    store.setState((state) => ({ tasks: state.tasks.filter((each) => each.id !== task.id) }));
  }
}
