/** The console's own process: opens copies of the store and answers the server that started it, one task at a time. */
import type { Worker } from 'node:worker_threads';
import { statementFailureOf } from './console-errors.ts';
import { StoredKinds } from './console-kinds.ts';
import { readNames } from './console-names.ts';
import { watchMemory } from './console-memory.ts';
import { isToConsole } from './console-protocol.ts';
import type { FromConsole, ToConsole } from './console-protocol.ts';
import { runTask } from './console-task.ts';
import type { OpenCopy } from './console-task.ts';

type Open = Extract<ToConsole, { type: 'open' }>;
type Task = Extract<ToConsole, { type: 'task' }>;

let copy: OpenCopy | undefined;
let watch: Worker | undefined;

// Nothing here is worth keeping: what it holds is a copy.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

// A terminal sends these to the whole group; the server decides when to end this process too.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

process.on('message', (message) => {
  if (!isToConsole(message)) return;
  void (message.type === 'open' ? open(message) : answer(message));
});

async function open({ file, memoryMb }: Open): Promise<void> {
  try {
    const { default: grafeo } = await import('@grafeo-db/js');
    copy?.db.close();
    const db = grafeo.GrafeoDB.openReadOnly(file);
    copy = { db, kinds: new StoredKinds(db), names: readNames(db.schema()) };
    await watch?.terminate();
    watch = watchMemory(memoryMb);
    await send({ type: 'opened' });
  } catch (error) {
    await send({ type: 'unopened', message: String(error) });
  }
}

async function answer(task: Task): Promise<void> {
  try {
    if (copy === undefined) throw new Error('No copy is open.');
    await runTask(copy, task, send);
  } catch (error) {
    await send({ type: 'failed', id: task.id, failure: statementFailureOf(error) });
  }
}

function send(message: FromConsole): Promise<void> {
  return new Promise((resolve) => {
    // A failure to send means that the server is gone, and `disconnect` follows.
    process.send?.(message, undefined, undefined, () => {
      resolve();
    });
  });
}
