/** Holds rings to steps: each node farther out than those one step nearer the roots. */
import { describe, expect, it } from 'vitest';
import { makePicture } from '../testing/sample-picture.ts';
import { neighbourLists, type ArrangeInput } from './arrange-input.ts';
import { MOST_STRETCH, placeInRings } from './radial.ts';

/** Steps from the roots; undefined where there is no way. */
function stepsFrom(input: ArrangeInput, roots: readonly number[]): readonly (number | undefined)[] {
  const lists = neighbourLists(input);
  const steps: (number | undefined)[] = lists.map(() => undefined);
  for (const root of roots) steps[root] = 0;
  const queue = [...roots];
  for (const node of queue) {
    for (const next of lists[node] ?? []) {
      if (steps[next] !== undefined) continue;
      steps[next] = (steps[node] ?? 0) + 1;
      queue.push(next);
    }
  }
  return steps;
}

describe('rings', () => {
  it.each([
    [30, [4]],
    [60, [0]],
    [120, [7, 20, 33]],
    [300, [1]],
  ])('of %i nodes lie farther out with every step from the roots %o', (count, roots) => {
    const input = makePicture(count);
    const { x, y } = placeInRings(input, Uint32Array.from(roots));
    const steps = stepsFrom(input, roots);
    const reaches = [...x.keys()].map((node) => Math.hypot((x[node] ?? 0) / MOST_STRETCH, y[node] ?? 0));
    const onRing = (step: number): number[] => reaches.filter((_, node) => steps[node] === step);
    for (let step = 1; onRing(step).length > 0; step++)
      expect(Math.min(...onRing(step))).toBeGreaterThan(Math.max(...onRing(step - 1)));
  });

  it('have one root in the middle, without a selection the best connected', () => {
    const links = [0, 3, 1, 3, 2, 3, 3, 4, 4, 5];
    const input = makePicture(6, { links: Uint32Array.from(links) });
    const { x, y } = placeInRings(input, new Uint32Array());
    expect([x[3], y[3]]).toEqual([0, 0]);
  });

  it('leave what is not joined to the roots below', () => {
    const input = makePicture(6, { links: Uint32Array.from([0, 1, 0, 2, 3, 4]) });
    const { y } = placeInRings(input, Uint32Array.from([0]));
    expect(Math.min(...[3, 4, 5].map((node) => y[node] ?? 0))).toBeGreaterThan(
      Math.max(y[1] ?? 0, y[2] ?? 0),
    );
  });
});
