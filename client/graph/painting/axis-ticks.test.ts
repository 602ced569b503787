/** Holds ticks to what can be read: in order, not upon each other, and no month without its year. */
import { array, assert, double, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeScale } from '../../layout/time-scale.ts';
import { findTicks } from '../../../server/model/picture/axis-ticks.ts';
import { toDayNumber } from '../arranging/node-days.ts';

const ALL = [-1e9, 1e9] as const;

describe('ticks', () => {
  it('are as fine as there is room for', () => {
    const knots = makeScale(
      [toDayNumber('2022-01-01'), toDayNumber('2023-01-01'), toDayNumber('2024-01-01')],
      730,
    );
    const labels = (zoom: number): readonly string[] => findTicks(knots, zoom, ALL).map((tick) => tick.label);
    expect(labels(0.2)).toEqual(['2022', '2023', '2024']);
    expect(labels(1)).toContain('Jul');
    expect(labels(2)).toContain('Feb');
    expect(labels(60)).toContain('4 Mar');
  });

  it('tell the year of the first month that is seen', () => {
    const knots = makeScale([toDayNumber('2022-01-01'), toDayNumber('2022-12-31')], 1200);
    const [first, second] = findTicks(knots, 1, [300, 900]);
    expect(first?.label).toMatch(/^[A-Z][a-z]{2} 2022$/);
    expect(second?.label).toMatch(/^[A-Z][a-z]{2}$/);
  });

  it('tell where a stretch that is shortened begins and ends', () => {
    const busy = Array.from({ length: 20 }, (_, at) => toDayNumber('2024-01-01') + at * 9);
    const knots = makeScale([toDayNumber('1961-07-06'), ...busy], 1000);
    const labels = findTicks(knots, 1, ALL).map((tick) => tick.label);
    expect(labels).toEqual(expect.arrayContaining(['Jul 1961', 'Jan 2024']));
  });

  it('are in order and have room for their words, at any zoom', () => {
    const days = array(integer({ min: -9_000, max: 22_000 }), { minLength: 1, maxLength: 30 });
    assert(
      property(days, double({ min: 0.05, max: 40, noNaN: true }), (some, zoom) => {
        const ticks = findTicks(makeScale(some, 1000), zoom, [0, 1000 / Math.max(1, zoom / 4)]);
        for (const [at, tick] of ticks.entries()) {
          const next = ticks[at + 1];
          if (next) expect((next.x - tick.x) * zoom).toBeGreaterThan(30);
        }
      }),
    );
  });
});
