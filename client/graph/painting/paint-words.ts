/** Writes the words of relations on the overlay, where along the edge there is room for them. */
import { boxesOverlap, type Box } from '../../layout/geometry.ts';
import { pointOn, type EdgeShape } from '../drawn/edge-shape.ts';
import { Grid } from '../drawn/grid.ts';
import { nameBox, type ShownLabels } from './label-choice.ts';
import { LABEL_FONT } from './measure-text.ts';
import type { Palette } from './palette.ts';
import { boxOf, toWish, type Spot } from './spot.ts';

/** Shares of the way along an edge, in the order in which they are tried. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
const HALF_HEIGHT = 9;
const CELL = 80;

/** What words are written with: `taken` holds what they must not cover, and takes up each word that is written. */
export interface WordsPaint {
  readonly context: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly taken: Grid<Box>;
}

/** The boxes of discs, of the names that are shown, and of whatever else is to be kept free. */
export function takeRoom(spots: Iterable<Spot>, names: ShownLabels, others: readonly Box[]): Grid<Box> {
  const taken = new Grid<Box>(CELL);
  for (const box of others) taken.add(box, box);
  for (const spot of spots) {
    const disc = boxOf(spot);
    taken.add(disc, disc);
    const side = names.get(spot.node.id);
    if (!side) continue;
    const name = nameBox(toWish(spot), side);
    taken.add(name, name);
  }
  return taken;
}

/** Writes the words of an edge where they cover nothing; where there is no such place, in the middle if they must be. */
export function paintWords(
  { context, taken, palette }: WordsPaint,
  words: string,
  shape: EdgeShape,
  must: boolean,
): void {
  context.font = LABEL_FONT;
  const half = context.measureText(words).width / 2 + 6;
  const boxes = SHARES.map((share) => {
    const at = pointOn(shape, share);
    return { left: at.x - half, right: at.x + half, top: at.y - HALF_HEIGHT, bottom: at.y + HALF_HEIGHT };
  });
  const free = boxes.find((box) => !taken.some(box, (other) => boxesOverlap(box, other)));
  const box = free ?? (must ? boxes[0] : undefined);
  if (!box) return;
  taken.add(box, box);
  context.beginPath();
  context.roundRect(box.left, box.top, half * 2, HALF_HEIGHT * 2, 4);
  context.fillStyle = palette.canvas;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = palette.line;
  context.stroke();
  context.fillStyle = palette.text;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(words, box.left + half, (box.top + box.bottom) / 2 + 0.5);
}
