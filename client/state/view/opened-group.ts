/** Room for the members of a group that is opened: what would lie on what is drawn already goes to the nearest free place. */
import type { Group } from '../../../server/model/view-content.ts';
import { findRoom } from './room.ts';
import type { Position, ShownNode, View } from './view.ts';

/** How far apart nodes must stand to be told apart with their names, in model units. */
const APART = { x: 64, y: 52 };

/** The view with every member of the group in its own place; members that are pinned, and all else, stay where they are. */
export function makeRoomFor(view: View, group: Group): View {
  const inside = new Set(group.members);
  const closed = (view.grouping?.groups ?? []).filter((each) => !each.open && each.key !== group.key);
  const behind = new Set(closed.flatMap((each) => each.members));
  const isDrawn = (node: ShownNode): boolean => !view.filters.hiddenKinds.includes(node.node.kind);
  const taken: Position[] = [];
  for (const [id, node] of view.nodes)
    if (!behind.has(id) && (!inside.has(id) || node.pinned) && isDrawn(node)) taken.push(node);
  for (const each of closed) taken.push(middleOf(view, each));
  const nodes = new Map(view.nodes);
  for (const id of group.members) {
    const node = view.nodes.get(id);
    if (!node || node.pinned || Number.isNaN(node.x)) continue;
    const place = findRoom(node, taken, APART);
    taken.push(place);
    if (place !== node) nodes.set(id, { ...node, ...place });
  }
  return { ...view, nodes };
}

/** Where a closed group is drawn. */
export function middleOf(view: View, { members }: Group): Position {
  const places = members.flatMap((id) => view.nodes.get(id) ?? []);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return { x: mean(places.map((place) => place.x)), y: mean(places.map((place) => place.y)) };
}
