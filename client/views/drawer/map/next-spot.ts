/** Which mark lies next on a side of another. */
import type { Spot } from './earth.ts';

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** How much worse a spot aside is than one straight on. */
const ASIDE = 2;

/** The nearest spot within 45 degrees and a little of where an arrow key points; Home leads to the first, End to the last. */
export function nextSpot(spots: readonly Spot[], at: number, key: string): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return spots.length - 1;
  const direction = DIRECTIONS[key];
  const from = spots[at];
  if (!direction || !from) return undefined;
  let best: { at: number; cost: number } | undefined;
  spots.forEach((spot, place) => {
    const [x, y] = [spot.x - from.x, spot.y - from.y];
    const ahead = x * direction[0] + y * direction[1];
    const aside = Math.abs(x * direction[1] + y * direction[0]);
    if (place === at || ahead <= 0 || aside > ahead * 1.2) return;
    const cost = ahead + aside * ASIDE;
    if (!best || cost < best.cost) best = { at: place, cost };
  });
  return best?.at;
}
