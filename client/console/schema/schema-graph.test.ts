/** The schema as graphs: what is on which, how relations are bundled, and that neighbours stand together. */
import { describe, expect, it } from 'vitest';
import { pairsAt, toSchemaGraphs } from './schema-graph.ts';

const label = (name: string, count: number) => ({ label: name, count, properties: [] });
const join = (source: string, relation: string, target: string, count: number) => ({
  source,
  relation,
  target,
  count,
});

describe('the schema as a graph', () => {
  const kinds = new Set(['State', 'Event', 'Person', 'Place']);
  const schema = {
    labels: [
      label('Claim', 9),
      label('Entity', 4),
      label('Event', 3),
      label('Person', 1),
      label('Place', 1),
      label('State', 2),
    ],
    relations: [
      join('State', 'SUPPLIES', 'State', 4),
      join('State', 'HOSTS', 'Event', 1),
      join('Event', 'AIMS_AT', 'State', 5),
      join('Person', 'IS_IN', 'Place', 2),
      join('Claim', 'SUBJECT', 'Entity', 9),
    ],
  };
  const graphs = toSchemaGraphs(schema, kinds);

  it('parts the kinds from the records', () => {
    expect(graphs.kinds.nodes.map((node) => node.label).sort()).toEqual([
      'Event',
      'Person',
      'Place',
      'State',
    ]);
    expect(graphs.records.nodes.map(({ label: name, count }) => [name, count])).toEqual([
      ['Claim', 9],
      ['Entity', 4],
    ]);
    expect(graphs.records.pairs.map(({ key }) => key)).toEqual(['Claim~Entity']);
  });

  it('bundles the relations of a pair in both directions, the most frequent first', () => {
    expect(graphs.kinds.pairs.map(({ key, count }) => [key, count])).toEqual([
      ['Event~State', 6],
      ['State~State', 4],
      ['Person~Place', 2],
    ]);
    expect(graphs.kinds.pairs[0]?.joins.map(({ relation }) => relation)).toEqual(['AIMS_AT', 'HOSTS']);
    expect(pairsAt(graphs.kinds, 'State').map(({ key }) => key)).toEqual(['Event~State', 'State~State']);
  });

  it('puts what is joined side by side', () => {
    const at = (name: string): number => graphs.kinds.nodes.findIndex((node) => node.label === name);
    for (const [one, other] of [
      ['Event', 'State'],
      ['Person', 'Place'],
    ] as const)
      expect([1, 3]).toContain(Math.abs(at(one) - at(other)));
    for (const { x, y } of graphs.kinds.nodes) expect(Math.hypot(x - 0.5, y - 0.5)).toBeCloseTo(0.36);
  });
});
