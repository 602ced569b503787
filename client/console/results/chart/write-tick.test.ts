/** Numbers on an axis are told apart, and are short enough for the room beside it. */
import { scaleLinear } from 'd3-scale';
import { expect, it } from 'vitest';
import { writeTick } from './write-tick.ts';

/** Letters that the margin has room for. */
const ROOM = 9;

it.each([
  [0, '0'],
  [-20, '-20'],
  [0.25, '0.25'],
  [2_024, '2024'],
  [200_000, '200,000'],
  [2_500_000, '2.5M'],
  [8e18, '8e18'],
  [0.0002, '2e-4'],
  [0.1 + 0.2, '0.3'],
  [3 * 1e-7, '3e-7'],
])('%f is written %s', (tick, written) => {
  expect(writeTick(tick)).toBe(written);
});

it.each([1e-7, 0.003, 1, 700, 999_999, 8_234_567, 4e9, 9.2e18, 1e300])(
  'ticks up to %f differ and fit',
  (most) => {
    const ticks = scaleLinear([0, most], [0, 400]).nice().ticks(8).map(writeTick);
    expect(new Set(ticks).size).toBe(ticks.length);
    expect(Math.max(...ticks.map((tick) => tick.length))).toBeLessThanOrEqual(ROOM);
  },
);
