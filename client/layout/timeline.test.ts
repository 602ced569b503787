/** Holds the timeline to its axis: later is farther right, the same day one line, and what has no day left of it all. */
import { array, assert, constant, integer, oneof, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCoveredDiscs, makePicture, makeTask, placeAt, withPlaces } from '../testing/sample-picture.ts';
import { SETTLED, type ArrangeInput } from './arrange-input.ts';
import { arrange } from './arrange.ts';
import { placeOfDay } from './time-scale.ts';
import { placeInTime } from './timeline.ts';

const NONE = constant(NaN);

describe('the timeline', () => {
  it('has later days farther right, and undated nodes left of all', () => {
    const day = oneof(NONE, integer({ min: 18_000, max: 20_000 }), integer({ min: -9_000, max: 20_000 }));
    assert(
      property(array(day, { minLength: 1, maxLength: 25 }), (days) => {
        const input = makePicture(days.length, { day: Float32Array.from(days) });
        const { places, backdrop } = placeInTime(input);
        const nodes = [...days.keys()];
        const dated = nodes.filter((node) => !Number.isNaN(days[node] ?? NaN));
        dated.sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0));
        for (const [at, node] of dated.entries()) {
          const before = dated[at - 1] ?? node;
          expect(places.x[node] ?? 0).toBeGreaterThanOrEqual(places.x[before] ?? 0);
          if (days[node] === days[before]) expect(places.x[node]).toBe(places.x[before]);
          if (backdrop) expect(places.x[node]).toBe(placeOfDay(backdrop.knots, days[node] ?? 0));
        }
        expect(backdrop === null).toBe(dated.length === 0);
        const undated = nodes.filter((node) => !dated.includes(node));
        for (const node of undated) {
          if (!backdrop) continue;
          const [left, right] = backdrop.undated ?? [NaN, NaN];
          expect(places.x[node] ?? 0).toBeGreaterThan(left);
          expect(places.x[node] ?? 0).toBeLessThan(right);
          expect(right).toBeLessThan(backdrop.knots[0]?.[1] ?? NaN);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('stands linked nodes at like heights', () => {
    const input = makePicture(60);
    const { places } = placeInTime(input);
    const heights = [...input.directed.keys()].map((at) =>
      Math.abs((places.y[input.links[at * 2] ?? 0] ?? 0) - (places.y[input.links[at * 2 + 1] ?? 0] ?? 0)),
    );
    const others = heights.map((_, at) =>
      Math.abs((places.y[at % 60] ?? 0) - (places.y[(at * 17 + 5) % 60] ?? 0)),
    );
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    expect(sum(heights)).toBeLessThan(sum(others) * 0.9);
  });

  it('makes room at the left for earlier days that come later, and keeps every day in its place', async () => {
    const first = makePicture(30);
    const made = await arrange(makeTask(first, { layout: 'timeline' }));
    const there = withPlaces(first, made.places, SETTLED);
    const input = add(there, [12_000, NaN, 19_500, 23_000]);
    const { places, backdrop } = await arrange(
      makeTask(input, { layout: 'timeline', scope: 'new', backdrop: made.backdrop }),
    );
    if (backdrop?.type !== 'axis') throw new Error('There is no axis.');
    for (const [node, day] of input.day.entries()) {
      if (!Number.isNaN(day)) expect(placeAt(places, node).x).toBeCloseTo(placeOfDay(backdrop.knots, day), 2);
      else expect(placeAt(places, node).x).toBeLessThan(placeAt(places, 30).x);
    }
    expect(countCoveredDiscs(input, places)).toBe(0);
  });
});

/** The picture with further nodes of these days, each joined to the first one. */
function add(input: ArrangeInput, days: readonly number[]): ArrangeInput {
  const count = input.x.length;
  const more = makePicture(count + days.length);
  const join = (values: Float32Array, rest: Float32Array): Float32Array =>
    Float32Array.from([...values, ...rest.slice(count)]);
  const links = [...input.links, ...days.flatMap((_, at) => [0, count + at])];
  return {
    ...more,
    x: join(input.x, more.x),
    y: join(input.y, more.y),
    radius: join(input.radius, more.radius),
    labelWidth: join(input.labelWidth, more.labelWidth),
    labelHeight: join(input.labelHeight, more.labelHeight),
    day: Float32Array.from([...input.day, ...days]),
    mobility: Uint8Array.from([...input.mobility, ...days.map(() => 0)]),
    links: Uint32Array.from(links),
    directed: new Uint8Array(links.length / 2).fill(1),
  };
}
