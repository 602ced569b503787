/** When a file was made, in words that are the same everywhere. */
import { writeDay } from '../model/words.ts';

/** `2026-11-26T11:00:00+01:00` as `26 Nov 2026, 10:00 UTC`. */
export function writeMoment(madeAt: string): string {
  const [day = '', time = ''] = new Date(madeAt).toISOString().split('T');
  return `${writeDay(day)}, ${time.slice(0, 5)} UTC`;
}
