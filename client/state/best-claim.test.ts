/** Holds which sentence is read of an edge: one that affirms it, the best graded, the latest. */
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../server/model/claim.ts';
import { VOCABULARY } from '../testing/sample-graph.ts';
import { findBestClaim } from './best-claim.ts';

const vocabulary = {
  ...VOCABULARY,
  relations: VOCABULARY.relations.map((each) => ({ ...each, speech: each.relation === 'MEETS' })),
  statuses: [
    ...VOCABULARY.statuses,
    { status: 'planned', meaning: 'Intended.', rank: 3, affirms: 'planned' as const },
    { status: 'denied', meaning: 'Said not to be.', rank: 4, affirms: 'no' as const },
  ],
};

function makeClaim(id: string, part: Partial<Claim>): Claim {
  return {
    id,
    edge: 'a~SUPPLIES~b',
    subject: 'a',
    relation: 'SUPPLIES',
    object: 'b',
    statement: `Claim ${id}.`,
    status: 'reported',
    grade: 'B2',
    document: 'd1',
    ...part,
  };
}

const best = (...claims: readonly Claim[]): string | undefined => findBestClaim(claims, vocabulary)?.id;

describe('the sentence that is read of an edge', () => {
  it('affirms it, however good a denial or a plan is', () => {
    const denied = makeClaim('c1', { status: 'denied', grade: 'A1' });
    const planned = makeClaim('c2', { status: 'planned', grade: 'A1' });
    expect(best(denied, planned, makeClaim('c3', { grade: 'F6' }))).toBe('c3');
    expect(best(denied, planned)).toBe('c2');
    expect(best(denied)).toBe('c1');
    expect(best()).toBeUndefined();
  });

  it('has the best grade, in which what cannot be judged is weaker than what could', () => {
    const claims = ['F1', 'B6', 'C3', 'B5'].map((grade) => makeClaim(grade, { grade }));
    expect(best(...claims)).toBe('B5');
  });

  it('is the latest of equally good ones, an undated one the last', () => {
    const claims = [
      makeClaim('c1', { reported: '2024-05' }),
      makeClaim('c2', { reported: '2025' }),
      makeClaim('c3', {}),
    ];
    expect(best(...claims)).toBe('c2');
    expect(best(makeClaim('c5', {}), makeClaim('c4', {}))).toBe('c4');
  });

  it('may be a denial where the edge itself is that somebody speaks', () => {
    const said = makeClaim('c1', { relation: 'MEETS', status: 'denied', grade: 'A1' });
    expect(best(said, makeClaim('c2', { relation: 'MEETS' }))).toBe('c1');
  });
});
