/** Holds where the arrow keys lead. */
import { describe, expect, it } from 'vitest';
import { findNext, findWay } from './walk.ts';

const places = new Map([
  ['middle', { x: 0, y: 0 }],
  ['near right', { x: 50, y: 10 }],
  ['far right', { x: 200, y: 0 }],
  ['below', { x: 5, y: 80 }],
]);

describe('an arrow key', () => {
  it('leads to the nearest node in its direction', () => {
    expect(findNext(places, 'middle', 'right')).toBe('near right');
    expect(findNext(places, 'near right', 'right')).toBe('far right');
    expect(findNext(places, 'middle', 'down')).toBe('below');
  });

  it('leads along an edge before it leads to what is nearer', () => {
    const middle = { id: 'middle', neighbours: ['far right'] };
    expect(findWay(places, middle, 'right')).toBe('far right');
    expect(findWay(places, middle, 'down')).toBe('below');
    expect(findWay(places, middle, 'up')).toBeUndefined();
    expect(findWay(places, { id: 'middle', neighbours: ['not drawn'] }, 'right')).toBe('near right');
  });

  it('leads nowhere where there is nothing', () => {
    expect(findNext(places, 'middle', 'up')).toBeUndefined();
  });

  it('begins with the first node', () => {
    expect(findNext(places, undefined, 'left')).toBe('middle');
    expect(findNext(new Map(), undefined, 'left')).toBeUndefined();
  });
});
