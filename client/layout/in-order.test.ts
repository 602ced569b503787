/** Holds fitted places to their order and distances, and to being as near as can be to where they should. */
import { array, assert, double, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitAround, fitInOrder, pitchAt } from './in-order.ts';

const items = array(tuple(integer({ min: -50, max: 50 }), integer({ min: 0, max: 20 })), {
  minLength: 1,
  maxLength: 6,
});

const miss = (places: readonly number[], wanted: readonly number[]): number =>
  places.reduce((sum, place, at) => sum + (place - (wanted[at] ?? 0)) ** 2, 0);

describe('places on a line', () => {
  it('keep their distances, and lie no farther from where they should than any others that do', () => {
    assert(
      property(items, integer(), (pairs, seed) => {
        const wanted = pairs.map(([place]) => place);
        const gaps = pairs.map(([, gap]) => gap);
        const fitted = fitInOrder(wanted, gaps);
        for (let at = 1; at < fitted.length; at++)
          expect((fitted[at] ?? 0) - (fitted[at - 1] ?? 0)).toBeGreaterThanOrEqual((gaps[at] ?? 0) - 1e-9);
        // Any other places that keep the distances, tried in the direction of the wanted ones, are no nearer.
        let other = wanted[0] ?? 0;
        const tried = fitted.map((place, at) => {
          const shift = ((seed >> (at % 16)) & 3) - 1.5;
          other = at === 0 ? place + shift : Math.max(other + (gaps[at] ?? 0), place + shift);
          return other;
        });
        expect(miss(fitted, wanted)).toBeLessThanOrEqual(miss(tried, wanted) + 1e-6);
      }),
    );
  });
});

describe('angles', () => {
  it('keep their distances around the whole circle where there is room', () => {
    assert(
      property(
        array(double({ min: -10, max: 10, noNaN: true }), { minLength: 2, maxLength: 8 }),
        (wanted) => {
          const gap = (2 * Math.PI) / wanted.length - 0.01;
          const whole = 2 * Math.PI;
          const around = fitAround(
            wanted,
            wanted.map(() => gap),
          )
            .map((angle) => ((angle % whole) + whole) % whole)
            .sort((a, b) => a - b);
          for (const [at, angle] of around.entries()) {
            const next = around[at + 1] ?? (around[0] ?? 0) + whole;
            expect(next - angle).toBeGreaterThanOrEqual(gap - 1e-6);
          }
        },
      ),
    );
  });

  it('are left where they are wanted if they are far enough apart', () => {
    const fitted = fitAround([0.1, 2, 4], [0.5, 0.5, 0.5]);
    for (const [at, wanted] of [0.1, 2, 4].entries())
      expect(Math.cos((fitted[at] ?? 0) - wanted)).toBeCloseTo(1, 6);
  });

  it('need less of a circle at its sides, where names lie above each other', () => {
    expect(pitchAt(0, 100, 40)).toBeCloseTo(40);
    expect(pitchAt(Math.PI / 2, 100, 40)).toBeCloseTo(100);
  });
});
