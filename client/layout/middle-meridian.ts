/** Where the map is turned: to the middle of what is shown on it. */

/** The meridian in the middle of the shortest stretch that holds these longitudes, in degrees. */
export function middleMeridian(longitudes: readonly number[]): number {
  const sorted = [...longitudes].sort((a, b) => a - b);
  let widest = { gap: -1, from: 0 };
  for (const [at, from] of sorted.entries()) {
    const to = sorted[at + 1] ?? (sorted[0] ?? 0) + 360;
    if (to - from > widest.gap) widest = { gap: to - from, from: to };
  }
  const middle = widest.from + (360 - widest.gap) / 2;
  return ((((middle + 180) % 360) + 360) % 360) - 180;
}
