/** Which names are shown: the chosen ones always, the others biggest first as long as they cover no name and no disc. */
import { boxesOverlap, type Box } from '../layout/geometry.ts';
import { Grid } from './grid.ts';

/** A name that asks for its place, in screen pixels. */
export interface LabelWish {
  readonly id: string;
  /** Middle and half width of the disc. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** How much farther what belongs to the disc reaches above and to the right of it. */
  readonly stack?: number;
  readonly width: number;
  readonly height: number;
  readonly rank: LabelRank;
}

/** `always` is shown whatever it covers, `first` before all others and over discs, `room` only where there is room. */
export type LabelRank = 'always' | 'first' | 'room';

const ORDER: Record<LabelRank, number> = { always: 0, first: 1, room: 2 };

/** Distance between a disc and its name on the screen. */
export const NAME_GAP = 3;

const CELL = 120;

/** Where a name stands beside its disc. */
export type LabelSide = 'below' | 'above' | 'right' | 'left';

/** The names that are shown, by id, with where they stand. */
export type ShownLabels = ReadonlyMap<string, LabelSide>;

/** The order in which places are tried; below is where the layout leaves room. */
const SIDES: readonly LabelSide[] = ['below', 'above', 'right', 'left'];

/** What names make room for, and what they stood like before. */
export interface LabelOptions {
  /** Width of the canvas: beside a disc names stand only within it. */
  readonly width: number;
  /** Boxes that names keep clear of, as of discs. */
  readonly blocks?: readonly Box[];
  /** What was shown last: a name stays on its side while that is free, so that it does not jump about. */
  readonly before?: ShownLabels;
}

/** The names to be shown, by id, each with the first place that is free. */
export function chooseLabels(
  wishes: readonly LabelWish[],
  { width, blocks = [], before }: LabelOptions,
): ShownLabels {
  const discs = new Grid<Taken>(CELL);
  for (const { id, x, y, radius } of wishes) {
    const reach = radius - 1;
    const box = { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
    discs.add(box, { box, id });
  }
  for (const box of blocks) discs.add(box, { box, id: '' });
  const names = new Grid<Taken>(CELL);
  const shown = new Map<string, LabelSide>();
  const hits = (grid: Grid<Taken>, box: Box, id: string): boolean =>
    grid.some(box, (other) => other.id !== id && boxesOverlap(box, other.box));
  const ranked = wishes.filter((wish) => wish.width > 0).sort(compareWishes);
  for (const wish of ranked) {
    const last = before?.get(wish.id);
    const free = (last ? [last, ...SIDES] : SIDES).find((side) => {
      const box = nameBox(wish, side);
      const stacked = side === 'below' || side === 'above';
      if (!stacked && (box.left <= 0 || box.right >= width)) return false;
      return !hits(names, box, wish.id) && !hits(discs, box, wish.id);
    });
    const crowded = wish.rank === 'first' && !hits(names, nameBox(wish, 'below'), wish.id);
    const side = free ?? (wish.rank === 'always' || crowded ? 'below' : undefined);
    if (side === undefined) continue;
    const box = nameBox(wish, side);
    names.add(box, { box, id: wish.id });
    shown.set(wish.id, side);
  }
  return shown;
}

/** Of the names that are shown the most important ones: those to be painted while there is no time for all. */
export function keepFirst(wishes: readonly LabelWish[], shown: ShownLabels, most: number): ShownLabels {
  if (shown.size <= most) return shown;
  const kept = wishes.filter((wish) => shown.has(wish.id)).sort(compareWishes);
  return new Map(kept.slice(0, most).flatMap(({ id }) => [[id, shown.get(id) ?? 'below'] as const]));
}

function compareWishes(a: LabelWish, b: LabelWish): number {
  return ORDER[a.rank] - ORDER[b.rank] || b.radius - a.radius || (a.id < b.id ? -1 : 1);
}

interface Taken {
  readonly box: Box;
  readonly id: string;
}

/** The box of a name beside its disc. */
export function nameBox({ x, y, radius, stack = 0, width, height }: LabelWish, side: LabelSide): Box {
  const reach = radius + NAME_GAP;
  const far = reach + stack;
  const half = width / 2 + 2;
  if (side === 'below')
    return { left: x - half, top: y + reach, right: x + half, bottom: y + reach + height };
  if (side === 'above') return { left: x - half, top: y - far - height, right: x + half, bottom: y - far };
  const [left, right] =
    side === 'right' ? [x + far, x + far + width + 4] : [x - reach - width - 4, x - reach];
  return { left, top: y - height / 2, right, bottom: y + height / 2 };
}
