/** Holds the plain form of values to the Query API's, for every kind of value that a row can have. */
import { describe, expect, it } from 'vitest';
import { toPlain, toPlainTable } from './plain-values.ts';

const node = (id: number) => ({ elementId: `n:${id}`, labels: ['Entity'], properties: { id } });
const edge = (id: number) => ({
  elementId: `e:${id}`,
  type: 'SIGNS',
  start: 'n:1',
  end: 'n:2',
  properties: {},
});
const plainEdge = (id: number) => ({
  elementId: `e:${id}`,
  startNodeElementId: 'n:1',
  endNodeElementId: 'n:2',
  type: 'SIGNS',
  properties: {},
});

describe('the plain form', () => {
  it('leaves what JSON has as it is, and writes whole numbers past 2^53 as text', () => {
    for (const value of ['a', 1, 1.5, true, null, [1, ['b']], { a: { b: null } }])
      expect(toPlain(value)).toEqual(value);
    expect(toPlain([2n ** 53n + 1n])).toEqual(['9007199254740993']);
  });

  it('writes nodes, relationships and paths, also within lists and maps', () => {
    expect(toPlain(node(1))).toEqual(node(1));
    expect(toPlain({ found: [edge(3)] })).toEqual({ found: [plainEdge(3)] });
    expect(toPlain({ nodes: [node(1), node(2)], relationships: [edge(3)] })).toEqual([
      node(1),
      plainEdge(3),
      node(2),
    ]);
    expect(toPlain({ nodes: [node(1)], relationships: [] })).toEqual([node(1)]);
  });

  it('leaves maps that only look like them as they are', () => {
    for (const map of [
      { nodes: [], relationships: [] },
      { nodes: [1, 2], relationships: [3] },
      { elementId: 'e:1', type: 'SIGNS', start: 1, end: 2 },
    ])
      expect(toPlain(map)).toEqual(map);
  });

  it('puts rows under their columns, with null for what a row lacks', () => {
    expect(toPlainTable(['b', 'a'], [{ a: 1, b: 2 }, { a: 3 }])).toEqual({
      fields: ['b', 'a'],
      values: [
        [2, 1],
        [null, 3],
      ],
    });
  });
});
