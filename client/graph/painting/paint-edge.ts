/** Draws lines of edges, and what stands on them, on the overlay. */
import { pointOn, type EdgeShape, type Point } from '../drawn/edge-shape.ts';
import type { EdgeElement } from '../drawn/elements.ts';
import { LABEL_FONT } from './measure-text.ts';
import type { Palette } from './palette.ts';

/** How a line is drawn. */
export interface LinePaint {
  readonly palette: Palette;
  readonly zoom: number;
  readonly selected: boolean;
}

/** Draws the line of an edge again, as Cytoscape does; the shape is on the screen. */
export function paintLine(
  context: CanvasRenderingContext2D,
  edge: Pick<EdgeElement, 'width' | 'line' | 'denied' | 'arrow'>,
  { from, bend, to }: EdgeShape,
  { palette, zoom, selected }: LinePaint,
): void {
  const width = Math.max(1, edge.width * zoom);
  const colour = selected ? palette.accent : edge.denied ? palette.denied : palette.edge;
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.setLineDash(
    edge.line === 'dashed' ? [7 * zoom, 4 * zoom] : edge.line === 'dotted' ? [1, 3 * zoom] : [],
  );
  context.beginPath();
  context.moveTo(from.x, from.y);
  if (bend) context.quadraticCurveTo(bend.x, bend.y, to.x, to.y);
  else context.lineTo(to.x, to.y);
  context.stroke();
  context.setLineDash([]);
  if (edge.arrow) paintHead(context, bend ?? from, to, (6 + edge.width * 1.6) * zoom);
  if (edge.denied) {
    const middle = pointOn({ from, bend, to }, 0.5);
    paintBar(context, middle, Math.atan2(to.y - from.y, to.x - from.x), 6 * zoom + width);
  }
}

/** Draws the split mark of an edge on which sources disagree. */
export function paintContested(
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  { palette, zoom }: Pick<LinePaint, 'palette' | 'zoom'>,
): void {
  const radius = Math.min(5, Math.max(3, 5 * zoom));
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = palette.canvas;
  context.fill();
  context.lineWidth = 1.75;
  context.strokeStyle = palette.contested;
  context.stroke();
  context.beginPath();
  context.arc(x, y, radius, -Math.PI / 2, Math.PI / 2);
  context.fillStyle = palette.contested;
  context.fill();
}

/** Writes how many edges a bundle stands for, ringed where sources disagree about one of them. */
export function paintCount(
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  edge: EdgeElement,
  { palette, selected }: Pick<LinePaint, 'palette' | 'selected'>,
): void {
  const text = String(edge.edges.length);
  const half = Math.max(9, 4 + text.length * 4);
  context.beginPath();
  context.roundRect(x - half, y - 9, half * 2, 18, 9);
  context.fillStyle = palette.canvas;
  context.fill();
  context.lineWidth = edge.contested ? 1.75 : 1.25;
  context.strokeStyle = selected ? palette.accent : edge.contested ? palette.contested : palette.edge;
  context.stroke();
  context.font = LABEL_FONT;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = palette.text;
  context.fillText(text, x, y + 0.5);
}

function paintHead(context: CanvasRenderingContext2D, from: Point, to: Point, size: number): void {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  context.beginPath();
  context.moveTo(to.x, to.y);
  context.lineTo(to.x - size * Math.cos(angle - 0.42), to.y - size * Math.sin(angle - 0.42));
  context.lineTo(to.x - size * Math.cos(angle + 0.42), to.y - size * Math.sin(angle + 0.42));
  context.closePath();
  context.fill();
}

function paintBar(context: CanvasRenderingContext2D, { x, y }: Point, angle: number, reach: number): void {
  const dx = Math.cos(angle + Math.PI / 2) * reach;
  const dy = Math.sin(angle + Math.PI / 2) * reach;
  context.lineWidth = 2.5;
  context.beginPath();
  context.moveTo(x - dx, y - dy);
  context.lineTo(x + dx, y + dy);
  context.stroke();
}
