/** Holds in which order sections stand, and what is told of them. */
import { describe, expect, it } from 'vitest';
import { countListed, orderSections, type Option, type Section } from './option.ts';
import { describeFindings } from './search-status.tsx';

const option = (key: string, score: number): Option => ({
  key,
  choice: { type: 'document', id: key, name: key, language: 'en', publisher: 'P' },
  title: key,
  score,
});
const section = (id: string, options: readonly Option[], stale: readonly Option[] = []): Section => ({
  id,
  title: id,
  options,
  stale,
});

describe('sections', () => {
  it('stand by their best row, equals in their order, awaited ones last, empty ones not at all', () => {
    const sections = orderSections([
      section('awaited', [], [option('a', 1)]),
      section('weak', [option('b', 0.2)]),
      section('none', []),
      section('strong', [option('c', 0.1), option('d', 0.9)]),
      section('equal', [option('e', 0.9)]),
    ]);
    expect(sections.map(({ id }) => id)).toEqual(['strong', 'equal', 'weak', 'awaited']);
  });

  it('do not count the row that leads to all', () => {
    const all: Option = { key: 'all', choice: { type: 'documents', text: 't' }, title: 'All', score: 0 };
    expect(countListed([option('a', 1), all])).toBe(1);
  });

  it('are told in one sentence once all answers are there', () => {
    const sections = [
      section('Entities', [option('a', 1)]),
      { ...section('Claims', [option('b', 1)]), total: 13 },
    ];
    const findings = { sections, isPending: false, failures: [] };
    expect(describeFindings(findings, 'x')).toBe('Entities: 1, Claims: 1 of 13.');
    expect(describeFindings({ ...findings, isPending: true }, 'x')).toBe('');
    expect(describeFindings({ ...findings, sections: [] }, 'x')).toBe('Nothing is found.');
  });
});
