/** A signal for the work behind a request: aborted when the client goes away. */
import type { Response } from 'express';

/** Aborted when the connection closes before the answer is out. */
export function signalOf(response: Response): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
