/** Holds that a box is put where it covers least. */
import { describe, expect, it } from 'vitest';
import { findLeastCovering } from './least-covering.ts';

const FREE = { left: 0, top: 0, right: 400, bottom: 300 };
const NOTE = { free: FREE, width: 100, height: 60, near: { x: 200, y: 150 }, boxes: [], lines: [] };

describe('where a box is put', () => {
  it('is about the place that it belongs to while that is free, and within what is free', () => {
    const { x, y } = findLeastCovering(NOTE);
    expect(Math.hypot(x + 50 - 200, y + 30 - 150)).toBeLessThan(20);
    const corner = findLeastCovering({ ...NOTE, near: { x: 900, y: 900 } });
    expect(corner).toEqual({ x: 300, y: 240 });
  });

  it('is beside what stands there, and off lines where that is not far', () => {
    const disc = { left: 180, top: 130, right: 220, bottom: 170 };
    const beside = findLeastCovering({ ...NOTE, boxes: [disc] });
    const right = beside.x >= 220 || beside.x + 100 <= 180;
    const below = beside.y >= 170 || beside.y + 60 <= 130;
    expect(right || below).toBe(true);
    const line = [
      { x: 0, y: 150 },
      { x: 400, y: 150 },
    ] as const;
    const { y } = findLeastCovering({ ...NOTE, lines: [line, line] });
    expect(y >= 150 || y + 60 <= 150).toBe(true);
  });

  it('is where fewest things are covered where nothing is free', () => {
    const all = [FREE, { ...FREE, right: 250 }];
    expect(findLeastCovering({ ...NOTE, boxes: all }).x).toBeGreaterThanOrEqual(250);
  });

  it('is the corner where it does not fit', () => {
    expect(findLeastCovering({ ...NOTE, width: 500 })).toEqual({ x: 0, y: 0 });
  });
});
