/** Which names are shown: the chosen ones always, the others biggest first as long as they cover no name and no disc. */
import { boxesOverlap, type Box } from '../layout/geometry.ts';

/** A name that asks for its place, in screen pixels. */
export interface LabelWish {
  readonly id: string;
  /** Middle and half width of the disc. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  readonly rank: LabelRank;
}

/** `always` is shown whatever it covers, `first` before all others and over discs, `room` only where there is room. */
export type LabelRank = 'always' | 'first' | 'room';

const ORDER: Record<LabelRank, number> = { always: 0, first: 1, room: 2 };

/** Distance between a disc and its name on the screen. */
export const NAME_GAP = 3;

const CELL = 160;

/** Where a name stands beside its disc. */
export type LabelSide = 'below' | 'above' | 'right' | 'left';

/** The order in which places are tried; below is where the layout leaves room. */
const SIDES: readonly LabelSide[] = ['below', 'above', 'right', 'left'];

/**
 * The names to be shown, by id, each with the first place that is free; beside a disc only within the canvas's width.
 * Marks are boxes that names keep clear of, as of discs.
 */
export function chooseLabels(
  wishes: readonly LabelWish[],
  width: number,
  marks: readonly Box[] = [],
): ReadonlyMap<string, LabelSide> {
  const discs = new Grid();
  for (const { id, x, y, radius } of wishes) {
    const reach = radius - 1;
    discs.add({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }, id);
  }
  for (const mark of marks) discs.add(mark, '');
  const names = new Grid();
  const shown = new Map<string, LabelSide>();
  const ranked = [...wishes].sort(
    (a, b) => ORDER[a.rank] - ORDER[b.rank] || b.radius - a.radius || (a.id < b.id ? -1 : 1),
  );
  const isFree = (box: Box, id: string): boolean => !names.hits(box, id) && !discs.hits(box, id);
  for (const wish of ranked) {
    const free = SIDES.find((side) => {
      const box = nameBox(wish, side);
      const stacked = side === 'below' || side === 'above';
      return (stacked || (box.left > 0 && box.right < width)) && isFree(box, wish.id);
    });
    const crowded = wish.rank === 'first' && !names.hits(nameBox(wish, 'below'), wish.id);
    const side = free ?? (wish.rank === 'always' || crowded ? 'below' : undefined);
    if (side === undefined) continue;
    names.add(nameBox(wish, side), wish.id);
    shown.set(wish.id, side);
  }
  return shown;
}

/** The box of a name beside its disc. */
export function nameBox({ x, y, radius, width, height }: LabelWish, side: LabelSide): Box {
  const reach = radius + NAME_GAP;
  const half = width / 2 + 2;
  if (side === 'below')
    return { left: x - half, top: y + reach, right: x + half, bottom: y + reach + height };
  if (side === 'above')
    return { left: x - half, top: y - reach - height, right: x + half, bottom: y - reach };
  const [left, right] =
    side === 'right' ? [x + reach, x + reach + width + 4] : [x - reach - width - 4, x - reach];
  return { left, top: y - height / 2, right, bottom: y + height / 2 };
}

/** Boxes by the cells that they touch. */
class Grid {
  readonly #cells = new Map<string, { readonly box: Box; readonly id: string }[]>();

  add(box: Box, id: string): void {
    for (const key of cellsOf(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push({ box, id });
      else this.#cells.set(key, [{ box, id }]);
    }
  }

  hits(box: Box, id: string): boolean {
    return cellsOf(box).some((key) =>
      (this.#cells.get(key) ?? []).some((other) => other.id !== id && boxesOverlap(box, other.box)),
    );
  }
}

function cellsOf(box: Box): readonly string[] {
  const keys: string[] = [];
  for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
    for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++) {
      keys.push(`${String(column)} ${String(row)}`);
    }
  }
  return keys;
}
