/** Holds what groups and bundles make of a picture, and what opening, hiding and adding do to them. */
import { describe, expect, it } from 'vitest';
import { makeEdge, makeNode } from '../../testing/sample-graph.ts';
import { addNodes, hide, place, setBundled } from './changes.ts';
import { group, groupsByKind, setGroupOpen, ungroup } from './grouping.ts';
import { sceneOf, type Scene } from './scene.ts';
import { EMPTY_VIEW, type View } from './view.ts';
import { visibleOf } from './visible.ts';

const people = ['p', 'q'].map((id) => makeNode(id, {}, 'Person'));
const picture = place(
  addNodes(EMPTY_VIEW, {
    nodes: [makeNode('a'), makeNode('b'), ...people],
    edges: [
      makeEdge('p', 'a'),
      makeEdge('a', 'q', {}, 'MEETS'),
      makeEdge('p', 'q'),
      makeEdge('a', 'b'),
      makeEdge('b', 'a'),
    ],
  }),
  new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 9, y: 9 }],
    ['p', { x: 210, y: 220 }],
    ['q', { x: 230, y: 240 }],
  ]),
);

function draw(view: View): Scene {
  return sceneOf(view, visibleOf({ view }));
}

const ids = (list: readonly { readonly id: string }[]): string[] => list.map((each) => each.id);
const grouped = group(picture, 'kind', [
  { key: 'Person', name: 'People', kind: 'Person', members: ['p', 'q'] },
]);

describe('a scene', () => {
  it('is the picture itself where nothing is grouped or bundled', () => {
    expect(ids(draw(picture).nodes)).toEqual(['a', 'b', 'p', 'q']);
    expect(ids(draw(picture).edges)).toEqual([...picture.edges.keys()]);
  });

  it('draws parallel edges as one, however they run', () => {
    const { edges } = draw(setBundled(picture, true));
    const bundle = edges.find((edge) => edge.id === 'bundle:a|b');
    expect(bundle?.edges.map((edge) => edge.id)).toEqual(['a~SUPPLIES~b', 'b~SUPPLIES~a']);
    expect(ids(edges)).toContain('p~SUPPLIES~q');
    expect(edges).toHaveLength(4);
  });

  it('draws a closed group in the midst of its members, with their edges to others', () => {
    const { nodes, edges } = draw(grouped);
    expect(nodes.map(({ id, x, y }) => ({ id, x, y }))).toContainEqual({
      id: 'group:Person',
      x: 220,
      y: 230,
    });
    expect(nodes).toHaveLength(3);
    const bundle = edges.find((edge) => edge.id === 'bundle:a|group:Person');
    expect(bundle?.edges).toHaveLength(2);
    expect(edges.some((edge) => edge.edges.some((each) => each.id === 'p~SUPPLIES~q'))).toBe(false);
  });

  it('draws the members once the group is opened, and everything once it is ungrouped', () => {
    expect(ids(draw(setGroupOpen(grouped, 'Person', true)).nodes)).toEqual(['a', 'b', 'p', 'q']);
    expect(ungroup(grouped).grouping).toBeNull();
    expect(setGroupOpen(grouped, 'nobody', true)).toBe(grouped);
  });

  it('draws the last member of a group on its own', () => {
    const view = hide(grouped, new Set(['q']), new Set());
    expect(view.grouping).toBeNull();
    expect(ids(draw(view).nodes)).toEqual(['a', 'b', 'p']);
  });

  it('takes an entity that comes later into the group of its kind', () => {
    const view = addNodes(grouped, { nodes: [makeNode('r', {}, 'Person')], edges: [] });
    expect(view.grouping?.groups[0]?.members).toEqual(['p', 'q', 'r']);
  });

  it('groups by kind all that there is more than one of', () => {
    const byKind = group(
      picture,
      'kind',
      groupsByKind(picture, (kind) => `${kind}s`),
    );
    expect(byKind.grouping?.groups.map(({ key, name, members }) => [key, name, members.length])).toEqual([
      ['State', 'States', 2],
      ['Person', 'Persons', 2],
    ]);
  });
});
