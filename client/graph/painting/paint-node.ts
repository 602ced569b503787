/** Draws discs, names, rings and badges on the overlay. */
import { iconCommands } from '../../state/icons.ts';
import { alignmentOf, nameBox, type LabelSide } from './label-choice.ts';
import { LINE_HEIGHT } from './label-text.ts';
import { LABEL_FONT } from './measure-text.ts';
import type { Palette } from './palette.ts';
import { STACK_REACH, toWish, type Spot } from './spot.ts';

const paths = new Map<string, readonly Path2D[]>();

/** Draws a disc with its icon, as Cytoscape does. */
export function paintDisc(
  context: CanvasRenderingContext2D,
  { node, x, y, radius }: Omit<Spot, 'node'> & { readonly node: Pick<Spot['node'], 'colour' | 'icon'> },
  palette: Palette,
): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = node.colour;
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = palette.canvas;
  context.stroke();
  if (node.icon === '') return;
  const scale = (radius * 2 * 0.58) / 24;
  context.save();
  context.translate(x - 12 * scale, y - 12 * scale);
  context.scale(scale, scale);
  context.lineWidth = 2;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = '#ffffff';
  for (const path of pathsOf(node.icon)) context.stroke(path);
  context.restore();
}

/** Draws a closed group: its disc upon two others, so that it looks like several. */
export function paintStack(context: CanvasRenderingContext2D, spot: Spot, palette: Palette): void {
  const { x, y, radius, node } = spot;
  for (const share of [STACK_REACH, STACK_REACH / 2]) {
    context.beginPath();
    context.arc(x + radius * share, y - radius * share, radius, 0, 2 * Math.PI);
    context.fillStyle = palette.canvas;
    context.fill();
    context.globalAlpha = share === STACK_REACH ? 0.4 : 0.65;
    context.fillStyle = node.colour;
    context.fill();
    context.globalAlpha = 1;
    context.lineWidth = 1.5;
    context.strokeStyle = palette.canvas;
    context.stroke();
  }
  paintDisc(context, spot, palette);
}

/** Writes the place of a node on a path at its upper left. */
export function paintStep(
  context: CanvasRenderingContext2D,
  { x, y, radius }: Spot,
  step: number,
  palette: Palette,
): void {
  // At the edge of a large disc; of one as small as itself it leaves more than half to be seen.
  const aside = Math.max(radius * 0.8, (radius + 5) * Math.SQRT1_2);
  const at = { x: x - aside, y: y - aside };
  context.beginPath();
  context.arc(at.x, at.y, 9, 0, 2 * Math.PI);
  context.fillStyle = palette.text;
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = palette.canvas;
  context.stroke();
  context.font = LABEL_FONT;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = palette.canvas;
  context.fillText(String(step), at.x, at.y + 0.5);
}

/** Writes a name beside its disc, with a halo in the colour of the canvas. */
export function paintName(
  context: CanvasRenderingContext2D,
  spot: Spot,
  side: LabelSide,
  palette: Palette,
): void {
  const { lines } = spot.node;
  const box = nameBox(toWish(spot), side);
  const align = alignmentOf(side);
  const anchor = { left: box.left + 2, center: spot.x, right: box.right - 2 }[align];
  context.font = LABEL_FONT;
  context.textAlign = align;
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = palette.canvas;
  context.fillStyle = palette.text;
  const first = box.top + 11;
  for (const [at, line] of lines.entries()) context.strokeText(line, anchor, first + at * LINE_HEIGHT);
  for (const [at, line] of lines.entries()) context.fillText(line, anchor, first + at * LINE_HEIGHT);
}

/** Draws the ring around what the user has chosen, or the broken ring of the arrow keys. */
export function paintRing(
  context: CanvasRenderingContext2D,
  { x, y, radius }: Spot,
  palette: Palette,
  broken: boolean,
): void {
  context.beginPath();
  context.arc(x, y, radius + (broken ? 7 : 3.5), 0, 2 * Math.PI);
  context.lineWidth = broken ? 2 : 3;
  context.strokeStyle = palette.accent;
  context.setLineDash(broken ? [4, 4] : []);
  context.stroke();
  context.setLineDash([]);
}

/** Writes how many edges of a node are not on the canvas, at its upper right. */
export function paintBadge(
  context: CanvasRenderingContext2D,
  { node, x, y, radius }: Spot,
  palette: Palette,
): void {
  const text = `+${String(node.missing)}`;
  context.font = LABEL_FONT;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  const left = x + radius * 0.72 + 1;
  const middle = y - radius * 0.72 - 2;
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = palette.canvas;
  context.strokeText(text, left, middle);
  context.fillStyle = palette.muted;
  context.fillText(text, left, middle);
}

/** Marks a pinned node with a small dot at its upper left. */
export function paintPin(context: CanvasRenderingContext2D, { x, y, radius }: Spot, palette: Palette): void {
  context.beginPath();
  context.arc(x - radius * 0.72, y - radius * 0.72, 4, 0, 2 * Math.PI);
  context.fillStyle = palette.text;
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = palette.canvas;
  context.stroke();
}

function pathsOf(icon: string): readonly Path2D[] {
  const known = paths.get(icon);
  if (known) return known;
  const made = iconCommands(icon).map((commands) => new Path2D(commands));
  paths.set(icon, made);
  return made;
}
