/** Holds the course of edges: from rim to rim, side by side where there are several, and how far a point is from one. */
import { assert, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bendOf, distanceTo, pointOn, shapeBetween } from './edge-shape.ts';

const A = { x: 0, y: 0, radius: 10 };
const B = { x: 100, y: 0, radius: 20 };
const coordinate = integer({ min: -300, max: 300 });
const end = record({ x: coordinate, y: coordinate, radius: integer({ min: 5, max: 40 }) });

describe('an edge', () => {
  it('leads from rim to rim', () => {
    const { from, to, bend } = shapeBetween(A, B, 0);
    expect(from).toEqual({ x: 12, y: 0 });
    expect(to).toEqual({ x: 78, y: 0 });
    expect(bend).toBeUndefined();
  });

  it('is bent to the right of its way, as another that runs back is to the right of its own', () => {
    expect(pointOn(shapeBetween(A, B, 30), 0.5).y).toBeGreaterThan(0);
    expect(pointOn(shapeBetween(B, A, 30), 0.5).y).toBeLessThan(0);
  });

  it('lies beside the others between the same two, evenly', () => {
    const bends = [0, 1, 2].map((place) => bendOf(place, 3));
    expect(bends[1]).toBe(0);
    expect(bends[0]).toBe(-(bends[2] ?? 0));
    expect(bendOf(0, 1)).toBe(0);
  });

  it('is as far from its own points as a curve from its straight pieces, which is hardly anything', () => {
    assert(
      property(
        end,
        end,
        integer({ min: -80, max: 80 }),
        integer({ min: 0, max: 100 }),
        (a, b, bend, percent) => {
          const shape = shapeBetween(a, b, bend);
          expect(distanceTo(shape, pointOn(shape, percent / 100))).toBeLessThan(2);
        },
      ),
    );
  });

  it('does not come out of a disc that lies in another', () => {
    const { from, to } = shapeBetween(A, { x: 5, y: 0, radius: 8 }, 0);
    expect([from.x, to.x].every((x) => x >= 0 && x <= 5)).toBe(true);
  });
});
