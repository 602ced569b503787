/** Goes through what is long without keeping the process from answering others. */
import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work after which others are served: less than anybody notices. */
const SLICE = 20;

/** One long work, cut into slices between which the process does what others have asked of it. */
export class TimeSlices {
  #began = performance.now();

  get isOver(): boolean {
    return performance.now() - this.#began >= SLICE;
  }

  /** Lets the others be served where the slice is over, and begins the next. */
  async rest(): Promise<void> {
    if (!this.isOver) return;
    await setImmediate();
    this.#began = performance.now();
  }
}

/** Does something with each of a list, in slices. */
export async function eachInSlices<T>(list: Iterable<T>, use: (one: T) => void): Promise<void> {
  const slices = new TimeSlices();
  for (const one of list) {
    use(one);
    if (slices.isOver) await slices.rest();
  }
}
