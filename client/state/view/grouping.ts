/** Grouping: which entities are drawn as one node, how groups are opened and closed, and what a new entity does to them. */
import type { Group, Grouping } from '../../../server/model/view-content.ts';
import { spreadGroups } from './closed-groups.ts';
import { makeRoomFor } from './opened-group.ts';
import type { View } from './view.ts';

/**
 * Groups entities, each group where nothing else is drawn; groups of fewer than two members are left out, and without any group
 * there is no grouping.
 */
export function group(view: View, by: Grouping['by'], groups: readonly Omit<Group, 'open'>[]): View {
  const large = groups
    .map((each) => ({ ...each, members: each.members.filter((id) => view.nodes.has(id)), open: false }))
    .filter((each) => each.members.length > 1);
  return large.length > 0
    ? spreadGroups({ ...view, grouping: { by, groups: large } })
    : { ...view, grouping: null };
}

/** Draws every entity on its own again; the same view where they are. */
export function ungroup(view: View): View {
  return view.grouping === null ? view : { ...view, grouping: null };
}

/** Opens a group, so that its members are drawn, each where nothing else is, or closes it. */
export function setGroupOpen(view: View, key: string, open: boolean): View {
  const { grouping } = view;
  const before = grouping?.groups.find((each) => each.key === key);
  if (!grouping || !before || before.open === open) return view;
  const groups = grouping.groups.map((each) => (each.key === key ? { ...each, open } : each));
  const next = { ...view, grouping: { ...grouping, groups } };
  return open ? makeRoomFor(next, before) : next;
}

/** The group that an entity is in; undefined where it is in none. */
export function groupOf(view: View, id: string): Group | undefined {
  return view.grouping?.groups.find((each) => each.members.includes(id));
}

/** The kinds on the canvas as groups, named by their plural. */
export function groupsByKind(view: View, plural: (kind: string) => string): readonly Omit<Group, 'open'>[] {
  const members = new Map<string, string[]>();
  for (const [id, { node }] of view.nodes) members.set(node.kind, [...(members.get(node.kind) ?? []), id]);
  return [...members].map(([kind, ids]) => ({ key: kind, name: plural(kind), kind, members: ids }));
}

/** Takes entities that are gone out of their groups; a group with one member left is none any more. */
export function pruneGrouping(grouping: Grouping | null, isThere: (id: string) => boolean): Grouping | null {
  if (!grouping) return null;
  const groups = grouping.groups
    .map((each) => ({ ...each, members: each.members.filter(isThere) }))
    .filter((each) => each.members.length > 1);
  if (groups.length === 0) return null;
  const same =
    groups.length === grouping.groups.length &&
    groups.every((each, at) => each.members.length === grouping.groups[at]?.members.length);
  return same ? grouping : { ...grouping, groups };
}

/** Puts new entities into the group of their kind, if grouped by kind; in other groupings they stand alone. */
export function joinGroups(view: View): View {
  const { grouping } = view;
  if (grouping?.by !== 'kind') return view;
  const grouped = new Set(grouping.groups.flatMap((each) => each.members));
  const fresh = [...view.nodes.values()].filter(({ node }) => !grouped.has(node.id));
  if (fresh.length === 0) return view;
  const groups = grouping.groups.map((each) => {
    const more = fresh.filter(({ node }) => node.kind === each.key).map(({ node }) => node.id);
    return more.length > 0 ? { ...each, members: [...each.members, ...more] } : each;
  });
  return { ...view, grouping: { ...grouping, groups } };
}
