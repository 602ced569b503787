/** Holds the map to the earth: places near where they lie, west left of east, the map no larger than what lies on it. */
import { array, assert, double, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePicture } from '../testing/sample-picture.ts';
import { MOST_SHIFT, placeOnMap } from './geographic.ts';
import { middleMeridian, toProjection } from './projection.ts';

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

  it('stands what has no place near what it is linked to, and the rest below the end of the map', () => {
    const input = makePicture(5, {
      latitude: Float32Array.from([50, 40, NaN, NaN, NaN]),
      longitude: Float32Array.from([10, 80, NaN, NaN, NaN]),
      links: Uint32Array.from([0, 2, 3, 4]),
    });
    const { places, backdrop } = placeOnMap(input);
    const near = (a: number, b: number): number =>
      Math.hypot((places.x[a] ?? 0) - (places.x[b] ?? 0), (places.y[a] ?? 0) - (places.y[b] ?? 0));
    expect(near(2, 0)).toBeLessThan(120);
    expect(near(2, 0)).toBeLessThan(near(2, 1));
    for (const node of [3, 4]) expect(places.y[node] ?? 0).toBeGreaterThan(backdrop?.end ?? Infinity);
  });
});
