/** Places on a line, or angles on a circle, that keep an order and distances and lie as near as can be to where they should. */

/**
 * Places as near as can be to the wanted ones (least squares), in the order given and each at least `gaps[at]` beyond the
 * one before; `gaps[0]` is not used. By pooling neighbours that get in each other's way.
 */
export function fitInOrder(wanted: readonly number[], gaps: readonly number[]): number[] {
  let offset = 0;
  const offsets = wanted.map((_, at) => (offset += at === 0 ? 0 : (gaps[at] ?? 0)));
  const pools: { sum: number; count: number }[] = [];
  for (const [at, value] of wanted.entries()) {
    let pool = { sum: value - (offsets[at] ?? 0), count: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
    }
    pools.push(pool);
  }
  const fitted = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return fitted.map((value, at) => value + (offsets[at] ?? 0));
}

const WHOLE = 2 * Math.PI;

/**
 * Angles as near as can be to the wanted ones, in their order around the circle and each at least `gaps[at]` from the next;
 * evenly stretched where the gaps fill the circle.
 */
export function fitAround(wanted: readonly number[], gaps: readonly number[]): number[] {
  const count = wanted.length;
  if (count < 2) return [...wanted];
  const order = [...wanted.keys()].sort((a, b) => turn(wanted[a] ?? 0) - turn(wanted[b] ?? 0) || a - b);
  const start = (widestGap(order.map((at) => turn(wanted[at] ?? 0))) + 1) % count;
  const line = order.map((_, at) => order[(start + at) % count] ?? 0);
  const first = turn(wanted[line[0] ?? 0] ?? 0);
  const goals = line.map((at) => first + turn((wanted[at] ?? 0) - first));
  const between = line.map((_, at) => (at === 0 ? 0 : (gaps[line[at - 1] ?? 0] ?? 0)));
  const closing = gaps[line[count - 1] ?? 0] ?? 0;
  let fitted = fitInOrder(goals, between);
  if ((fitted[count - 1] ?? 0) - (fitted[0] ?? 0) > WHOLE - closing) {
    const whole = between.reduce((sum, gap) => sum + gap, closing) || 1;
    let angle = 0;
    const even = between.map((gap) => (angle += (gap / whole) * WHOLE));
    const shift = goals.reduce((sum, goal, at) => sum + goal - (even[at] ?? 0), 0) / count;
    fitted = even.map((each) => each + shift);
  }
  const angles = new Array<number>(count).fill(0);
  for (const [at, item] of line.entries()) angles[item] = fitted[at] ?? 0;
  return angles;
}

/** Of angles in order, the one after which the widest gap comes. */
function widestGap(angles: readonly number[]): number {
  let widest = 0;
  let most = -1;
  for (const [at, angle] of angles.entries()) {
    const next = angles[at + 1] ?? (angles[0] ?? 0) + WHOLE;
    if (next - angle <= most + 1e-9) continue;
    most = next - angle;
    widest = at;
  }
  return widest;
}

/** An angle between 0 and a whole turn. */
function turn(angle: number): number {
  return ((angle % WHOLE) + WHOLE) % WHOLE;
}

/** How far apart along a circle two boxes of one size must be at an angle, not to touch: names lie flat wherever they are. */
export function pitchAt(angle: number, width: number, height: number): number {
  const across = Math.abs(Math.sin(angle));
  const down = Math.abs(Math.cos(angle));
  return Math.min(across < 1e-6 ? Infinity : width / across, down < 1e-6 ? Infinity : height / down);
}
