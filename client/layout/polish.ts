/** Makes a picture better node by node: each in turn tries other places and takes the best. */
import type { Picture, PictureCost } from './picture-cost.ts';

const TRIES = 24;

/** Tries places for each of these nodes, near ones more and more, within a budget of elementary tests. */
export function polish(
  picture: Picture,
  cost: PictureCost,
  nodes: readonly number[],
  options: { readonly random: () => number; readonly budget: number; readonly least?: number },
): void {
  const { x, y, ideal, room } = picture;
  const { random, budget, least = 2 } = options;
  const perTry = 60 + x.length * 4 + picture.input.links.length * 3;
  const sweeps = Math.max(
    least,
    Math.min(40, Math.floor(budget / (perTry * Math.max(1, nodes.length) * TRIES))),
  );
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const heat = 1 - sweep / sweeps;
    let moved = false;
    for (const node of nodes) {
      let best = cost.at(node, x[node] ?? 0, y[node] ?? 0);
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const far = room !== undefined && attempt < 6 * heat;
        const reach = (attempt % 2 === 0 ? ideal * 1.6 : ideal * 0.4) * (0.1 + heat) * random();
        const angle = random() * 2 * Math.PI;
        const toX = far
          ? (random() * 2 - 1) * room.halfWidth * 0.9
          : (x[node] ?? 0) + Math.cos(angle) * reach;
        const toY = far
          ? (random() * 2 - 1) * room.halfHeight * 0.9
          : (y[node] ?? 0) + Math.sin(angle) * reach;
        const tried = cost.at(node, toX, toY, best);
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
