/** Pushes discs and names apart until none covers another; pinned nodes stay, settled ones give way least. */
import { AIR, LABEL_GAP, PINNED, SETTLED, type ArrangeInput } from './arrange-input.ts';
import { valueAt } from './geometry.ts';

/** Rounds after which what still overlaps is left so. */
const ROUNDS = 400;

/** Pushed a little farther than apart, so that rounding does not leave them touching. */
const SLACK = 0.5;

/** Moves what overlaps, in place. Ends early once nothing does; what is pinned upon pinned stays so. */
export function separate(input: ArrangeInput, x: Float64Array, y: Float64Array, rounds = ROUNDS): void {
  const count = x.length;
  const sizes = measure(input);
  const places: Places = { sizes, x, y };
  const weight = Float64Array.from(input.mobility, weightOf);
  const push = new Float64Array(2);
  const order = Uint32Array.from({ length: count }, (_, node) => node);
  const left = new Float64Array(count);
  for (let round = 0; round < rounds; round++) {
    for (let node = 0; node < count; node++) left[node] = valueAt(x, node) - valueAt(sizes.half, node);
    sortBy(order, left);
    let moved = false;
    for (let at = 0; at < count; at++) {
      const node = order[at] ?? 0;
      const right = valueAt(left, node) + 2 * valueAt(sizes.half, node);
      for (let next = at + 1; next < count; next++) {
        const other = order[next] ?? 0;
        if (valueAt(left, other) > right) break;
        // Two that stood there before may overlap as they did; only what is new makes room.
        if (input.mobility[node] === SETTLED && input.mobility[other] === SETTLED) continue;
        if (pushApart(places, weight, Math.min(node, other), Math.max(node, other), push)) moved = true;
      }
    }
    if (!moved) return;
  }
}

/** Moves two nodes off each other, each as far as it gives way; false where both stay where they are. */
function pushApart(
  places: Places,
  weight: Float64Array,
  first: number,
  second: number,
  push: Float64Array,
): boolean {
  const sum = valueAt(weight, first) + valueAt(weight, second);
  if (sum === 0 || !findPush(places, first, second, push)) return false;
  const { x, y } = places;
  const back = valueAt(weight, first) / sum;
  const on = valueAt(weight, second) / sum;
  x[first] = valueAt(x, first) - valueAt(push, 0) * back;
  y[first] = valueAt(y, first) - valueAt(push, 1) * back;
  x[second] = valueAt(x, second) + valueAt(push, 0) * on;
  y[second] = valueAt(y, second) + valueAt(push, 1) * on;
  return true;
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
  const dx = valueAt(x, b) - valueAt(x, a);
  const dy = valueAt(y, b) - valueAt(y, a);
  const { disc, bottom } = sizes;
  if (dy > valueAt(bottom, a) + valueAt(disc, b)) return false;
  if (-dy > valueAt(bottom, b) + valueAt(disc, a)) return false;
  let wide = 0;
  let high = 0;
  for (let pair = 0; pair < 4; pair++) {
    const mineIsName = pair > 1;
    const theirsIsName = pair % 2 === 1;
    const overX = widthOf(sizes, a, mineIsName) + widthOf(sizes, b, theirsIsName) - Math.abs(dx);
    if (overX <= 0) continue;
    const end = Math.min(bottomOf(sizes, a, mineIsName), dy + bottomOf(sizes, b, theirsIsName));
    const overY = end - Math.max(topOf(sizes, a, mineIsName), dy + topOf(sizes, b, theirsIsName));
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

/** How far a node's disc, or its name, reaches to either side. */
function widthOf({ disc, name }: Sizes, node: number, ofName: boolean): number {
  return valueAt(ofName ? name : disc, node);
}

function topOf({ disc, top }: Sizes, node: number, ofName: boolean): number {
  return ofName ? valueAt(top, node) : -valueAt(disc, node);
}

function bottomOf({ disc, bottom }: Sizes, node: number, ofName: boolean): number {
  return valueAt(ofName ? bottom : disc, node);
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
