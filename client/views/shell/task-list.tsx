/** What lasts longer than a moment, each with the way to give it up. */
import { useEffect, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Task } from '../../state/tasks.ts';
import { useExplorerState } from '../explorer-context.ts';

/** Milliseconds after which a task is worth mentioning. */
const MENTIONED_AFTER = 700;

/** The tasks that are under way, over the canvas or over the page that hides it. */
export function TaskList({ over = 'canvas' }: { over?: 'canvas' | 'page' }): ReactNode {
  const tasks = useExplorerState((state) => state.tasks);
  const isHere = useExplorerState(({ page }) => (page.name === 'canvas') === (over === 'canvas'));
  if (!isHere) return null;
  return (
    <div className="tasks" role="status" aria-live="polite">
      {tasks.map((task) => (
        <TaskItem key={task.id} task={task} />
      ))}
    </div>
  );
}

function TaskItem({ task }: { task: Task }): ReactNode {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLasts(true);
    }, MENTIONED_AFTER);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  if (!lasts) return null;
  return (
    <div className="task">
      <progress aria-label={task.name} />
      <span>{task.name} …</span>
      <Button className="text-button" onPress={task.cancel}>
        Cancel
      </Button>
    </div>
  );
}
