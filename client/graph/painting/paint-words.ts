/** Writes the words of relations on the overlay, where along the edge there is room for them. */
import { boxesOverlap, type Box } from '../../layout/geometry.ts';
import { pointOn, type EdgeShape, type Point } from '../drawn/edge-shape.ts';
import { Grid } from '../drawn/grid.ts';
import { nameBox, type ShownLabels } from './label-choice.ts';
import { LABEL_FONT } from './measure-text.ts';
import type { Palette } from './palette.ts';
import { boxOf, toWish, type Spot } from './spot.ts';

/** Shares of the way along an edge, in the order in which they are tried. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
const HALF_HEIGHT = 9;
/** How far above and below the middle of an edge its words may stand, in pixels; the nearest are tried first. */
const ASIDE = [-24, 24, -40, 40, -60, 60];
/** The same to the left and to the right, as shares of their own width. */
const ALONG = [0, -0.6, 0.6, -1.1, 1.1];
const CELL = 80;

/** What words are written with: `taken` holds what they must not cover, and takes up each word that is written. */
export interface WordsPaint {
  readonly context: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly taken: Grid<Box>;
  /** Measures where words may stand that cannot stand on their edge. */
  readonly free: () => Box;
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

/**
 * Writes the words of an edge where they cover nothing; where there is no such place along it they are left out or, if they must
 * be, stand above, below or beside its middle where nothing lies over them, and in the middle where that is taken, too.
 */
export function paintWords(
  { context, taken, palette, free }: WordsPaint,
  words: string,
  shape: EdgeShape,
  must: boolean,
): void {
  context.font = LABEL_FONT;
  const half = context.measureText(words).width / 2 + 6;
  const boxAround = ({ x, y }: Point): Box => ({
    left: x - half,
    right: x + half,
    top: y - HALF_HEIGHT,
    bottom: y + HALF_HEIGHT,
  });
  const findBare = (boxes: readonly Box[]): Box | undefined =>
    boxes.find((box) => !taken.some(box, (other) => boxesOverlap(box, other)));
  const middle = pointOn(shape, 0.5);
  const findAside = (): Box | undefined => {
    const sight = free();
    const places = ALONG.flatMap((share) =>
      ASIDE.map((by) => boxAround({ x: middle.x + share * half * 2, y: middle.y + by })),
    );
    return findBare(places.filter((place) => isWithin(place, sight)));
  };
  const onEdge = findBare(SHARES.map((share) => boxAround(pointOn(shape, share))));
  const box = onEdge ?? (must ? (findAside() ?? boxAround(middle)) : undefined);
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

function isWithin(box: Box, { left, top, right, bottom }: Box): boolean {
  return box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
}
