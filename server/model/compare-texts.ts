/** The order of texts that is the same on every machine, browser and engine: by code units, whatever the language. */

/** Below 0 where `a` comes first, 0 where they are the same; for ids, days and grades, not for names that people read. */
export function compareTexts(a: string, b: string): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}
