/** Belongings are the nearest state, or else the topmost organisation, that trying all ways upwards finds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityReference } from '../model/answers.ts';
import type { UpwardEdge } from './belonging.ts';
import { findBelongings } from './belonging.ts';
import { compareLists, weaknessOf } from './edge.ts';

const PRECEDENCE = ['PART_OF', 'MEMBER_OF'];

const KINDS = ['State', 'Organisation', 'Organisation', 'Person', 'Place'];
const kinds = fc.array(fc.constantFrom(...KINDS), { minLength: 7, maxLength: 7 });
const upward = fc.uniqueArray(
  fc.record({
    source: fc.nat(6),
    target: fc.nat(6),
    relation: fc.constantFrom(...PRECEDENCE),
    grade: fc.constantFrom('A1', 'B2', 'F6'),
    origins: fc.nat(2),
  }),
  { maxLength: 12, selector: ({ source, target, relation }) => `${source} ${relation} ${target}` },
);

function entity(number: number, kind: string): EntityReference {
  return { id: `e${number}`, kind, name: `Entity ${number}` };
}

interface Way {
  readonly to: EntityReference;
  /** What decides between ways of one length, step by step, so that texts compare as they should. */
  readonly key: readonly string[];
}

/** Every way upwards of at most five steps that comes to no entity twice and not through a state. */
function everyWay(from: string, edges: readonly UpwardEdge[], path: readonly string[] = [from]): Way[] {
  if (path.length > 5) return [];
  return edges
    .filter((edge) => edge.source === from && !path.includes(edge.target))
    .flatMap((edge) => {
      const order = String(PRECEDENCE.indexOf(edge.relation));
      const step = [
        order,
        String(weaknessOf(edge.grade)).padStart(2, '0'),
        String(9 - edge.origins),
        edge.id,
      ];
      const further = edge.to.kind === 'State' ? [] : everyWay(edge.target, edges, [...path, edge.target]);
      return [
        { to: edge.to, key: step },
        ...further.map((way) => ({ to: way.to, key: [...step, ...way.key] })),
      ];
    });
}

/** The shortest and then best way to each entity that can be come to. */
function bestWays(ways: readonly Way[]): Way[] {
  const sorted = [...ways].sort((a, b) => a.key.length - b.key.length || compareLists(a.key, b.key));
  return sorted.filter((way, at) => sorted.findIndex((other) => other.to.id === way.to.id) === at);
}

describe('what entities belong to', () => {
  it('is what trying all ways upwards finds', async () => {
    await fc.assert(
      fc.asyncProperty(kinds, upward, async (kindOf, drawn) => {
        const entities = kindOf.map((kind, at) => entity(at, kind));
        const edges = drawn.flatMap(({ source, target, ...rest }): UpwardEdge[] => {
          const to = entities[target];
          const id = `e${source}~${rest.relation}~e${target}`;
          return to ? [{ ...rest, id, source: `e${source}`, target: `e${target}`, to }] : [];
        });
        const found = await findBelongings(entities, PRECEDENCE, (ids) =>
          Promise.resolve(edges.filter((edge) => ids.includes(edge.source))),
        );
        for (const { id, kind } of entities) {
          const ways = bestWays(everyWay(id, edges));
          const organisations = ways.filter(({ to }) => to.kind === 'Organisation');
          const top = organisations.find((way) => way.key.length === organisations.at(-1)?.key.length);
          const truth = ways.find(({ to }) => to.kind === 'State') ?? top;
          expect(found.get(id)).toEqual(kind === 'State' ? undefined : truth?.to);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('is asked a step at a time for all together, five steps up, and never above a state', async () => {
    const chain = Array.from({ length: 8 }, (_, at) => entity(at, at === 7 ? 'State' : 'Organisation'));
    const edges = chain.slice(1).map((to, at): UpwardEdge => {
      const id = `e${at}~PART_OF~${to.id}`;
      return { id, source: `e${at}`, target: to.id, relation: 'PART_OF', origins: 1, to };
    });
    const asked: (readonly string[])[] = [];
    const found = await findBelongings([entity(0, 'Person'), entity(2, 'Place')], PRECEDENCE, (ids) => {
      asked.push(ids);
      return Promise.resolve(edges.filter((edge) => ids.includes(edge.source)));
    });
    expect(asked).toEqual([['e0', 'e2'], ['e1', 'e3'], ['e4'], ['e5'], ['e6']]);
    expect([...found].map(([id, to]) => [id, to.id])).toEqual([
      ['e0', 'e5'],
      ['e2', 'e7'],
    ]);
  });
});
