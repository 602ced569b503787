/** What arrow keys mean in lists: one step on, or one back. */

/** 1 for the right arrow, -1 for the left one, 0 for any other key. */
export function stepSideways(key: string): -1 | 0 | 1 {
  if (key === 'ArrowRight') return 1;
  return key === 'ArrowLeft' ? -1 : 0;
}

/** 1 for the arrow down, -1 for the one up, 0 for any other key. */
export function stepAlong(key: string): -1 | 0 | 1 {
  if (key === 'ArrowDown') return 1;
  return key === 'ArrowUp' ? -1 : 0;
}
