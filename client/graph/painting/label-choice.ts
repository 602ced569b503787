/** Which names are shown: selected ones always, those of hubs even over a small disc or two, others largest first where there is room. */
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
 * `always` is shown whatever it covers; `first` goes before all others, `main` next, both over marks and counts where there is
 * no other place, and `main` also over a few discs that are smaller than its own; `room` is shown only where there is room.
 */
export type LabelRank = 'always' | 'first' | 'main' | 'room';

const ORDER: Record<LabelRank, number> = { always: 0, first: 1, main: 2, room: 3 };

/** Distance between a disc and its name on the screen. */
export const NAME_GAP = 3;

/** Distance between the lines of two names, which would read as one name without. */
const LEADING = 3;

/** How many smaller discs the name of a hub may cover: otherwise, in a crowd, hubs would have no name while leaves have theirs. */
const MOST_COVERED = 3;

/** A disc of this radius on the screen is a speck among hundreds: a main name may cover some, or the middle of a large picture has none. */
const SPECK = 4;
const MOST_SPECKS = 12;

/** What counts as smaller: at most so large a share of the own radius. */
const SMALLER = 0.85;

const CELL = 120;

/** Where a name stands beside its disc; at a corner it begins or ends there. */
export type LabelSide = 'below' | 'above' | 'right' | 'left' | Corner;

type Corner = 'below right' | 'below left' | 'above right' | 'above left';

/** The names that are shown, by id, with where they stand. */
export type ShownLabels = ReadonlyMap<string, LabelSide>;

/** The order in which places are tried; below is where the layout leaves room. */
const SIDES: readonly LabelSide[] = [
  'below',
  'above',
  'right',
  'left',
  'below right',
  'below left',
  'above right',
  'above left',
];

/** How far from the middle of a disc its corners are, as a share of its radius. */
const DIAGONAL = 0.75;

/** A box that names keep clear of; `of` is the disc whose own name need not. */
export type Block = Box & { readonly of?: string };

/** What names make room for, and what they stood like before. */
export interface LabelOptions {
  /** Size of the canvas: a name whose disc is on it is not cut off by its edge. */
  readonly width: number;
  readonly height: number;
  /** Boxes that lie over the canvas: a name whose disc is beside them does not reach under them. */
  readonly covered?: readonly Box[];
  /** Boxes that names keep clear of, as of discs; the main ones cover them where they must. */
  readonly blocks?: readonly Block[];
  /** What was shown last: a name stays on its side while that is free, so that it does not jump about. */
  readonly before?: ShownLabels;
}

