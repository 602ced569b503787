/** How measures, relations and spans are written on the page, and the words that it shares with files. */
import { writeDay, writeNumber, writeSpan } from '../../../server/model/words.ts';

export {
  capitalise,
  countOf,
  writeBasis,
  writeBytes,
  writeCoordinates,
  writeDay,
  writeGrade,
  writeKind,
  writeNumber,
  writeQuantity,
  writeRelation,
  writeSpan,
  writeTime,
} from '../../../server/model/words.ts';

/** A value of a measure: whole numbers as they are, others with as many digits as tell them apart: `0.0123`. */
export function writeMeasure(value: number): string {
  if (Number.isInteger(value)) return writeNumber(value);
  return value.toFixed(Math.abs(value) < 0.1 ? 4 : 3);
}

/**
 * When an edge is said to hold: `since Sep 2023` while it lasts, else the day or the span; undefined where nobody says. What lasts
 * may have begun before the first day that a claim gives, and have gone on after the last: those are `dated`.
 */
export function writeWhen(
  { since, until }: { readonly since?: string; readonly until?: string },
  isLasting: boolean,
): string | undefined {
  if (since !== undefined && until !== undefined)
    return `${isLasting ? 'dated ' : ''}${writeSpan(since, until)}`;
  if (since !== undefined) return isLasting ? `since ${writeDay(since)}` : `from ${writeDay(since)}`;
  return until === undefined ? undefined : `until ${writeDay(until)}`;
}
