/** Holds layers to their arrows: all lead one way where that can be, nearly all where it cannot. */
import { assert, array, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePicture } from '../testing/sample-picture.ts';
import type { ArrangeInput } from './arrange-input.ts';
import { placeInLayers } from './layered.ts';

/** The part of the links that lead down. */
function shareDown(input: ArrangeInput, y: Float64Array): number {
  const down = [...input.directed.keys()].filter(
    (at) => (y[input.links[at * 2] ?? 0] ?? 0) < (y[input.links[at * 2 + 1] ?? 0] ?? 0),
  );
  return input.directed.length === 0 ? 1 : down.length / input.directed.length;
}

describe('layers', () => {
  it('let every arrow of a graph without circles lead down, or to the right', () => {
    const pair = tuple(integer({ min: 0, max: 19 }), integer({ min: 0, max: 19 }));
    assert(
      property(array(pair, { maxLength: 50 }), (pairs) => {
        const forwards = pairs.filter(([a, b]) => a !== b).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
        const input = makePicture(20, { links: Uint32Array.from(forwards.flat()) });
        expect(shareDown(input, placeInLayers(input, 'down').y)).toBe(1);
        expect(shareDown(input, placeInLayers(input, 'right').x)).toBe(1);
      }),
    );
  });

  it('turn few arrows of a graph with circles', () => {
    const input = makePicture(30, {
      links: Uint32Array.from([0, 1, 1, 2, 2, 0, 2, 3, 3, 4, 4, 5, 5, 3, 1, 6, 6, 7]),
    });
    expect(shareDown(input, placeInLayers(input, 'down').y)).toBeGreaterThanOrEqual(7 / 9);
  });

  it('stand parts that are not joined side by side', () => {
    const input = makePicture(8, { links: Uint32Array.from([0, 1, 1, 2, 3, 4, 4, 5]) });
    const { x, y } = placeInLayers(input, 'down');
    expect(y[0]).toBeCloseTo(y[3] ?? NaN, -1.7);
    const side = (nodes: readonly number[]): number[] => nodes.map((node) => x[node] ?? 0);
    expect(Math.max(...side([0, 1, 2]))).toBeLessThan(Math.min(...side([3, 4, 5])));
  });

  it('fold a layer that is wider than the canvas', () => {
    const input = makePicture(61, {
      links: Uint32Array.from(Array.from({ length: 60 }, (_, at) => [0, at + 1]).flat()),
    });
    const { x, y } = placeInLayers(input, 'down');
    expect((Math.max(...x) - Math.min(...x)) / (Math.max(...y) - Math.min(...y))).toBeLessThan(3);
    expect(Math.min(...y.subarray(1))).toBeGreaterThan(y[0] ?? 0);
  });
});
