/** Holds that closed groups are drawn apart from each other and from entities on their own, and what stays where it is. */
import { describe, expect, it } from 'vitest';
import { group } from './grouping.ts';
import { middleOf } from './opened-group.ts';
import { EMPTY_VIEW, type Position, type View } from './view.ts';

function viewOf(places: Readonly<Record<string, Position & { pinned?: boolean }>>): View {
  const nodes = Object.entries(places).map(([id, { x, y, pinned = false }]) => {
    return [id, { node: { id, kind: 'State', name: id, properties: {} }, x, y, held: true, pinned }] as const;
  });
  return { ...EMPTY_VIEW, nodes: new Map(nodes) };
}

function groupBy(view: View, ...members: readonly (readonly string[])[]): View {
  return group(
    view,
    'community',
    members.map((ids, at) => ({ key: String(at), name: String(at), kind: null, members: ids })),
  );
}

/** Where the closed groups of a view are drawn. */
function middles(view: View): readonly Position[] {
  return (view.grouping?.groups ?? []).map((each) => middleOf(view, each));
}

describe('groups that have just been made', () => {
  const crossed = { a: { x: -200, y: 0 }, b: { x: 200, y: 0 }, c: { x: 0, y: -150 }, d: { x: 0, y: 150 } };

  it('stand apart where their members surround one place, with an entity in it', () => {
    const view = groupBy(viewOf({ ...crossed, alone: { x: 0, y: 0 } }), ['a', 'b'], ['c', 'd']);
    const alone = view.nodes.get('alone');
    const [first, second] = middles(view);
    if (!first || !second || !alone) throw new Error('There are two groups and an entity.');
    for (const [one, other] of [[first, second] as const, [first, alone] as const, [second, alone] as const])
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(100);
    expect([alone.x, alone.y]).toEqual([0, 0]);
  });

  it('keep their members in their places to each other, and stay where they have room', () => {
    const view = groupBy(viewOf({ ...crossed, far: { x: 900, y: 0 } }), ['a', 'b'], ['c', 'd']);
    expect(view.nodes.get('a')).toMatchObject(crossed.a);
    const [c, d] = [view.nodes.get('c'), view.nodes.get('d')];
    expect([(d?.x ?? 0) - (c?.x ?? 0), (d?.y ?? 0) - (c?.y ?? 0)]).toEqual([0, 300]);
  });

  it('do not move what is pinned', () => {
    const pinned = { x: -200, y: 0, pinned: true };
    const view = groupBy(viewOf({ ...crossed, a: pinned, alone: { x: 0, y: 0 } }), ['a', 'b'], ['c', 'd']);
    expect(view.nodes.get('a')).toMatchObject(pinned);
  });
});
