/** Pushes discs and names apart until none covers another; pinned nodes stay, settled ones give way least. */
import { AIR, LABEL_GAP, PINNED, SETTLED, type ArrangeInput } from './arrange-input.ts';

/** Rounds after which what still overlaps is left so. */
const ROUNDS = 400;

/** Pushed a little farther than apart, so that rounding does not leave them touching. */
const SLACK = 0.5;

/** Moves what overlaps, in place. Ends early once nothing does; what is pinned upon pinned stays so. */
export function separate(input: ArrangeInput, x: Float64Array, y: Float64Array, rounds = ROUNDS): void {
  const count = x.length;
  const sizes = measure(input);
  const weight = Float64Array.from(input.mobility, weightOf);
  const push = new Float64Array(2);
  const order = Uint32Array.from({ length: count }, (_, node) => node);
  const left = new Float64Array(count);
  for (let round = 0; round < rounds; round++) {
    for (let node = 0; node < count; node++) left[node] = (x[node] ?? 0) - (sizes.half[node] ?? 0);
    sortBy(order, left);
    let moved = false;
    for (let at = 0; at < count; at++) {
      const node = order[at] ?? 0;
      const right = (left[node] ?? 0) + 2 * (sizes.half[node] ?? 0);
      for (let next = at + 1; next < count; next++) {
        const other = order[next] ?? 0;
        if ((left[other] ?? 0) > right) break;
        // Two that stood there before may overlap as they did; only what is new makes room.
        if (input.mobility[node] === SETTLED && input.mobility[other] === SETTLED) continue;
        const sum = (weight[node] ?? 0) + (weight[other] ?? 0);
        if (sum === 0 || !findPush({ sizes, x, y }, Math.min(node, other), Math.max(node, other), push))
          continue;
        const sign = node < other ? 1 : -1;
        const mine = (sign * (weight[node] ?? 0)) / sum;
        const theirs = (sign * (weight[other] ?? 0)) / sum;
        x[node] = (x[node] ?? 0) - (push[0] ?? 0) * mine;
        y[node] = (y[node] ?? 0) - (push[1] ?? 0) * mine;
        x[other] = (x[other] ?? 0) + (push[0] ?? 0) * theirs;
        y[other] = (y[other] ?? 0) + (push[1] ?? 0) * theirs;
        moved = true;
      }
    }
    if (!moved) return;
  }
}

/** How far a node's boxes reach from its middle. */
interface Sizes {
  /** Of the disc, in every direction. */
  readonly disc: Float64Array;
  /** Of the name, to either side; and where it begins and ends below the middle. */
  readonly name: Float64Array;
  readonly top: Float64Array;
  readonly bottom: Float64Array;
  /** Of both, to either side. */
  readonly half: Float64Array;
}

function measure(input: ArrangeInput): Sizes {
  const disc = Float64Array.from(input.radius, (radius) => radius + AIR);
  const name = Float64Array.from(input.labelWidth, (width) => width / 2 + AIR);
  const top = Float64Array.from(input.radius, (radius) => radius + LABEL_GAP);
  const bottom = top.map((from, node) => from + (input.labelHeight[node] ?? 0) + AIR);
  return { disc, name, top, bottom, half: disc.map((reach, node) => Math.max(reach, name[node] ?? 0)) };
}

interface Places {
  readonly sizes: Sizes;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Writes the shortest push that takes the second node's boxes off those of the first; false where nothing overlaps. */
function findPush({ sizes, x, y }: Places, a: number, b: number, push: Float64Array): boolean {
  const dx = (x[b] ?? 0) - (x[a] ?? 0);
  const dy = (y[b] ?? 0) - (y[a] ?? 0);
  const { disc, name, top, bottom } = sizes;
  if (dy > (bottom[a] ?? 0) + (disc[b] ?? 0) || -dy > (bottom[b] ?? 0) + (disc[a] ?? 0)) return false;
  let wide = 0;
  let high = 0;
  for (let pair = 0; pair < 4; pair++) {
    const mineIsName = pair > 1;
    const theirsIsName = pair % 2 === 1;
    const reach = ((mineIsName ? name[a] : disc[a]) ?? 0) + ((theirsIsName ? name[b] : disc[b]) ?? 0);
    const overX = reach - Math.abs(dx);
    if (overX <= 0) continue;
    const myTop = (mineIsName ? top[a] : -(disc[a] ?? 0)) ?? 0;
    const myBottom = (mineIsName ? bottom[a] : disc[a]) ?? 0;
    const theirTop = dy + ((theirsIsName ? top[b] : -(disc[b] ?? 0)) ?? 0);
    const theirBottom = dy + ((theirsIsName ? bottom[b] : disc[b]) ?? 0);
    const overY = Math.min(myBottom, theirBottom) - Math.max(myTop, theirTop);
    if (overY <= 0) continue;
    if (overY <= overX) high = Math.max(high, overY + SLACK);
    else wide = Math.max(wide, overX + SLACK);
  }
  if (wide === 0 && high === 0) return false;
  const isWide = high === 0 || (wide !== 0 && wide < high);
  push[0] = isWide ? towards(dx, wide) : 0;
  push[1] = isWide ? 0 : towards(dy, high);
  return true;
}

function towards(direction: number, by: number): number {
  return direction >= 0 ? by : -by;
}

/** How far a node gives way: not at all, a little, or all the way. */
function weightOf(mobility: number): number {
  if (mobility === PINNED) return 0;
  return mobility === SETTLED ? 0.15 : 1;
}

/** Sorts an order that is nearly sorted already, as from one round to the next it is. */
function sortBy(order: Uint32Array, keys: Float64Array): void {
  for (let at = 1; at < order.length; at++) {
    const node = order[at] ?? 0;
    const key = keys[node] ?? 0;
    let to = at;
    while (to > 0 && (keys[order[to - 1] ?? 0] ?? 0) > key) {
      order[to] = order[to - 1] ?? 0;
      to--;
    }
    order[to] = node;
  }
}
