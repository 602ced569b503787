/** Opening a group: its members stand apart from all that is drawn, near where they were, and only those move that must. */
import { describe, expect, it } from 'vitest';
import { group, setGroupOpen } from './grouping.ts';
import { EMPTY_VIEW, type Position, type View } from './view.ts';

function viewOf(places: Readonly<Record<string, Position & { pinned?: boolean }>>): View {
  const nodes = Object.entries(places).map(([id, { x, y, pinned = false }]) => {
    const kind = id.startsWith('p') ? 'Person' : 'State';
    return [id, { node: { id, kind, name: id, properties: {} }, x, y, held: true, pinned }] as const;
  });
  return { ...EMPTY_VIEW, nodes: new Map(nodes) };
}

function open(view: View, members: readonly string[]): View {
  const grouped = group(view, 'kind', [{ key: 'Person', name: 'People', kind: 'Person', members }]);
  return setGroupOpen(grouped, 'Person', true);
}

function distance(view: View, one: string, other: string): number {
  const [a, b] = [view.nodes.get(one), view.nodes.get(other)];
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : NaN;
}

describe('a group that is opened', () => {
  it('puts members that would lie on others next to them', () => {
    const view = open(
      viewOf({ s1: { x: 0, y: 0 }, s2: { x: 60, y: 0 }, p1: { x: 2, y: 1 }, p2: { x: 3, y: 0 } }),
      ['p1', 'p2'],
    );
    for (const member of ['p1', 'p2'])
      for (const other of ['s1', 's2', 'p1', 'p2'].filter((id) => id !== member))
        expect(distance(view, member, other), `${member} ${other}`).toBeGreaterThan(50);
    expect(distance(view, 'p1', 's1')).toBeLessThan(250);
    expect([view.nodes.get('s1')?.x, view.nodes.get('s2')?.x]).toEqual([0, 60]);
  });

  it('leaves members that have room, and pinned ones, where they are', () => {
    const places = { s1: { x: 0, y: 0 }, p1: { x: 500, y: 0 }, p2: { x: 1, y: 1, pinned: true } };
    const view = open(viewOf(places), ['p1', 'p2']);
    expect(view.nodes.get('p1')).toMatchObject(places.p1);
    expect(view.nodes.get('p2')).toMatchObject(places.p2);
  });
});
