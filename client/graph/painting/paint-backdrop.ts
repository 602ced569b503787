/** Paints what is behind a picture: the axis of a timeline, or land and borders of a map. */
import type { AxisBackdrop, Backdrop, MapBackdrop } from '../../../server/model/view-content.ts';
import { writeNumber } from '../../../server/model/words.ts';
import { stretchesOf } from '../../../server/model/picture/axis-stretches.ts';
import { findTicks, type Tick } from '../../../server/model/picture/axis-ticks.ts';
import type { Pose } from '../camera/camera-motion.ts';
import type { Box } from '../../layout/geometry.ts';
import type { NodeElement } from '../drawn/elements.ts';
import type { Measure } from './label-text.ts';
import type { MapShapes } from './map-shapes.ts';
import type { Palette } from './palette.ts';

/** Height of the row with the words of the axis, and its distance from the lower edge, where the status line is. */
const ROW = { height: 22, below: 32 } as const;

/** Room that it takes below the picture, in pixels. */
export const AXIS_ROOM = ROW.height + ROW.below;

/** Where the words of the strip below a map stand, from its upper left corner in the window. */
const STRIP_WORDS = { x: 16, y: -11 } as const;

const FONT = '12px "Inter Variable", "Inter", system-ui, sans-serif';

/** What it is painted on: a window of that size, in pixels, into the model. */
export interface BackdropPaper {
  readonly context: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly pose: Pose;
  readonly width: number;
  readonly height: number;
}

/** Paints it, behind these nodes, once what it needs has been loaded. */
export async function paintBackdrop(
  paper: BackdropPaper,
  backdrop: Backdrop,
  nodes: Iterable<NodeElement>,
): Promise<void> {
  if (backdrop.type === 'axis') paintAxis(paper, backdrop);
  else {
    const { toShapes } = await import('./map-shapes.ts');
    paintMap(paper, backdrop, { ...toShapes(backdrop), loose: countLoose(backdrop, nodes) });
  }
}

/** How many entities stand in the strip below a map. */
export function countLoose({ end }: MapBackdrop, nodes: Iterable<NodeElement>): number {
  let count = 0;
  if (end !== null) for (const { y, members } of nodes) if (y > end) count += members.length;
  return count;
}

/** What is painted of a map: its lines, and the strip below it where so many entities without a place stand in it. */
export interface MapParts extends MapShapes {
  readonly loose: number;
}

/** Paints land and borders, and below them the strip for what has no place. */
export function paintMap(
  paper: BackdropPaper,
  { end }: MapBackdrop,
  { land, borders, loose }: MapParts,
): void {
  const { context, palette, width } = paper;
  const { zoom, pan } = paper.pose;
  const top = end !== null && loose > 0 ? end * zoom + pan.y : undefined;
  context.save();
  if (top !== undefined) {
    context.beginPath();
    context.rect(0, 0, width, top);
    context.clip();
  }
  context.transform(zoom, 0, 0, zoom, pan.x, pan.y);
  context.fillStyle = palette.land;
  context.fill(land);
  context.lineJoin = 'round';
  context.lineWidth = 1 / zoom;
  context.strokeStyle = palette.border;
  context.stroke(land);
  context.stroke(borders);
  context.restore();
  if (top !== undefined) paintStrip(paper, top, writeStrip(loose));
}

function writeStrip(loose: number): string {
  return `Below: ${writeNumber(loose)} not on the map`;
}

/** Where the words of the strip are painted in the window, of which names keep clear; undefined where there is no strip. */
export function boxOfStripWords(
  { end }: MapBackdrop,
  { loose, pose: { zoom, pan }, measure }: { loose: number; pose: Pose; measure: Measure },
): Box | undefined {
  if (end === null || loose === 0) return undefined;
  const middle = end * zoom + pan.y + STRIP_WORDS.y;
  const right = STRIP_WORDS.x + measure(writeStrip(loose));
  return { left: STRIP_WORDS.x, right, top: middle + STRIP_WORDS.y, bottom: middle - STRIP_WORDS.y };
}

/** The strip from a line down. Its words stand above the line, where few names are: the strip begins with some of its own. */
function paintStrip({ context, palette, width, height }: BackdropPaper, top: number, words: string): void {
  context.fillStyle = palette.sunken;
  context.fillRect(0, top, width, Math.max(0, height - top));
  context.fillStyle = palette.tick;
  context.fillRect(0, top, width, 1);
  context.font = FONT;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.fillStyle = palette.text;
  context.fillText(words, STRIP_WORDS.x, top + STRIP_WORDS.y);
}

/** Paints the axis of a timeline. */
export function paintAxis(paper: BackdropPaper, { knots, undated }: AxisBackdrop): void {
  const { context, palette, width, height } = paper;
  const { zoom, pan } = paper.pose;
  const toScreen = (x: number): number => x * zoom + pan.x;
  const bottom = height - ROW.below - ROW.height;
  context.font = FONT;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  if (undated) {
    const [left, right] = [toScreen(undated[0]), toScreen(undated[1])];
    context.fillStyle = palette.land;
    context.fillRect(left, 0, right - left, bottom);
    paintLabel(paper, {
      x: (left + right) / 2,
      label: right - left > 90 ? 'Without a day' : 'No day',
      strong: false,
    });
  }
  for (const { from, to, shortened } of stretchesOf(knots)) {
    if (shortened) paintShortened(paper, toScreen(from[1]), toScreen(to[1]));
  }
  const seen = [-pan.x / zoom, (width - pan.x) / zoom] as const;
  const ticks = findTicks(knots, zoom, seen).map((tick): Tick => ({ ...tick, x: toScreen(tick.x) }));
  for (const { x, strong } of ticks) {
    context.fillStyle = strong ? palette.tick : palette.line;
    context.fillRect(Math.round(x), 0, 1, bottom);
  }
  const [first, last] = [knots[0], knots.at(-1)];
  context.fillStyle = palette.tick;
  if (first && last) context.fillRect(toScreen(first[1]), bottom, toScreen(last[1]) - toScreen(first[1]), 1);
  for (const tick of ticks) paintLabel(paper, tick);
}

/** A stretch on which nothing happened for long: slanting lines say that time runs faster there. */
function paintShortened(
  { context, palette, width, height }: BackdropPaper,
  left: number,
  right: number,
): void {
  const bottom = height - ROW.below - ROW.height;
  context.save();
  context.beginPath();
  context.rect(left, 0, right - left, bottom);
  context.clip();
  context.strokeStyle = palette.land;
  context.lineWidth = 2;
  context.beginPath();
  const begin = Math.max(-bottom, Math.floor((left - bottom) / 12) * 12);
  for (let x = begin; x < Math.min(right, width); x += 12) {
    context.moveTo(x, bottom);
    context.lineTo(x + bottom, 0);
  }
  context.stroke();
  context.restore();
}

function paintLabel({ context, palette, height }: BackdropPaper, { x, label, strong }: Tick): void {
  const y = height - ROW.below - ROW.height / 2;
  context.fillStyle = strong ? palette.text : palette.muted;
  context.fillText(label, x, y);
}
