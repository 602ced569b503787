/** Holds how documents and publishers are described. */
import { describe, expect, it } from 'vitest';
import type { Relay } from '../../../server/model/answers.ts';
import type { SourceDocument } from '../../../server/model/claim.ts';
import {
  explainPublished,
  groupRelays,
  writeDocumentKind,
  writeLanguage,
  writeNumbers,
} from './source-words.ts';

const document: SourceDocument = {
  id: 'd1',
  title: 'A title',
  titleBasis: 'shown on the page',
  publisher: 'P',
  publisherId: 'p',
  publishedBasis: 'inferred from the text',
  retrieved: '2026-11-23',
  retrievedFrom: 'stored page',
  language: 'ar',
  kind: 'think-tank',
  reliability: 'B',
  reliabilityReason: 'R',
  topic: 't',
  topicTitle: 'T',
};

describe('words of sources', () => {
  it('name languages and kinds', () => {
    expect(writeLanguage('ar')).toBe('Arabic');
    expect(writeLanguage('not a code')).toBe('not a code');
    expect(writeDocumentKind('think-tank')).toBe('Think tank');
  });

  it('say how exactly a day is known, and from where', () => {
    const month = { ...document, published: '2025-05', publishedPrecision: 'month' };
    expect(explainPublished(month)).toBe('May 2025, known to the month: inferred from the text');
    const day = { ...document, published: '2025-05-30', publishedPrecision: 'day' };
    expect(explainPublished(day)).toBe('30 May 2025: inferred from the text');
    expect(explainPublished({ ...document, publishedBasis: 'not shown' })).toBe('Undated: not shown');
  });

  it('number claims', () => {
    expect(writeNumbers([2], 5)).toBe('claim 2');
    expect(writeNumbers([1, 2], 5)).toBe('claims 1 and 2');
    expect(writeNumbers([1, 2, 3, 5], 6)).toBe('claims 1 to 3 and 5');
    expect(writeNumbers([1, 3, 5], 6)).toBe('claims 1, 3 and 5');
    expect(writeNumbers([1, 2, 3], 3)).toBe('each of its claims');
    expect(writeNumbers([1], 1)).toBe('claim 1');
  });

  it('gather what is relayed by origin and grounds, the whole document first', () => {
    const relay = (id: string, basis: string, claim?: string): Relay => ({
      id,
      name: id,
      type: 'entity',
      basis,
      ...(claim !== undefined && { claim }),
    });
    const claims = ['c1', 'c2', 'c3'].map((id) => ({ id }));
    const groups = groupRelays(
      [
        relay('b', 'said so', 'c3'),
        relay('a', 'said so', 'c1'),
        relay('b', 'said so', 'c2'),
        relay('ap', 'credited'),
      ],
      claims,
    );
    expect(groups.map((group) => [group.relay.id, group.claims])).toEqual([
      ['ap', []],
      ['a', [1]],
      ['b', [2, 3]],
    ]);
  });
});
