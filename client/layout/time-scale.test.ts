/** Holds scales to time running forwards, evenly unless nothing happened for long, and to keeping what they had. */
import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretchesOf } from '../../server/model/picture/axis-stretches.ts';
import { extendScale, makeScale, placeOfDay } from './time-scale.ts';

const days = array(integer({ min: -20_000, max: 25_000 }), { minLength: 1, maxLength: 40 });

describe('a scale', () => {
  it('grows from day to day, and fits its width', () => {
    assert(
      property(days, (some) => {
        const knots = makeScale(some, 1000);
        for (const [at, [day, x]] of knots.entries()) {
          const next = knots[at + 1];
          if (next) expect(next[0] > day && next[1] > x).toBe(true);
        }
        expect(knots[0]?.[1]).toBe(0);
        expect(knots.at(-1)?.[1]).toBeCloseTo(1000, 3);
        const sorted = [...some].sort((a, b) => a - b).map((day) => placeOfDay(knots, day));
        expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
      }),
    );
  });

  it('runs evenly where days are spread evenly', () => {
    const knots = makeScale([100, 200, 300, 400], 800);
    expect(stretchesOf(knots).some((stretch) => stretch.shortened)).toBe(false);
    expect(placeOfDay(knots, 300) - placeOfDay(knots, 200)).toBeCloseTo(
      placeOfDay(knots, 200) - placeOfDay(knots, 100),
    );
  });

  it('shortens a long empty stretch, and leaves the time around it even', () => {
    const busy = Array.from({ length: 20 }, (_, at) => 19_000 + at * 10);
    const knots = makeScale([0, ...busy], 1000);
    const share = (placeOfDay(knots, 19_000) - placeOfDay(knots, 0)) / 1000;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.55);
    expect(stretchesOf(knots).filter((stretch) => stretch.shortened)).toHaveLength(1);
    expect(placeOfDay(knots, 19_100) - placeOfDay(knots, 19_050)).toBeCloseTo(
      placeOfDay(knots, 19_050) - placeOfDay(knots, 19_000),
    );
  });

  it('is lengthened without moving what it had', () => {
    assert(
      property(days, days, (some, more) => {
        const knots = makeScale(some, 1000);
        const longer = extendScale(knots, more);
        for (const day of some) expect(placeOfDay(longer, day)).toBeCloseTo(placeOfDay(knots, day), 6);
        const all = [...some, ...more].sort((a, b) => a - b).map((day) => placeOfDay(longer, day));
        expect(all).toEqual([...all].sort((a, b) => a - b));
      }),
    );
  });

  it('does not gather knots from one expansion to the next', () => {
    let knots = makeScale([0, 5, 10], 1000);
    for (let day = 11; day < 400; day++) knots = extendScale(knots, [day, 10 - day]);
    expect(knots).toHaveLength(2);
  });
});
