/** A drawn picture for tests: a real Cytoscape without a page, in which everything is in its place at once. */
import cytoscape, { type Core } from 'cytoscape';
import { createDrawnGraph, type DrawnGraph } from '../graph/drawn/drawn-graph.ts';
import { toElements } from '../graph/drawn/elements.ts';
import type { View } from '../state/view/view.ts';
import { VOCABULARY } from './sample-graph.ts';

/** A picture that is drawn, and what draws it. */
export interface DrawnSample {
  readonly cy: Core;
  readonly drawn: DrawnGraph;
  readonly show: (view: View) => void;
}

/** Draws a view. */
export function drawSample(view: View): DrawnSample {
  const cy = cytoscape({ headless: true, styleEnabled: false });
  const drawn = createDrawnGraph(cy, () => undefined);
  const show = (next: View): void => {
    const measure = (text: string): number => text.length * 6;
    drawn.show(toElements({ view: next, vocabulary: VOCABULARY, measured: {}, measure }), false);
  };
  show(view);
  return { cy, drawn, show };
}
