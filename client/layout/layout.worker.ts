/** The worker in which layouts are computed, so that the page never waits for one. */
import type { ArrangeAnswer, ArrangeTask } from './arrange-input.ts';
import { arrange } from './arrange.ts';

/** What the worker sends back. */
export interface LayoutReply {
  /** One sentence on why there is no answer. */
  readonly failure?: string;
  readonly answer?: ArrangeAnswer;
}

addEventListener('message', (event: MessageEvent<ArrangeTask>) => {
  void answer(event.data);
});

async function answer(task: ArrangeTask): Promise<void> {
  try {
    const found = await arrange(task);
    const reply: LayoutReply = { answer: found };
    postMessage(reply, { transfer: [found.places.buffer] });
  } catch (error) {
    const reply: LayoutReply = { failure: error instanceof Error ? error.message : String(error) };
    postMessage(reply);
  }
}
