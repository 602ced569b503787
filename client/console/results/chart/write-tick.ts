/** Numbers on an axis, in as many letters as there is room for. */

/** From here on numbers are told in thousands, millions and so on, or by a power of ten. */
const LONG = 1e6;
const LONGEST = 1e15;
/** Below, places after the point would fill the room with zeros. */
const SHORT = 1e-3;

/** The number: in full where it is short; of four digits it may be a year, and they stay together. */
export function writeTick(tick: number): string {
  const size = Math.abs(tick);
  if (size >= LONGEST || (size > 0 && size < SHORT))
    return Number(tick.toPrecision(6)).toExponential().replace('e+', 'e');
  return tick.toLocaleString('en', {
    notation: size >= LONG ? 'compact' : 'standard',
    maximumSignificantDigits: 6,
    useGrouping: 'min2',
  });
}
