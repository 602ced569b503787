/** Holds the geometry of areas against what can be said of them without it. */
import { array, assert, double, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHull, isInside, ringsAround } from './polygon.ts';

const SQUARE = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 0, y: 10 },
];
const coordinate = integer({ min: -50, max: 50 });
const point = record({ x: coordinate, y: coordinate });

describe('a point', () => {
  it('lies in a rectangle just when it lies between its sides', () => {
    const place = record({
      x: double({ min: -5, max: 15, noNaN: true }),
      y: double({ min: -5, max: 15, noNaN: true }),
    });
    assert(
      property(place, ({ x, y }) => {
        const between = x > 0 && x < 10 && y > 0 && y < 10;
        const onSide = x === 0 || x === 10 || y === 0 || y === 10;
        expect(onSide || isInside({ x, y }, SQUARE) === between).toBe(true);
      }),
    );
  });

  it('lies in the arms of a hand-drawn shape, not between them', () => {
    const horseshoe = [
      { x: 0, y: 0 },
      { x: 9, y: 0 },
      { x: 9, y: 9 },
      { x: 6, y: 9 },
      { x: 6, y: 3 },
      { x: 3, y: 3 },
      { x: 3, y: 9 },
      { x: 0, y: 9 },
    ];
    expect(isInside({ x: 1, y: 8 }, horseshoe)).toBe(true);
    expect(isInside({ x: 8, y: 8 }, horseshoe)).toBe(true);
    expect(isInside({ x: 4.5, y: 8 }, horseshoe)).toBe(false);
  });

  it('lies in no shape of less than three corners', () => {
    expect(isInside({ x: 0, y: 0 }, [])).toBe(false);
    expect(isInside({ x: 1, y: 1 }, SQUARE.slice(0, 2))).toBe(false);
  });
});

describe('a hull', () => {
  it('has all points inside or on it, and is convex', () => {
    assert(
      property(array(point, { minLength: 3, maxLength: 40 }), (points) => {
        const hull = findHull(points);
        for (const [at, a] of hull.entries()) {
          const b = hull[(at + 1) % hull.length] ?? a;
          // Clockwise on the screen, everything lies to the right of each side.
          for (const { x, y } of points)
            expect((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('has only corners that are points, each once', () => {
    assert(
      property(array(point, { minLength: 1, maxLength: 30 }), (points) => {
        const hull = findHull(points).map(({ x, y }) => `${String(x)} ${String(y)}`);
        const known = new Set(points.map(({ x, y }) => `${String(x)} ${String(y)}`));
        expect(hull.length).toBeGreaterThan(0);
        expect(hull.every((corner) => known.has(corner))).toBe(true);
        expect(new Set(hull).size).toBe(hull.length);
      }),
    );
  });

  it('keeps its room from discs', () => {
    const hull = findHull(ringsAround([{ x: 0, y: 0, radius: 10 }], 5));
    for (const corner of hull) expect(Math.hypot(corner.x, corner.y)).toBeCloseTo(15);
  });
});
