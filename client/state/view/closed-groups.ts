/** Room for closed groups: one that would be drawn upon another, or upon an entity, goes aside with all of its members. */
import type { Group } from '../../../server/model/view-content.ts';
import { middleOf } from './opened-group.ts';
import { findRoom } from './room.ts';
import type { Position, View } from './view.ts';

/** How far apart closed groups and entities must stand to be told apart with their names, in model units. */
const APART = { x: 120, y: 104 };

/** The view with every closed group in its own place, the largest first; single entities, and groups with pinned members, stay. */
export function spreadGroups(view: View): View {
  const closed = (view.grouping?.groups ?? []).filter((each) => !each.open);
  const inside = new Set(closed.flatMap((each) => each.members));
  const taken: Position[] = [];
  for (const [id, node] of view.nodes)
    if (!inside.has(id) && !view.filters.hiddenKinds.includes(node.node.kind)) taken.push(node);
  const isPinned = ({ members }: Group): boolean => members.some((id) => view.nodes.get(id)?.pinned === true);
  for (const group of closed.filter(isPinned)) taken.push(middleOf(view, group));
  const nodes = new Map(view.nodes);
  const free = closed.filter((group) => !isPinned(group) && isPlaced(view, group));
  for (const group of free.toSorted((a, b) => b.members.length - a.members.length)) {
    const middle = middleOf(view, group);
    const place = findRoom(middle, taken, APART);
    taken.push(place);
    if (place === middle) continue;
    for (const id of group.members) {
      const node = view.nodes.get(id);
      if (node) nodes.set(id, { ...node, x: node.x + place.x - middle.x, y: node.y + place.y - middle.y });
    }
  }
  return { ...view, nodes };
}

function isPlaced(view: View, { members }: Group): boolean {
  return members.every((id) => !Number.isNaN(view.nodes.get(id)?.x ?? NaN));
}
