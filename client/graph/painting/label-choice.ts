/** Which names are shown: the chosen ones always, the others biggest first as long as they cover no name and no disc. */
import { boxesOverlap, type Box } from '../../layout/geometry.ts';
import { Grid } from '../drawn/grid.ts';

/** A name that asks for its place, in screen pixels. */
export interface LabelWish {
  readonly id: string;
  /** Middle and half width of the disc. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** How much farther what belongs to the disc reaches above and to the right of it. */
  readonly stack?: number;
  /** How much farther it reaches above alone. */
  readonly rise?: number;
  readonly width: number;
  readonly height: number;
  readonly rank: LabelRank;
}

/**
 * `always` is shown whatever it covers; `first` goes before all others, `main` next, both over marks and counts, and over smaller
 * discs, where there is no other place; `room` is shown only where there is room.
 */
export type LabelRank = 'always' | 'first' | 'main' | 'room';

const ORDER: Record<LabelRank, number> = { always: 0, first: 1, main: 2, room: 3 };

/** Distance between a disc and its name on the screen. */
export const NAME_GAP = 3;

const CELL = 120;

/** Names that may cover discs cover those smaller than this share of their own. */
const SMALLER = 0.8;

/** Where a name stands beside its disc. */
export type LabelSide = 'below' | 'above' | 'right' | 'left';

/** The names that are shown, by id, with where they stand. */
export type ShownLabels = ReadonlyMap<string, LabelSide>;

/** The order in which places are tried; below is where the layout leaves room. */
const SIDES: readonly LabelSide[] = ['below', 'above', 'right', 'left'];

/** A box that names keep clear of; `of` is the disc whose own name need not. */
export type Block = Box & { readonly of?: string };

/** What names make room for, and what they stood like before. */
export interface LabelOptions {
  /** Width of the canvas: beside a disc names stand only within it. */
  readonly width: number;
  /** Boxes that names keep clear of, as of discs; the main ones cover them where they must. */
  readonly blocks?: readonly Block[];
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
    discs.add(box, { box, id, size: radius });
  }
  const marks = new Grid<Taken>(CELL);
  for (const box of blocks) marks.add(box, { box, id: box.of ?? '', size: 0 });
  const names = new Grid<Taken>(CELL);
  const shown = new Map<string, LabelSide>();
  const hits = (grid: Grid<Taken>, box: Box, { id }: LabelWish, least = 0): boolean =>
    grid.some(box, (other) => other.id !== id && other.size >= least && boxesOverlap(box, other.box));
  /** The first side on which a name covers no name, and nothing that the condition forbids. */
  const findSide = (wish: LabelWish, isBare: (box: Box) => boolean): LabelSide | undefined => {
    const last = before?.get(wish.id);
    return (last ? [last, ...SIDES] : SIDES).find((side) => {
      const box = nameBox(wish, side);
      const stacked = side === 'below' || side === 'above';
      if (!stacked && (box.left <= 0 || box.right >= width)) return false;
      return !hits(names, box, wish) && isBare(box);
    });
  };
  const findCrowded = (wish: LabelWish): LabelSide | undefined => {
    const { rank, radius } = wish;
    if (rank === 'room') return undefined;
    const side =
      findSide(wish, (box) => !hits(discs, box, wish)) ??
      findSide(wish, (box) => !hits(discs, box, wish, radius * SMALLER));
    return side ?? (rank === 'always' ? 'below' : undefined);
  };
  const ranked = wishes.filter((wish) => wish.width > 0).sort(compareWishes);
  for (const wish of ranked) {
    const free = findSide(wish, (box) => !hits(discs, box, wish) && !hits(marks, box, wish));
    const side = free ?? findCrowded(wish);
    if (side === undefined) continue;
    const box = nameBox(wish, side);
    names.add(box, { box, id: wish.id, size: 0 });
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
  /** Radius of a disc; 0 of anything else. */
  readonly size: number;
}

/** The box of a name beside its disc. */
export function nameBox(wish: LabelWish, side: LabelSide): Box {
  const { x, y, radius, stack = 0, rise = 0, width, height } = wish;
  const reach = radius + NAME_GAP;
  const far = reach + stack;
  const half = width / 2 + 2;
  if (side === 'below')
    return { left: x - half, top: y + reach, right: x + half, bottom: y + reach + height };
  if (side === 'above') {
    const bottom = y - Math.max(far, reach + rise);
    return { left: x - half, top: bottom - height, right: x + half, bottom };
  }
  const [left, right] =
    side === 'right' ? [x + far, x + far + width + 4] : [x - reach - width - 4, x - reach];
  return { left, top: y - height / 2, right, bottom: y + height / 2 };
}
