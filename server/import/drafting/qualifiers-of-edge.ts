/** Reads from an edge's attributes what qualifies a claim: its status, when it held, how much it is about. */
import { isDay, precisionOf } from '../../model/day.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { numberOf, textOf } from './rough-attributes.ts';

const TEXTS = ['unit', 'role', 'office', 'characterisedAs', 'locator', 'statement'] as const;

/** What a file whose claims nobody has judged is worth: it cannot be judged. */
const UNJUDGED = 6;

/** What an edge says of its claim. */
export interface Qualifiers extends Readonly<Partial<Record<(typeof TEXTS)[number], string>>> {
  readonly status: string;
  readonly credibility: number;
  readonly date?: string;
  readonly dateFrom?: string;
  readonly dateTo?: string;
  readonly datePrecision?: string;
  readonly quantity?: number;
}

/** Reads them; what an attribute says in no form that a claim has is left out. */
export function readQualifiers(attributes: ReadonlyMap<string, unknown>, vocabulary: Vocabulary): Qualifiers {
  const text = (names: readonly string[]): string | undefined => textOf(attributes, names);
  const status = text(['status']);
  const credibility = numberOf(attributes, ['credibility']);
  const quantity = numberOf(attributes, ['quantity', 'amount']);
  const [date, dateFrom, dateTo] = [
    dayOf(text(['date', 'day'])),
    dayOf(text(['dateFrom', 'since', 'start', 'startDate', 'startTime'])),
    dayOf(text(['dateTo', 'until', 'end', 'endDate', 'stopTime'])),
  ];
  const dated = date ?? dateFrom ?? dateTo;
  const texts = TEXTS.flatMap((key) => {
    const value = text([key]);
    return value === undefined ? [] : [[key, value]];
  });
  return {
    ...(Object.fromEntries(texts) as Partial<Record<(typeof TEXTS)[number], string>>),
    status:
      vocabulary.statuses.some((each) => each.status === status) && status !== undefined
        ? status
        : 'reported',
    credibility: [1, 2, 3, 4, 5, 6].includes(credibility ?? 0) ? (credibility ?? UNJUDGED) : UNJUDGED,
    ...(date !== undefined && { date }),
    ...(dateFrom !== undefined && { dateFrom }),
    ...(dateTo !== undefined && { dateTo }),
    ...(dated !== undefined && { datePrecision: precisionOf(dated) }),
    ...(quantity !== undefined && { quantity }),
  };
}

/** A day, or the day of a time. */
function dayOf(text: string | undefined): string | undefined {
  const day = text !== undefined && /^\d{4}-\d{2}-\d{2}T/.test(text) ? text.slice(0, 10) : text;
  return day !== undefined && isDay(day) ? day : undefined;
}
