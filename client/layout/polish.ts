/** Makes a picture better node by node: each in turn tries other places and takes the best. */
import type { Picture, PictureCost } from './picture-cost.ts';

/** Tries places for each of these nodes, near ones more and more, within a budget of elementary tests. */
export function polish(
  picture: Picture,
  cost: PictureCost,
  nodes: readonly number[],
  options: { readonly random: () => number; readonly budget: number },
): void {
  const { x, y, ideal, room } = picture;
  const { random, budget } = options;
  const perTry = 60 + x.length * 4 + picture.input.links.length * 3;
  const sweeps = Math.max(2, Math.min(40, Math.floor(budget / (perTry * Math.max(1, nodes.length) * 24))));
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const heat = 1 - sweep / sweeps;
    let moved = false;
    for (const node of nodes) {
      let best = cost.at(node, x[node] ?? 0, y[node] ?? 0);
      for (let attempt = 0; attempt < 24; attempt++) {
        const far = room !== undefined && attempt < 6 * heat;
        const reach = (attempt % 2 === 0 ? ideal * 1.6 : ideal * 0.4) * (0.1 + heat) * random();
        const angle = random() * 2 * Math.PI;
        const toX = far
          ? (random() * 2 - 1) * room.halfWidth * 0.9
          : (x[node] ?? 0) + Math.cos(angle) * reach;
        const toY = far
          ? (random() * 2 - 1) * room.halfHeight * 0.9
          : (y[node] ?? 0) + Math.sin(angle) * reach;
        const tried = cost.at(node, toX, toY);
        if (tried >= best) continue;
        best = tried;
        x[node] = toX;
        y[node] = toY;
        moved = true;
      }
      cost.settle(node);
    }
    if (!moved && heat < 0.5) return;
  }
}

/** Gives a place to each node that has none: the cheapest of many around its placed neighbours. */
export function insert(
  picture: Picture,
  cost: PictureCost,
  order: readonly number[],
  lists: readonly (readonly number[])[],
): void {
  const { x, y, placed, ideal } = picture;
  const home = centreOf(picture);
  for (const node of order) {
    const near = (lists[node] ?? []).filter((other) => placed[other] === 1);
    const from = near.length > 0 ? mean(near, x, y) : home;
    let best = { x: from.x, y: from.y, cost: Infinity };
    const outwards = Math.atan2(from.y - home.y, from.x - home.x);
    for (let ring = 1; ring <= 9; ring++) {
      const spokes = 10 + ring * 3;
      for (let spoke = 0; spoke < spokes; spoke++) {
        const side = spoke % 2 === 0 ? 1 : -1;
        const angle = outwards + side * Math.ceil(spoke / 2) * ((2 * Math.PI) / spokes);
        const reach = ideal * (near.length > 1 ? ring - 1 : ring) * 0.55;
        const toX = from.x + Math.cos(angle) * reach * 1.15;
        const toY = from.y + Math.sin(angle) * reach;
        const tried = cost.at(node, toX, toY);
        if (tried < best.cost) best = { x: toX, y: toY, cost: tried };
      }
    }
    x[node] = best.x;
    y[node] = best.y;
    placed[node] = 1;
    cost.settle(node);
  }
}

function mean(nodes: readonly number[], x: Float64Array, y: Float64Array): { x: number; y: number } {
  let sumX = 0;
  let sumY = 0;
  for (const node of nodes) {
    sumX += x[node] ?? 0;
    sumY += y[node] ?? 0;
  }
  return { x: sumX / nodes.length, y: sumY / nodes.length };
}

function centreOf({ x, y, placed }: Picture): { x: number; y: number } {
  const nodes = [...placed.keys()].filter((node) => placed[node] === 1);
  return nodes.length > 0 ? mean(nodes, x, y) : { x: 0, y: 0 };
}
