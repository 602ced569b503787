/** Draws lines of edges, and what stands on them. */
import { pointOn, type EdgeShape, type Point } from '../drawn/edge-shape.ts';
import type { EdgeElement } from '../drawn/elements.ts';
import { LABEL_FONT } from './measure-text.ts';
import type { Palette } from './palette.ts';
import type { Paper } from './paper.ts';
import { shapeOnScreen } from './spot.ts';
import { writeNumber } from '../../../server/model/words.ts';

/** How a line is drawn. */
export interface LinePaint {
  readonly palette: Palette;
  readonly zoom: number;
  readonly selected: boolean;
  /** Whether it stands out without being chosen itself. */
  readonly strong?: boolean;
  /** Pixels that the line is wide at least, however far off the camera is; 0 where this is missing. */
  readonly least?: number;
}

/** Pixels that a line is wide at least where it is bright, and where it is chosen. */
export const LEAST_WIDTH = { bright: 1, chosen: 2 } as const;

/** How far bars and the width of a line reach beyond its course at most, however near the camera is, in pixels. */
const REACH = 64;

/** Draws the lines of all edges in the window, but for those at lifted nodes, which lie above the discs. */
export function paintEdges({ context, drawn, pose, palette, width, height }: Paper): void {
  const lifted = drawn.lifted();
  const isInWindow = ({ from, bend = from, to }: EdgeShape): boolean =>
    Math.max(from.x, bend.x, to.x) > -REACH &&
    Math.min(from.x, bend.x, to.x) < width + REACH &&
    Math.max(from.y, bend.y, to.y) > -REACH &&
    Math.min(from.y, bend.y, to.y) < height + REACH;
  for (const edge of drawn.edges().values()) {
    const shape = shapeOnScreen(drawn, edge, pose);
    if (!shape || !isInWindow(shape) || lifted.has(edge.source) || lifted.has(edge.target)) continue;
    paintLine(context, edge, shape, { palette, zoom: pose.zoom, selected: false });
  }
}

/** Draws the line of an edge; the shape is on the screen. */
export function paintLine(
  context: CanvasRenderingContext2D,
  edge: Pick<EdgeElement, 'width' | 'line' | 'denied' | 'arrow'>,
  { from, bend, to }: EdgeShape,
  { palette, zoom, selected, strong = false, least = 0 }: LinePaint,
): void {
  const width = Math.max(least, edge.width * zoom);
  const colour = edge.denied && !selected ? palette.denied : plainColour(palette, { selected, strong });
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.fillStyle = colour;
  if (edge.line === 'dashed') context.setLineDash([7 * zoom, 4 * zoom]);
  if (edge.line === 'dotted') context.setLineDash([1, 3 * zoom]);
  const head = (6 + edge.width * 1.6) * zoom;
  // A thick line that went on to the tip of its arrow would blunt it.
  const end = edge.arrow ? pointBefore(to, bend ?? from, head * 0.8) : to;
  context.beginPath();
  context.moveTo(from.x, from.y);
  if (bend) context.quadraticCurveTo(bend.x, bend.y, end.x, end.y);
  else context.lineTo(end.x, end.y);
  context.stroke();
  if (edge.line !== 'solid') context.setLineDash([]);
  if (edge.arrow) paintHead(context, bend ?? from, to, head);
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
  edge: Pick<EdgeElement, 'edges' | 'contested'>,
  { palette, selected }: Pick<LinePaint, 'palette' | 'selected'>,
): void {
  const text = writeNumber(edge.edges.length);
  const half = Math.max(9, 4 + text.length * 4);
  context.beginPath();
  context.roundRect(x - half, y - 9, half * 2, 18, 9);
  context.fillStyle = palette.canvas;
  context.fill();
  context.lineWidth = edge.contested ? 1.75 : 1.25;
  context.strokeStyle = edge.contested && !selected ? palette.contested : plainColour(palette, { selected });
  context.stroke();
  context.font = LABEL_FONT;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = palette.text;
  context.fillText(text, x, y + 0.5);
}

/** The point so far from the end of a line, on the way back to where it comes from. */
function pointBefore(to: Point, from: Point, way: number): Point {
  const share = Math.min(1, way / (Math.hypot(to.x - from.x, to.y - from.y) || 1));
  return { x: to.x + (from.x - to.x) * share, y: to.y + (from.y - to.y) * share };
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

function plainColour(
  palette: Palette,
  { selected, strong = false }: { readonly selected: boolean; readonly strong?: boolean },
): string {
  if (selected) return palette.accent;
  return strong ? palette.text : palette.edge;
}
