/** Holds the map to the earth: places near where they lie, west left of east, the map no larger than what lies on it. */
import { array, assert, double, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePicture } from '../testing/sample-picture.ts';
import { discBox, labelBox, type ArrangeInput, type Places } from './arrange-input.ts';
import { addOnMap, MOST_SHIFT, placeOnMap } from './geographic.ts';
import { boxesOverlap, type Box } from './geometry.ts';
import { toProjection } from '../../server/model/picture/projection.ts';
import { middleMeridian } from './middle-meridian.ts';

const point = record({
  latitude: double({ min: -60, max: 70, noNaN: true }),
  longitude: double({ min: -180, max: 180, noNaN: true }),
});

const apart = (a: number, b: number): number => ((a - b + 540) % 360) - 180;

describe('the map', () => {
  it('has every place no farther from the truth than a disc or so', () => {
    assert(
      property(array(point, { minLength: 1, maxLength: 20 }), (points) => {
        const input = makePicture(points.length, {
          latitude: Float32Array.from(points, (each) => each.latitude),
          longitude: Float32Array.from(points, (each) => each.longitude),
        });
        const { places, backdrop } = placeOnMap(input);
        if (!backdrop) throw new Error('There is no map.');
        const project = toProjection(backdrop);
        for (const node of points.keys()) {
          const [x = NaN, y = NaN] = project([input.longitude[node] ?? 0, input.latitude[node] ?? 0]) ?? [];
          expect(Math.hypot(x - (places.x[node] ?? 0), y - (places.y[node] ?? 0))).toBeLessThanOrEqual(
            MOST_SHIFT + 0.01,
          );
        }
      }),
    );
  });

  it('keeps west left of east', () => {
    const longitudes = [-120, -75, 0, 37, 52, 116, 127, 139];
    const input = makePicture(8, {
      latitude: new Float32Array(8).fill(40),
      longitude: Float32Array.from(longitudes),
    });
    const { places } = placeOnMap(input);
    expect([...places.x]).toEqual([...places.x].sort((a, b) => a - b));
  });

  it('shows places in a corner of the earth as large as the canvas has room for', () => {
    const latitude = Float32Array.from([37.5, 39, 35.7, 43.1]);
    const longitude = Float32Array.from([127, 125.8, 139.7, 131.9]);
    const { places } = placeOnMap(makePicture(4, { latitude, longitude }));
    expect(Math.max(...places.x) - Math.min(...places.x)).toBeGreaterThan(350);
  });

  it('puts the gap of the earth, where it is cut, into the widest stretch without places', () => {
    assert(
      property(
        array(double({ min: -180, max: 180, noNaN: true }), { minLength: 1, maxLength: 8 }),
        (longitudes) => {
          const middle = middleMeridian(longitudes);
          const reach = Math.max(...longitudes.map((each) => Math.abs(apart(each, middle))));
          // No other middle would need less.
          for (let other = -180; other < 180; other += 7)
            expect(reach).toBeLessThanOrEqual(
              Math.max(...longitudes.map((each) => Math.abs(apart(each, other)))) + 1e-6,
            );
        },
      ),
    );
  });

  it('stands what has no place in a strip below the map, near below what it is linked to, nothing over another', () => {
    assert(
      property(integer({ min: 2, max: 60 }), (count) => {
        const input = makePicture(count);
        const isLoose = (node: number): boolean => Number.isNaN(input.latitude[node] ?? NaN);
        const nodes = [...input.x.keys()];
        const { places, backdrop } = placeOnMap(input);
        if (!backdrop || !nodes.some(isLoose)) return;
        for (const node of nodes)
          expect((places.y[node] ?? 0) > (backdrop.end ?? Infinity)).toBe(isLoose(node));
        expect(countStrip(input, places, nodes.filter(isLoose))).toBe(0);
      }),
      { numRuns: 40 },
    );
    const input = makePicture(4, {
      latitude: Float32Array.from([50, 40, NaN, NaN]),
      longitude: Float32Array.from([10, 80, NaN, NaN]),
      links: Uint32Array.from([0, 2, 1, 3]),
    });
    const { places } = placeOnMap(input);
    expect(places.x[2]).toBeLessThan(places.x[3] ?? NaN);
  });

  it('adds to the strip without moving or covering what stands in it, and begins one where there was none', () => {
    const before = makePicture(12, {
      latitude: Float32Array.from({ length: 12 }, (_, at) => (at < 4 ? at * 9 : NaN)),
    });
    const { places, backdrop } = placeOnMap(before);
    if (!backdrop) throw new Error('There is no map.');
    const more = makePicture(30, {
      x: Float32Array.from({ length: 30 }, (_, at) => places.x[at] ?? NaN),
      y: Float32Array.from({ length: 30 }, (_, at) => places.y[at] ?? NaN),
      latitude: Float32Array.from({ length: 30 }, (_, at) => (at < 4 ? at * 9 : NaN)),
    });
    const added = addOnMap(more, backdrop);
    for (let node = 0; node < 12; node++) expect(added.places.x[node]).toBeCloseTo(more.x[node] ?? NaN, 3);
    const fresh = Array.from({ length: 18 }, (_, at) => at + 12);
    expect(countStrip(more, added.places, fresh)).toBe(0);
    for (const node of fresh) expect(added.places.y[node]).toBeGreaterThan(backdrop.end ?? Infinity);
    const bare = addOnMap(more, { ...backdrop, end: null });
    const lowest = Math.max(...Array.from({ length: 12 }, (_, at) => more.y[at] ?? 0));
    expect(bare.backdrop?.end).toBeGreaterThan(lowest);
  });
});

/** Pairs of these nodes and any others whose discs or names cover each other. */
function countStrip(input: ArrangeInput, places: Places, nodes: readonly number[]): number {
  const boxes = (node: number): readonly Box[] => {
    const [x, y] = [places.x[node] ?? 0, places.y[node] ?? 0];
    return [discBox(input, node, x, y), labelBox(input, node, x, y)];
  };
  return nodes.flatMap((node) =>
    [...input.x.keys()].filter(
      (other) => other !== node && boxes(node).some((a) => boxes(other).some((b) => boxesOverlap(a, b))),
    ),
  ).length;
}
