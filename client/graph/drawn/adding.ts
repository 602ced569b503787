/** Puts nodes on the canvas: a few at once, many over several frames, so that the page goes on answering. */
import type { Collection, Core } from 'cytoscape';
import type { Definition } from './cytoscape-elements.ts';
import { LIMITS } from '../limits.ts';

/** What puts nodes on one canvas. */
export interface Adder {
  readonly add: (definitions: readonly Definition[]) => void;
  /** Adds at once whatever is still to come. */
  readonly finish: () => void;
  /** Whether nothing is still to come. */
  readonly isDone: () => boolean;
  /** Gives up what is still to come. */
  readonly stop: () => void;
}

/** Adds to one Cytoscape instance; `changed` is called once the last frame has added its nodes. */
export function createAdder(cy: Core, changed: () => void): Adder {
  let waiting: readonly Definition[] = [];
  let frame = 0;
  const take = (count: number): Collection => {
    const next = waiting.slice(0, count);
    waiting = waiting.slice(count);
    // Cytoscape changes what it is given.
    return cy.add([...next]);
  };
  /** Adds and measures some in each frame. Meanwhile an open batch keeps Cytoscape from drawing all anew in each. */
  const goOn = (): void => {
    cy.startBatch();
    frame = requestAnimationFrame(() => {
      release();
      take(LIMITS.addedAtOnce).boundingBox();
      if (waiting.length > 0) goOn();
      else changed();
    });
  };
  const release = (): void => {
    cancelAnimationFrame(frame);
    cy.endBatch();
  };
  return {
    add: (definitions) => {
      waiting = definitions;
      if (waiting.length > 0) take(LIMITS.addedAtOnce);
      if (waiting.length > 0) goOn();
    },
    finish: () => {
      if (waiting.length === 0) return;
      release();
      take(waiting.length);
    },
    isDone: () => waiting.length === 0,
    stop: () => {
      if (waiting.length > 0) release();
      waiting = [];
    },
  };
}
