/** Holds what of an entity comes first, what is recent, and which edges say where it is. */
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../server/model/claim.ts';
import { makeEdge, VOCABULARY } from '../../testing/sample-graph.ts';
import { findLately, findWhere, sortByWeight } from './weight.ts';

describe('edges', () => {
  it('come by whether they are affirmed, then by grade, then by origins', () => {
    const edges = [
      makeEdge('a', 'denied', { affirmed: false, origins: 9 }),
      makeEdge('a', 'c2', { grade: 'C2', origins: 9 }),
      makeEdge('a', 'one', { grade: 'B2', origins: 1 }),
      makeEdge('a', 'seven', { grade: 'B2', origins: 7 }),
      makeEdge('a', 'planned', { status: 'planned' }),
    ];
    expect(sortByWeight(edges).map((edge) => edge.target)).toEqual([
      'seven',
      'one',
      'c2',
      'planned',
      'denied',
    ]);
  });

  it('say where an entity is if their relation lasts and leads to places alone', () => {
    const [template] = VOCABULARY.relations;
    if (!template) throw new Error('The sample has no relation.');
    const lasting = { ...template, duration: 'state' as const };
    const vocabulary = {
      ...VOCABULARY,
      relations: [
        { ...lasting, relation: 'LIES_IN', objects: ['Place', 'State'] },
        { ...lasting, relation: 'PART_OF', objects: ['Place', 'Organisation'] },
        { ...template, relation: 'VISITS', objects: ['Place', 'State'] },
      ],
    };
    const edges = [
      makeEdge('a', 'town', { grade: 'C3' }, 'LIES_IN'),
      makeEdge('a', 'state', { grade: 'B2' }, 'LIES_IN'),
      makeEdge('a', 'elsewhere', { affirmed: false }, 'LIES_IN'),
      makeEdge('shop', 'a', {}, 'LIES_IN'),
      makeEdge('a', 'union', {}, 'PART_OF'),
      makeEdge('a', 'fair', {}, 'VISITS'),
    ];
    expect(findWhere('a', edges, vocabulary).map((edge) => edge.target)).toEqual(['state', 'town']);
  });
});

describe('lately', () => {
  const claim = (id: string, reported?: string): Claim => ({
    id,
    edge: 'a~R~b',
    subject: 'a',
    relation: 'R',
    object: 'b',
    statement: 'A sentence.',
    status: 'reported',
    grade: 'B2',
    document: 'd1',
    ...(reported !== undefined && { reported }),
  });

  it('is the year before the latest report, latest first', () => {
    const claims = [
      claim('old', '2023-02-08'),
      claim('a', '2024-02-09'),
      claim('b', '2025-02-08'),
      claim('c'),
    ];
    const lately = findLately(claims, 12);
    expect(lately).toMatchObject({ since: '2024-02-08', until: '2025-02-08' });
    expect(lately?.claims.map((each) => each.id)).toEqual(['b', 'a']);
  });

  it('is nothing where no report is dated', () => {
    expect(findLately([claim('c')], 12)).toBeUndefined();
    expect(findLately([], 12)).toBeUndefined();
  });
});
