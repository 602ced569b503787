/** The worker in which layouts are computed, so that the page never waits for one. */
import type { ArrangeAnswer, ArrangeTask } from './arrange-input.ts';
import { arrange } from './arrange.ts';

/** What the page sends: a task, with a number that comes back with its answer. */
export interface LayoutRequest {
  readonly number: number;
  readonly task: ArrangeTask;
}

/** What the worker sends back. */
export interface LayoutReply {
  readonly number: number;
  /** One sentence on why there is no answer. */
  readonly failure?: string;
  readonly answer?: ArrangeAnswer;
}

addEventListener('message', (event: MessageEvent<LayoutRequest>) => {
  void answer(event.data);
});

async function answer({ number, task }: LayoutRequest): Promise<void> {
  try {
    const found = await arrange(task);
    const reply: LayoutReply = { number, answer: found };
    postMessage(reply, { transfer: [found.places.buffer] });
  } catch (error) {
    const reply: LayoutReply = { number, failure: error instanceof Error ? error.message : String(error) };
    postMessage(reply);
  }
}
