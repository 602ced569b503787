/** Holds how days are counted back from the latest report. */
import { describe, expect, it } from 'vitest';
import { makeEdge } from '../../testing/sample-graph.ts';
import { latestReport, monthsBefore } from './recent.ts';

describe('the latest report', () => {
  it('is the latest day that is certain: of a year only its beginning', () => {
    const edges = [
      makeEdge('a', 'b', { lastReported: '2024-11-03' }),
      makeEdge('a', 'c', { lastReported: '2025' }),
      makeEdge('a', 'd'),
    ];
    expect(latestReport(edges)).toBe('2025-01-01');
    expect(latestReport(edges.slice(0, 1))).toBe('2024-11-03');
    expect(latestReport(edges.slice(2))).toBeUndefined();
  });
});

describe('months before a day', () => {
  it('keep the date, or end with a shorter month', () => {
    expect(monthsBefore('2025-02-08', 12)).toBe('2024-02-08');
    expect(monthsBefore('2025-02-08', 36)).toBe('2022-02-08');
    expect(monthsBefore('2024-03-31', 1)).toBe('2024-02-29');
    expect(monthsBefore('2025-01-15', 1)).toBe('2024-12-15');
  });
});
