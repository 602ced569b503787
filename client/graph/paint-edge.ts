/** Draws lines, words and marks of edges on the overlay. */
import type { Core } from 'cytoscape';
import type { EdgeElement } from './elements.ts';
import type { Palette } from './palette.ts';

/** A place on the screen, in pixels from the corner of the canvas. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of an edge on the screen; undefined where Cytoscape has not drawn it yet. */
export function middleOf(cy: Core, edge: EdgeElement): Point | undefined {
  const element = cy.getElementById(edge.id);
  if (element.empty()) return undefined;
  const middle = element.renderedMidpoint();
  return Number.isFinite(middle.x) && Number.isFinite(middle.y) ? middle : undefined;
}

/** A point on the screen some share of the way along an edge; undefined where Cytoscape has not drawn it yet. */
export function pointOn(cy: Core, edge: EdgeElement, share: number): Point | undefined {
  const shape = shapeOf(cy, edge);
  if (!shape) return undefined;
  const { from, bend, to } = shape;
  const back = 1 - share;
  const along = (a: number, b: number, c: number): number =>
    back * back * a + 2 * back * share * b + share * share * c;
  const over = bend ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return { x: along(from.x, over.x, to.x), y: along(from.y, over.y, to.y) };
}

interface Shape {
  readonly from: Point;
  readonly bend: Point | undefined;
  readonly to: Point;
}

function shapeOf(cy: Core, edge: EdgeElement): Shape | undefined {
  const element = cy.edges().getElementById(edge.id);
  if (element.empty()) return undefined;
  const zoom = cy.zoom();
  const pan = cy.pan();
  const toScreen = (point: Point): Point => ({ x: point.x * zoom + pan.x, y: point.y * zoom + pan.y });
  const from = element.sourceEndpoint();
  const to = element.targetEndpoint();
  if (!Number.isFinite(from.x) || !Number.isFinite(to.x)) return undefined;
  // A straight edge has none, whatever the types say.
  const bends = orNothing(element.controlPoints());
  const bend = bends?.[0];
  return { from: toScreen(from), bend: bend && toScreen(bend), to: toScreen(to) };
}

/** Draws the line of an edge again, as Cytoscape does, for the bright part of a dimmed picture. */
export function paintArrowLine(
  context: CanvasRenderingContext2D,
  cy: Core,
  edge: EdgeElement,
  { palette, selected }: { palette: Palette; selected: boolean },
): void {
  const shape = shapeOf(cy, edge);
  if (!shape) return;
  const { from, bend, to } = shape;
  const zoom = cy.zoom();
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
    const middle = middleOf(cy, edge);
    if (middle) paintBar(context, middle, Math.atan2(to.y - from.y, to.x - from.x), 6 * zoom + width);
  }
}

/** Draws the split mark of an edge on which sources disagree. */
export function paintContested(
  context: CanvasRenderingContext2D,
  { x, y, zoom }: Point & { readonly zoom: number },
  palette: Palette,
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

function orNothing<Value>(value: Value): Value | undefined {
  return value;
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
