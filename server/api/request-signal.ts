/** Tells the work behind a request that nobody waits for its answer any more. */
import type { ServerResponse } from 'node:http';

/** Aborted when the connection closes before the answer is out. */
export function signalOf(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
