/** Holds how filters are said on chips, and what is said to be hidden. */
import { describe, expect, it } from 'vitest';
import { NO_FILTERS, type Filters } from '../../../server/model/view-content.ts';
import { VOCABULARY } from '../../testing/sample-graph.ts';
import { toChips, writeHidden, type Present } from './filter-words.ts';

const NOTHING: Present = { kind: [], relation: [], status: [] };
const chips = (filters: Partial<Filters>, present = NOTHING): readonly string[] =>
  toChips({ ...NO_FILTERS, ...filters }, VOCABULARY, present).map((chip) => chip.words);

describe('chips', () => {
  it('say each filter in plain words', () => {
    expect(
      chips({
        hiddenKinds: ['Person'],
        hiddenRelations: ['MEETS'],
        hiddenStatuses: ['denied'],
        grade: 'B3',
        publishers: ['NHK'],
        days: { from: '2024-03-01', to: '2025-02-08' },
        text: 'drone',
        contested: true,
      }),
    ).toEqual([
      'without people',
      'without “meets”',
      'without denied',
      'B3 or better',
      'reported by NHK',
      '1 Mar 2024 to 8 Feb 2025',
      'contains “drone”',
      'disputed only',
    ]);
  });

  it('say open ends and single parts of a grade', () => {
    expect(chips({ days: { from: '2024-03', to: null } })).toEqual(['from Mar 2024']);
    expect(chips({ days: { from: null, to: '2024' } })).toEqual(['until 2024']);
    expect(chips({ grade: 'B6' })).toEqual(['source B or better']);
    expect(chips({ grade: 'F2' })).toEqual(['credibility 2 or better']);
  });

  it('gather long lists: what alone is left, else how many are hidden', () => {
    const hiddenRelations = ['A', 'B', 'C', 'D'];
    const present = { ...NOTHING, relation: [...hiddenRelations, 'MEETS'] };
    expect(chips({ hiddenRelations }, present)).toEqual(['only “meets”']);
    expect(chips({ hiddenRelations }, { ...NOTHING, relation: [...present.relation, 'E'] })).toEqual([
      'without 4 relations',
    ]);
    expect(chips({ publishers: ['a', 'b', 'c', 'd'] })).toEqual(['reported by one of 4 publishers']);
  });

  it('lift just what they say', () => {
    const filters: Filters = {
      ...NO_FILTERS,
      hiddenRelations: ['A', 'B', 'C', 'D'],
      hiddenKinds: ['State', 'Person'],
    };
    const made = toChips(filters, VOCABULARY, NOTHING);
    expect(made.map((chip) => chip.lift(filters))).toEqual([
      { ...filters, hiddenKinds: ['Person'] },
      { ...filters, hiddenKinds: ['State'] },
      { ...filters, hiddenRelations: [] },
    ]);
  });
});

describe('what is hidden', () => {
  it('is counted with its reasons', () => {
    expect(writeHidden({ entities: 12, edges: 30, filters: 3, byHand: 0 })).toBe(
      '12 entities and 30 edges hidden by 3 filters',
    );
    expect(writeHidden({ entities: 0, edges: 1, filters: 0, byHand: 1 })).toBe('1 edge hidden by hand');
    expect(writeHidden({ entities: 1, edges: 3, filters: 1, byHand: 2 })).toBe(
      '1 entity and 3 edges hidden by 1 filter and by hand',
    );
    expect(writeHidden({ entities: 0, edges: 0, filters: 1, byHand: 0 })).toBe('Nothing hidden by 1 filter');
    expect(writeHidden({ entities: 0, edges: 0, filters: 0, byHand: 0 })).toBeUndefined();
  });
});
