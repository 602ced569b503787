/** Holds where the arrow keys lead among rows. */
import { describe, expect, it } from 'vitest';
import { walkTo } from './walk.ts';

describe('walking over rows', () => {
  const keys = ['a', 'b', 'c'];

  it('goes down and up, and round', () => {
    expect(walkTo(keys, 'a', 'ArrowDown')).toBe('b');
    expect(walkTo(keys, 'c', 'ArrowDown')).toBe('a');
    expect(walkTo(keys, 'b', 'ArrowUp')).toBe('a');
    expect(walkTo(keys, 'a', 'ArrowUp')).toBe('c');
  });

  it('begins at an end where nothing is marked, or what was marked has gone', () => {
    for (const marked of [undefined, 'gone']) {
      expect(walkTo(keys, marked, 'ArrowDown')).toBe('a');
      expect(walkTo(keys, marked, 'ArrowUp')).toBe('c');
    }
  });

  it('leads nowhere without rows or with other keys', () => {
    expect(walkTo([], undefined, 'ArrowDown')).toBeUndefined();
    expect(walkTo(keys, 'a', 'Home')).toBeUndefined();
  });
});
