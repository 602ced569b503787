/** Holds the circle to being one, and its order to short chords: compared with every order of small graphs. */
import { array, assert, constantFrom, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePicture } from '../testing/sample-picture.ts';
import { neighbourLists } from './arrange-input.ts';
import { orderAround } from './circle-order.ts';
import { placeInCircle } from './circle.ts';

/** Sum of the steps around the circle that links lead over. */
function lengthOf(order: readonly number[], lists: readonly (readonly number[])[]): number {
  const at = new Map(order.map((node, place) => [node, place]));
  let sum = 0;
  for (const [node, list] of lists.entries()) {
    for (const other of list) {
      const apart = Math.abs((at.get(node) ?? 0) - (at.get(other) ?? 0));
      sum += Math.min(apart, order.length - apart);
    }
  }
  return sum;
}

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item) =>
    permutations(items.filter((each) => each !== item)).map((rest) => [item, ...rest]),
  );
}

describe('the circle', () => {
  it('has every node at one distance from the middle', () => {
    const { x, y } = placeInCircle(makePicture(60));
    const reaches = [...x.keys()].map((node) => Math.hypot(x[node] ?? 0, y[node] ?? 0));
    expect(Math.max(...reaches) - Math.min(...reaches)).toBeLessThan(0.01);
  });

  it('has an order whose links are hardly longer than those of the best there is', () => {
    const node = constantFrom(0, 1, 2, 3, 4, 5, 6);
    const orders = permutations([1, 2, 3, 4, 5, 6]).map((rest) => [0, ...rest]);
    assert(
      property(array(tuple(node, node), { maxLength: 12 }), (pairs) => {
        const links = Uint32Array.from(pairs.filter(([a, b]) => a !== b).flat());
        const lists = neighbourLists({ x: new Float32Array(7), links });
        const best = Math.min(...orders.map((order) => lengthOf(order, lists)));
        const found = orderAround(lists);
        expect([...found].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
        expect(lengthOf(found, lists)).toBeLessThanOrEqual(best * 1.25 + 2);
      }),
      { numRuns: 60 },
    );
  });

  it('finds a ring again, whatever the numbers of its nodes', () => {
    const ring = [3, 9, 1, 7, 0, 5, 8, 2, 6, 4];
    const links = ring.flatMap((node, at) => [node, ring[(at + 1) % ring.length] ?? 0]);
    const lists = neighbourLists({ x: new Float32Array(10), links: Uint32Array.from(links) });
    expect(lengthOf(orderAround(lists), lists)).toBe(20);
  });
});
