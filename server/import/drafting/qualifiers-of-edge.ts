/** Reads from an edge's attributes what qualifies a claim: its status, when it held, how much it is about. */
import { precisionOf } from '../../model/day.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { textOf } from './rough-attributes.ts';
import { isNothing, readDay, readNumber, type CellReading } from './written-values.ts';

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

/** Reads them; what an attribute says in no form that a claim has is left out, and is `unread`: why, each in a few words. */
export function readQualifiers(
  attributes: ReadonlyMap<string, unknown>,
  vocabulary: Vocabulary,
): { readonly qualifiers: Qualifiers; readonly unread: readonly string[] } {
  const unread: string[] = [];
  const text = (names: readonly string[]): string | undefined => textOf(attributes, names);
  const read = (names: readonly string[], reading: (text: string) => CellReading): string | undefined => {
    const said = text(names);
    if (said === undefined || isNothing(said)) return undefined;
    const found = reading(said);
    if ('text' in found) return found.text;
    unread.push(found.wrong);
    return undefined;
  };
  const status = text(['status']);
  const credibility = Number(text(['credibility']));
  const quantity = read(['quantity', 'amount'], readNumber);
  const [date, dateFrom, dateTo] = [
    read(['date', 'day'], readDay),
    read(['dateFrom', 'since', 'start', 'startDate', 'startTime'], readDay),
    read(['dateTo', 'until', 'end', 'endDate', 'stopTime'], readDay),
  ];
  const dated = date ?? dateFrom ?? dateTo;
  const texts = TEXTS.flatMap((key) => {
    const value = text([key]);
    return value === undefined ? [] : [[key, value]];
  });
  const qualifiers: Qualifiers = {
    ...(Object.fromEntries(texts) as Partial<Record<(typeof TEXTS)[number], string>>),
    status:
      vocabulary.statuses.some((each) => each.status === status) && status !== undefined
        ? status
        : 'reported',
    credibility: [1, 2, 3, 4, 5, 6].includes(credibility) ? credibility : UNJUDGED,
    ...(date !== undefined && { date }),
    ...(dateFrom !== undefined && { dateFrom }),
    ...(dateTo !== undefined && { dateTo }),
    ...(dated !== undefined && { datePrecision: precisionOf(dated) }),
    ...(quantity !== undefined && { quantity: Number(quantity) }),
  };
  return { qualifiers, unread };
}
