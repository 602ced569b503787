/** Puts elements on the canvas: a few at once, many over several frames, so that the page goes on answering. */
import type { Core } from 'cytoscape';
import type { Definition } from './cytoscape-elements.ts';
import { LIMITS } from './limits.ts';

/** What puts elements on one canvas. */
export interface Adder {
  /** Adds them; nodes must come before the edges at them. */
  readonly add: (definitions: readonly Definition[]) => void;
  /** Adds at once whatever is still to come. */
  readonly finish: () => void;
  /** Whether nothing is still to come. */
  readonly isDone: () => boolean;
  /** Gives up what is still to come. */
  readonly stop: () => void;
}

/** Adds to one Cytoscape instance; `changed` is called after each frame that added some. */
export function createAdder(cy: Core, changed: () => void): Adder {
  let waiting: readonly Definition[] = [];
  let frame = 0;
  const take = (count: number): void => {
    const next = waiting.slice(0, count);
    waiting = waiting.slice(count);
    // Cytoscape changes what it is given.
    cy.add([...next]);
  };
  const goOn = (): void => {
    frame = requestAnimationFrame(() => {
      take(LIMITS.addedAtOnce);
      if (waiting.length > 0) goOn();
      changed();
    });
  };
  return {
    add: (definitions) => {
      waiting = definitions;
      if (waiting.length > 0) take(LIMITS.addedAtOnce);
      if (waiting.length > 0) goOn();
    },
    finish: () => {
      if (waiting.length === 0) return;
      cancelAnimationFrame(frame);
      take(waiting.length);
    },
    isDone: () => waiting.length === 0,
    stop: () => {
      if (waiting.length > 0) cancelAnimationFrame(frame);
      waiting = [];
    },
  };
}
