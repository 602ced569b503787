/** Walks over rows with the arrow keys, from the last to the first and back. */

/** The row that a key leads to from the marked one; undefined where it leads nowhere. */
export function walkTo(keys: readonly string[], marked: string | undefined, key: string): string | undefined {
  if (keys.length === 0 || (key !== 'ArrowDown' && key !== 'ArrowUp')) return undefined;
  const at = marked === undefined ? -1 : keys.indexOf(marked);
  if (key === 'ArrowDown') return keys[(at + 1) % keys.length];
  return keys.at(at <= 0 ? -1 : at - 1);
}
