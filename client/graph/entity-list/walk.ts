/** Where an arrow key leads on the canvas: to the nearest node in its direction. */
import type { Position } from '../../state/view/view.ts';

/** A direction of the arrow keys. */
export type Heading = 'left' | 'right' | 'up' | 'down';

const AHEAD: Record<Heading, Position> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/**
 * Where an arrow key leads: to the neighbour that lies nearest in its direction, or where no edge leads that way to the
 * nearest node, so that every node can be reached; undefined where there is none.
 */
export function findWay(
  places: ReadonlyMap<string, Position>,
  from: { readonly id: string; readonly neighbours: readonly string[] },
  heading: Heading,
): string | undefined {
  const near = [from.id, ...from.neighbours].flatMap((id) => {
    const place = places.get(id);
    return place ? [[id, place] as const] : [];
  });
  return findNext(new Map(near), from.id, heading) ?? findNext(places, from.id, heading);
}

/** The id of the node that lies nearest in a direction, ways to the side counting double; undefined where there is none. */
export function findNext(
  places: ReadonlyMap<string, Position>,
  from: string | undefined,
  heading: Heading,
): string | undefined {
  const start = from === undefined ? undefined : places.get(from);
  if (!start) return places.keys().next().value;
  const ahead = AHEAD[heading];
  let best: { id: string; cost: number } | undefined;
  for (const [id, place] of places) {
    const dx = place.x - start.x;
    const dy = place.y - start.y;
    const along = dx * ahead.x + dy * ahead.y;
    const aside = Math.abs(dx * ahead.y) + Math.abs(dy * ahead.x);
    if (id === from || along <= 0 || aside > along * 2.5) continue;
    const cost = along + aside * 2;
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id;
}
