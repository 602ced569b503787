/** Holds what is bright while something was found or is pointed at. */
import { describe, expect, it } from 'vitest';
import type { Findings } from '../../state/findings.ts';
import { group } from '../../state/view/grouping.ts';
import { drawSample } from '../../testing/drawn-sample.ts';
import { makeEdge, makeNode, makeView } from '../../testing/sample-graph.ts';
import { findBright } from './bright.ts';

const VIEW = makeView(
  ['a', 'b', 'c', 'd'],
  [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'd'],
  ],
);
/** Nothing to be bright for. */
const DARK = { hovered: undefined, findings: undefined, tapped: undefined };
const ENDS = [
  { id: 'a', kind: 'State', name: 'a' },
  { id: 'c', kind: 'State', name: 'c' },
] as const;
/** A path from a over b and a stranger to c. */
const PATH: Findings = {
  type: 'paths',
  of: ENDS,
  pairs: [{ from: ENDS[0], to: ENDS[1], paths: 1, truncated: false }],
  options: { mode: 'shortest', relations: [], withoutSpeech: false },
  chosen: 0,
  answer: {
    nodes: ['a', 'b', 'stranger', 'c'].map((id) => makeNode(id)),
    edges: [makeEdge('a', 'b'), makeEdge('b', 'stranger'), makeEdge('stranger', 'c')],
    paths: [
      {
        nodes: ['a', 'b', 'stranger', 'c'],
        edges: ['a~SUPPLIES~b', 'b~SUPPLIES~stranger', 'stranger~SUPPLIES~c'],
      },
    ],
    truncated: false,
  },
};

describe('what is bright', () => {
  it('is nothing in particular while nothing was found or is pointed at', () => {
    const { drawn } = drawSample(VIEW);
    expect(findBright(drawn, DARK)).toBeUndefined();
  });

  it('is the path that is read, numbered in its order, what is not on the canvas counted too', () => {
    const { drawn } = drawSample(VIEW);
    const bright = findBright(drawn, { ...DARK, findings: PATH });
    expect([...(bright?.nodes ?? [])]).toEqual(['a', 'b', 'c']);
    expect(bright?.edges.map((edge) => edge.id)).toEqual(['a~SUPPLIES~b']);
    expect([...(bright?.steps ?? [])]).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 4],
    ]);
  });

  it('is the neighbourhood of what is pointed at, which keeps its numbers', () => {
    const { drawn } = drawSample(VIEW);
    const bright = findBright(drawn, { ...DARK, hovered: { type: 'node', id: 'c' }, findings: PATH });
    expect([...(bright?.nodes ?? [])].sort()).toEqual(['b', 'c', 'd']);
    expect(bright?.steps.get('b')).toBe(2);
  });

  it('is the neighbourhood of what a finger has chosen, unless something was found', () => {
    const { drawn } = drawSample(VIEW);
    const tapped = { type: 'node', id: 'd' } as const;
    expect([...(findBright(drawn, { ...DARK, tapped })?.nodes ?? [])].sort()).toEqual(['c', 'd']);
    const found = findBright(drawn, { ...DARK, tapped, findings: PATH });
    expect([...(found?.nodes ?? [])]).toEqual(['a', 'b', 'c']);
  });

  it('is a closed group for what is in it', () => {
    const groups = [{ key: 'g', name: 'Both', kind: null, members: ['a', 'b'] }];
    const { drawn } = drawSample(group(VIEW, 'community', groups));
    const bright = findBright(drawn, { ...DARK, findings: PATH });
    expect([...(bright?.nodes ?? [])]).toEqual(['group:g', 'c']);
    expect(bright?.steps.get('group:g')).toBe(1);
    const edge = findBright(drawn, { ...DARK, hovered: { type: 'edge', id: 'b~SUPPLIES~c' } });
    expect([...(edge?.nodes ?? [])].sort()).toEqual(['c', 'group:g']);
  });

  it('dims nothing for what is not on the canvas at all', () => {
    const { drawn } = drawSample(makeView(['d']));
    expect(findBright(drawn, { ...DARK, findings: PATH })).toBeUndefined();
  });
});
