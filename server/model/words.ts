/** How days, numbers, quantities, grades and relations are written, on the page and in files: plainly, as in a newspaper. */
import type { Direction } from './answers.ts';
import type { ClaimQualifiers } from './claim.ts';
import { findRelation, type Vocabulary } from './vocabulary.ts';

/** Names of months as they are written everywhere. */
export const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** `2024-12-01` as `1 Dec 2024`, `2024-12` as `Dec 2024`, `2024` as it is; a decade as `1990s`. */
export function writeDay(day: string, precision?: string): string {
  const [year = '', month, date] = day.split('-');
  if (precision === 'decade') return `${year}s`;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  const number = date === undefined ? [] : [String(Number(date))];
  const written = name === undefined ? year : [...number, name, year].join(' ');
  return precision === 'approx' ? `about ${written}` : written;
}

/** A number with commas from a thousand on, as most sources write it: `12,000`; not for years. */
export function writeNumber(number: number): string {
  return String(number).replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
}

/** `1 claim`, `3 claims`. */
export function countOf(number: number, singular: string, plural = `${singular}s`): string {
  return `${writeNumber(number)} ${number === 1 ? singular : plural}`;
}

const SIZES = ['KB', 'MB', 'GB'] as const;

/** A size as people read it: `812 bytes`, `23.4 KB`, `1.2 MB`, `120 MB`; 1 KB is 1,000 bytes. */
export function writeBytes(bytes: number): string {
  if (bytes < 1_000) return countOf(bytes, 'byte');
  let [size, unit] = [bytes / 1_000, 0];
  // What would be rounded to 1,000 is one of the next.
  while (size >= 999.5 && unit < SIZES.length - 1) [size, unit] = [size / 1_000, unit + 1];
  return `${size.toFixed(size < 99.95 ? 1 : 0).replace(/\.0$/, '')} ${SIZES[unit] ?? ''}`;
}

/** `ArmedUnit` as `Armed unit`. */
export function writeKind(kind: string): string {
  const words = kind.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return capitalise(words);
}

/** The text with a capital at its beginning. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** When the claim's matter held or happened: `1 Dec 2024`, `Oct to Dec 2024`; undefined where it does not say. */
export function writeTime(claim: ClaimQualifiers): string | undefined {
  if (claim.date !== undefined) return writeDay(claim.date, claim.datePrecision);
  const { dateFrom, dateTo } = claim;
  if (dateFrom !== undefined && dateTo !== undefined) return writeSpan(dateFrom, dateTo);
  if (dateFrom !== undefined) return `from ${writeDay(dateFrom)}`;
  return dateTo === undefined ? undefined : `until ${writeDay(dateTo)}`;
}

/** Two days as a span; one day where both are the same. */
export function writeSpan(from: string, to: string): string {
  return from === to ? writeDay(from) : `${writeDay(from)} to ${writeDay(to)}`;
}

/** How much the claim speaks of: `about 12,000 soldiers`, `20 to 30 drones`; undefined where it does not say. */
export function writeQuantity(claim: ClaimQualifiers): string | undefined {
  const { quantity, quantityMin, quantityMax, unit } = claim;
  const about = claim.quantityApproximate === true ? 'about ' : '';
  const what = unit === undefined ? '' : ` ${unit}`;
  if (quantity !== undefined) return `${about}${writeNumber(quantity)}${what}`;
  if (quantityMin !== undefined && quantityMax !== undefined) {
    return `${about}${writeNumber(quantityMin)} to ${writeNumber(quantityMax)}${what}`;
  }
  if (quantityMin !== undefined) return `at least ${writeNumber(quantityMin)}${what}`;
  return quantityMax === undefined ? undefined : `at most ${writeNumber(quantityMax)}${what}`;
}

const BASES: Readonly<Record<string, string>> = {
  reliability_reason: 'the note on its reliability says',
  title: 'its title says',
};

/** What shows an origin, or several of these parted by `; `; what begins with the name of a field of the seed says so in words. */
export function writeBasis(basis: string): string {
  return basis.replace(/(?<=^|; )(\w+)(?=: )/g, (field) => BASES[field] ?? field.replaceAll('_', ' '));
}

/** `55.8° N, 52° E`. */
export function writeCoordinates(latitude: number, longitude: number): string {
  const part = (value: number, ahead: string, behind: string): string =>
    `${String(Math.abs(Math.round(value * 100) / 100))}° ${value < 0 ? behind : ahead}`;
  return `${part(latitude, 'N', 'S')}, ${part(longitude, 'E', 'W')}`;
}

/** What a grade such as `B2` means: `usually reliable source, probably true`. */
export function writeGrade(grade: string, scales: Pick<Vocabulary, 'reliability' | 'credibility'>): string {
  const source = scales.reliability[grade.charAt(0)] ?? 'unknown';
  const truth = scales.credibility[grade.charAt(1)] ?? 'unknown';
  const judged = source.includes('judged')
    ? 'reliability of the source cannot be judged'
    : `${source} source`;
  return `${judged}, ${truth}`;
}

/**
 * A relation's words as they read from the side of an entity: `supplies`, or `is supplied by` where the edge comes in. Its name in
 * plain letters where the vocabulary has none, or is not there yet.
 */
export function writeRelation(
  relation: string,
  direction: Direction,
  vocabulary: Vocabulary | undefined,
): string {
  const found = vocabulary && findRelation(vocabulary, relation);
  if (!found) return relation.toLowerCase().replaceAll('_', ' ');
  return direction === 'in' ? found.inverse : found.label;
}