/** The names to be shown, by id, each with the first place that is free. */
export function chooseLabels(
  wishes: readonly LabelWish[],
  { width, height, covered = [], blocks = [], before }: LabelOptions,
): ShownLabels {
  const window = { left: 0, top: 0, right: width, bottom: height };
  const discs = new Grid<Taken>(CELL);
  for (const { id, x, y, radius } of wishes) {
    const reach = radius - 1;
    const box = { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
    discs.add(box, { box, id, radius });
  }
  const marks = new Grid<Taken>(CELL);
  for (const box of blocks) marks.add(box, { box, id: box.of ?? '' });
  const names = new Grid<Taken>(CELL);
  const shown = new Map<string, LabelSide>();
  const hits = (grid: Grid<Taken>, box: Box, { id }: LabelWish): boolean =>
    grid.some(box, (other) => other.id !== id && boxesOverlap(box, other.box));
  const isCut = (box: Box, { x, y }: LabelWish): boolean =>
    (isIn(window, { x, y }) && (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height)) ||
    covered.some((over) => boxesOverlap(over, box) && !isIn(over, { x, y }));
  const sidesOf = ({ id }: LabelWish): readonly LabelSide[] => {
    const last = before?.get(id);
    return last ? [last, ...SIDES] : SIDES;
  };
  /** Whether a name there covers no other name and is not cut off. */
  const isLegible = (wish: LabelWish, box: Box): boolean => {
    const airy = { ...box, top: box.top - LEADING, bottom: box.bottom + LEADING };
    return !isCut(box, wish) && !hits(names, airy, wish);
  };
  /** Where there is no free side, that on which a name that may do so covers the fewest discs, and then the fewest marks. */
  const findCrowded = (wish: LabelWish): LabelSide | undefined => {
    if (wish.rank === 'room') return undefined;
    const most = wish.rank === 'main' ? MOST_COVERED : 0;
    const [best] = sidesOf(wish)
      .map((side) => ({ side, box: nameBox(wish, side) }))
      .filter(({ box }) => isLegible(wish, box))
      .map(({ side, box }) => ({
        side,
        ...part(findHits(discs, box, wish)),
        marks: findHits(marks, box, wish),
      }))
      .filter(
        ({ discs: hidden, specks }) =>
          hidden.length <= most &&
          specks.length <= (wish.rank === 'main' ? MOST_SPECKS : 0) &&
          hidden.every(({ radius = 0 }) => radius <= wish.radius * SMALLER),
      )
      .sort(
        (a, b) =>
          a.discs.length - b.discs.length ||
          a.specks.length - b.specks.length ||
          a.marks.length - b.marks.length,
      );
    if (best || wish.rank !== 'always') return best?.side;
    return SIDES.find((side) => !isCut(nameBox(wish, side), wish)) ?? 'below';
  };
  const ranked = wishes.filter((wish) => wish.width > 0).sort(compareWishes);
  for (const wish of ranked) {
    const free = sidesOf(wish).find((each) => {
      const at = nameBox(wish, each);
      return isLegible(wish, at) && !hits(discs, at, wish) && !hits(marks, at, wish);
    });
    const side = free ?? findCrowded(wish);
    if (side === undefined) continue;
    const box = nameBox(wish, side);
    names.add(box, { box, id: wish.id });
    shown.set(wish.id, side);
  }
  return shown;
}

function isIn({ left, top, right, bottom }: Box, { x, y }: Pick<LabelWish, 'x' | 'y'>): boolean {
  return x > left && x < right && y > top && y < bottom;
}

/** The discs that a name would cover, and those of them that are specks. */
function part(hits: readonly Taken[]): Record<'discs' | 'specks', readonly Taken[]> {
  const isSpeck = ({ radius = 0 }: Taken): boolean => radius <= SPECK;
  return { discs: hits.filter((hit) => !isSpeck(hit)), specks: hits.filter(isSpeck) };
}

function findHits(grid: Grid<Taken>, box: Box, { id }: LabelWish): readonly Taken[] {
  return [...grid.near(box)].filter((other) => other.id !== id && boxesOverlap(box, other.box));
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
  /** Of a disc. */
  readonly radius?: number;
}

/** The box of a name beside its disc. */
export function nameBox(wish: LabelWish, side: LabelSide): Box {
  const { x, y, radius, stack = 0, rise = 0, width, height } = wish;
  const isCorner = side.includes(' ');
  const reach = (isCorner ? radius * DIAGONAL : radius) + NAME_GAP;
  const far = reach + stack;
  const half = width / 2 + 2;
  let [left, right] = [x - half, x + half];
  if (side.endsWith('right')) [left, right] = [x + far, x + far + half * 2];
  else if (side.endsWith('left')) [left, right] = [x - reach - half * 2, x - reach];
  if (side.startsWith('below')) return { left, top: y + reach, right, bottom: y + reach + height };
  if (!side.startsWith('above')) return { left, top: y - height / 2, right, bottom: y + height / 2 };
  const bottom = y - Math.max(far, reach + rise);
  return { left, top: bottom - height, right, bottom };
}

/** Where the lines of a name begin and end: at their middles, or at the side that is turned to its disc. */
export function alignmentOf(side: LabelSide): 'left' | 'center' | 'right' {
  if (side.endsWith('right')) return 'left';
  return side.endsWith('left') ? 'right' : 'center';
}
