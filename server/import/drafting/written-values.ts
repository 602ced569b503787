/** Reads days and numbers as people and programs write them; what could mean two things is said and not guessed. */
import { isDay } from '../../model/day.ts';

/** The text that a fact takes, or why it is none and what would be right. */
export type CellReading = { readonly text: string } | { readonly wrong: string; readonly remedy: string };

/** How programs write that there is no value. */
const NOTHING = /^\s*(?:nan|null|none|n\/a|-)?\s*$/i;

/** Whether a text says that there is no value. */
export function isNothing(text: string): boolean {
  return NOTHING.test(text);
}

/** A text as a sentence about it shows it. */
function quote(text: string): string {
  return `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
}

/**
 * A day: `2024-03-12`, `2024-03`, `2024`, with or without a time, `2024/3/12`, `12.3.2024` (the day first, as everywhere
 * with points), `3.2024`, and `25/12/2024` or `12/25/2024` where only one order is possible.
 */
export function readDay(text: string): CellReading {
  const day = text.trim().replace(/^(\d{4}-\d{2}-\d{2})[T ].*$/, '$1');
  if (isDay(day)) return { text: day };
  const [, year = '', first = '', second = ''] = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(day) ?? [];
  const [, a = '', b = '', c = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(day) ?? [];
  const [, month = '', ofYear = ''] = /^(\d{1,2})[./](\d{4})$/.exec(day) ?? [];
  const found = [toDay(year, first, second), toDay(c, b, a), toDay(ofYear, month)].find(
    (each) => each !== undefined,
  );
  return found === undefined ? readSlashes(text, day) : { text: found };
}

function readSlashes(text: string, day: string): CellReading {
  const [, a = '', b = '', year = ''] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(day) ?? [];
  const [dayFirst, monthFirst] = [toDay(year, b, a), toDay(year, a, b)];
  if (dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst)
    return {
      wrong: `${quote(text)} may be ${dayFirst} or ${monthFirst}`,
      remedy: 'Write days as YYYY-MM-DD.',
    };
  const found = dayFirst ?? monthFirst;
  return found === undefined
    ? { wrong: `${quote(text)} is no day`, remedy: 'Write days as YYYY-MM-DD, YYYY-MM or YYYY.' }
    : { text: found };
}

function toDay(year: string, month: string, day?: string): string | undefined {
  const text = [
    year,
    ...[month, ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, '0')),
  ].join('-');
  return isDay(text) ? text : undefined;
}

/**
 * A number: `1200`, `-7.5`, `7,5`, `1 200`, `1’200`, `1.234.567`, `1,234.50` and `1.234,50`. A single comma before three
 * digits, as in `7,500`, divides thousands for some and decimals for others.
 */
export function readNumber(text: string): CellReading {
  const plain = text.trim().replace(/(?<=\d)[ \u00A0\u2009\u202F'’](?=\d{3}(?:\D|$))/g, '');
  if (/^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(plain))
    return Number.isFinite(Number(plain))
      ? { text: plain }
      : { wrong: `${quote(text)} is larger than any number that can be kept`, remedy: 'Correct it.' };
  if (/^[-+]?\d{1,3},\d{3}$/.test(plain))
    return {
      wrong: `${quote(text)} may be ${plain.replace(',', '')} or ${plain.replace(',', '.')}`,
      remedy: 'Write it without the comma, or with a point.',
    };
  if (/^[-+]?\d+,\d+$/.test(plain)) return { text: plain.replace(',', '.') };
  if (/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) return { text: plain.replaceAll(',', '') };
  if (/^[-+]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain))
    return { text: plain.replaceAll('.', '').replace(',', '.') };
  return {
    wrong: `${quote(text)} is no number`,
    remedy: 'Write it in digits, with a point before decimals.',
  };
}

/** A degree of latitude or longitude, which has no thousands: a comma in it stands before decimals. */
export function readDegree(text: string): CellReading {
  return readNumber(text.trim().replace(/^([-+]?\d{1,3}),(\d+)$/, '$1.$2'));
}
