/** Draws the edges below the discs that Cytoscape has just drawn, on the same canvas: another canvas would have to be composed in every frame. */
import { paintEdges } from './paint-edge.ts';
import type { Paper } from './paper.ts';

/** Draws all lines under what is on the canvas of discs in this container. */
export function paintBelow(container: HTMLElement, paper: Omit<Paper, 'context'>): void {
  const canvas = container.querySelector<HTMLCanvasElement>("canvas[data-id='layer2-node']");
  const context = canvas?.getContext('2d');
  if (!canvas || !context) return;
  const ratio = canvas.width / Math.max(1, paper.width);
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.globalCompositeOperation = 'destination-over';
  paintEdges({ ...paper, context });
  context.restore();
}
