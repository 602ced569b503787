/** Holds the sentences in which filters stand in an exported file. */
import { describe, expect, it } from 'vitest';
import { writeFilterSentences } from './filter-sentences.ts';
import { NO_FILTERS } from './view-content.ts';

describe('filters in an exported file', () => {
  it('are not mentioned where there are none', () => {
    expect(writeFilterSentences(NO_FILTERS, undefined, 0)).toEqual([]);
  });

  it('are a sentence for each sort', () => {
    const filters = {
      ...NO_FILTERS,
      hiddenKinds: ['Unknown', 'Strange', 'Odd'],
      hiddenStatuses: ['denied'],
      grade: 'B3',
      publishers: ['NHK', 'KBS'],
      days: { from: '2024-01-01', to: null },
      text: 'drones',
      contested: true,
    };
    expect(writeFilterSentences(filters, undefined, 2)).toEqual([
      'Without unknown, strange and odd.',
      'Without edges that are denied.',
      'Only edges with the grade B3 or better.',
      'Only edges that are reported by NHK or KBS.',
      'Only edges with a claim that held or happened: from 1 Jan 2024.',
      'Only what contains “drones”.',
      'Only edges on which sources disagree.',
      'Without 2 edges taken off by hand.',
    ]);
  });

  it('are cut where a list is too long to be read', () => {
    const publishers = Array.from({ length: 100 }, (_, at) => `P${String(at)}`);
    const [sentence] = writeFilterSentences({ ...NO_FILTERS, publishers }, undefined, 0);
    expect(sentence).toMatch(/, P39 or 60 more\.$/);
  });
});
