/** Holds how entities are ranked by a measure, and gathered into communities. */
import { describe, expect, it } from 'vitest';
import { makeNode } from '../../testing/sample-graph.ts';
import { addNodes } from './changes.ts';
import { rankBy, toCommunities } from './ranking.ts';
import { EMPTY_VIEW } from './view.ts';

const nodes = [
  ...addNodes(EMPTY_VIEW, {
    nodes: [
      makeNode('a', { documents: 1 }),
      makeNode('b', { documents: 9 }),
      makeNode('c', { documents: 3 }),
      makeNode('d', { documents: 3 }),
    ],
    edges: [],
  }).nodes.values(),
];

describe('ranking', () => {
  it('lists the highest values first, names deciding between equals, as far as values are known', () => {
    const values = new Map([
      ['a', 0.5],
      ['c', 0.5],
      ['b', 2],
      ['gone', 9],
    ]);
    expect(rankBy(values, nodes, 10).map(({ node }) => node.id)).toEqual(['b', 'a', 'c']);
    expect(rankBy(values, nodes, 1).map(({ node }) => node.id)).toEqual(['b']);
  });
});

describe('communities', () => {
  it('list their members, the largest first, and leave out who is alone', () => {
    const numbers = new Map([
      ['a', 0],
      ['b', 0],
      ['c', 2],
      ['d', 1],
    ]);
    expect(
      toCommunities(numbers, nodes).map(({ number, members }) => [number, members.map((node) => node.id)]),
    ).toEqual([[0, ['b', 'a']]]);
  });
});
