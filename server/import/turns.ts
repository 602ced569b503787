/** Goes through what is long without keeping the process from answering others. */
import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work after which others have their turn: less than anybody notices. */
const TURN = 20;

/** The turns of one long work. */
export class Turns {
  #began = performance.now();

  get isOver(): boolean {
    return performance.now() - this.#began >= TURN;
  }

  /** Lets the others have theirs. */
  async next(): Promise<void> {
    await setImmediate();
    this.#began = performance.now();
  }
}

/** Does something with each of a list, in turns. */
export async function eachInTurns<T>(list: Iterable<T>, use: (one: T) => void): Promise<void> {
  const turns = new Turns();
  for (const one of list) {
    use(one);
    if (turns.isOver) await turns.next();
  }
}
