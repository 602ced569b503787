/** The layout of small pictures: distances first, then every place weighed, from several starts; the best of them is taken. */
import { createRandom, makePlaces, type ArrangeInput, type Places } from './arrange-input.ts';
import { createCost, type Picture } from './picture-cost.ts';
import { polish } from './polish.ts';
import { fill, roomFor, pullDown } from './room.ts';
import { separate } from './separate.ts';
import { placeByStress } from './stress.ts';

/** Elementary tests that one layout may take; a few tenths of a second. */
const BUDGET = 1.2e7;

/** Places for all nodes, names never upon each other. */
export function placeByWeighing(input: ArrangeInput): Places {
  const count = input.x.length;
  const { halfWidth, halfHeight, ideal } = roomFor(input);
  let best: { places: Places; cost: number } | undefined;
  const starts = startsFor(count);
  for (let start = 1; start <= starts; start++) {
    const places = placeByStress(input, start);
    const { x, y } = places;
    fill(places, { halfWidth: halfWidth * 0.86, halfHeight: halfHeight * 0.86 });
    const room = { halfWidth, halfHeight };
    const picture: Picture = { input, x, y, placed: new Uint8Array(count).fill(1), ideal, room };
    const cost = createCost(picture);
    polish(picture, cost, [...x.keys()], { random: createRandom(start), budget: BUDGET / starts });
    separate(input, x, y);
    for (const node of x.keys()) cost.settle(node);
    let sum = 0;
    for (const node of x.keys()) sum += cost.at(node, x[node] ?? 0, y[node] ?? 0);
    if (!best || sum < best.cost) best = { places, cost: sum };
  }
  if (!best) return makePlaces(0);
  pullDown(best.places, { halfWidth, halfHeight });
  return best.places;
}

/** How many pictures are tried, of which the best is taken: as many as time allows. */
function startsFor(nodes: number): number {
  if (nodes <= 40) return 3;
  return nodes <= 90 ? 2 : 1;
}
