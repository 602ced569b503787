/** The worker in which layouts are computed, so that the page never waits for one. */
import type { ArrangeInput } from './arrange-input.ts';
import { arrange } from './arrange.ts';

/** What the page sends: a picture, with a number that comes back with its places. */
export interface LayoutRequest {
  readonly number: number;
  readonly input: ArrangeInput;
}

/** What the worker sends back. */
export interface LayoutReply {
  readonly number: number;
  readonly places: Float32Array;
}

addEventListener('message', (event: MessageEvent<LayoutRequest>) => {
  const { number, input } = event.data;
  const places = arrange(input);
  const reply: LayoutReply = { number, places };
  postMessage(reply, { transfer: [places.buffer] });
});
