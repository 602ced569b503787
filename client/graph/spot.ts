/** Where a node is painted. */
import type { NodeElement } from './elements.ts';

/** A node with its disc on the screen. */
export interface Spot {
  readonly node: NodeElement;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}
