/** Holds the grid to rows by kind, the largest first, and within a kind to the most connected first. */
import { describe, expect, it } from 'vitest';
import { makePicture } from '../testing/sample-picture.ts';
import { neighbourLists } from './arrange-input.ts';
import { placeInGrid } from './grid.ts';

describe('the grid', () => {
  it('has no kinds in one row, and the kinds in their order', () => {
    const input = makePicture(70);
    const { y } = placeInGrid(input);
    const rows = new Map<number, Set<number>>();
    for (const [node, row] of y.entries())
      rows.set(row, (rows.get(row) ?? new Set()).add(input.kind[node] ?? 0));
    expect([...rows.values()].every((kinds) => kinds.size === 1)).toBe(true);
    const inOrder = [...rows].sort((a, b) => a[0] - b[0]).flatMap(([, kinds]) => [...kinds]);
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
  });

  it('reads within a kind from the most connected on', () => {
    const input = makePicture(70);
    const { x, y } = placeInGrid(input);
    const lists = neighbourLists(input);
    const first = [...x.keys()].filter((node) => input.kind[node] === 0);
    first.sort((a, b) => (y[a] ?? 0) - (y[b] ?? 0) || (x[a] ?? 0) - (x[b] ?? 0));
    const degrees = first.map((node) => lists[node]?.length ?? 0);
    expect(degrees).toEqual([...degrees].sort((a, b) => b - a));
  });

  it('is about as wide for its height as the canvas', () => {
    const { x, y } = placeInGrid(makePicture(70));
    const ratio = (Math.max(...x) - Math.min(...x)) / (Math.max(...y) - Math.min(...y));
    expect(ratio).toBeGreaterThan(1.1);
    expect(ratio).toBeLessThan(2.4);
  });
});
