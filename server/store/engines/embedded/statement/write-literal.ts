/** Writes values into a statement. */
import type { Packed } from '../console-packing.ts';
import type { Construct } from './refusal.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** The text of a value in the engine's Cypher; undefined for kinds that it has no text for. */
export function writeLiteral(value: Packed): string | undefined {
  if (value === null || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'string')
    return `'${value.replace(/[\\'\n\r\t]/g, (letter) => ESCAPES[letter] ?? letter)}'`;
  if (typeof value === 'number') return writeFloat(value);
  if (isList(value)) return joinAll(value.map(writeLiteral), '[', ']');
  if (value.kind === 'map') {
    return joinAll(value.entries.map(writeEntry), '{', '}');
  }
  const isDay = value.kind === 'temporal' && value.type === 'Date' && isDate(value.text);
  return isDay ? `date('${value.text}')` : undefined;
}

/** What is refused in a value that has no text, and what it is called. */
export function whyNotWritten(value: Packed): readonly [construct: Construct, name: string] {
  if (typeof value === 'number') return ['function', `${String(value)} in a parameter`];
  if (value === null || typeof value !== 'object') return ['function', 'a value in a parameter'];
  if (isList(value)) return whyNotWritten(value.find((each) => writeLiteral(each) === undefined) ?? null);
  if (value.kind === 'map') {
    const [key, each] = value.entries.find((entry) => writeEntry(entry) === undefined) ?? ['', null];
    return key.includes('`') ? ['odd-name', 'a key in a parameter'] : whyNotWritten(each);
  }
  if (value.kind !== 'temporal') return ['function', `a ${value.kind} in a parameter`];
  if (value.type === 'Date') return ['date-text', 'in a parameter'];
  return value.type === 'Duration'
    ? ['function', 'a duration in a parameter']
    : ['date-and-time', 'in a parameter'];
}

/** Whether a text is a day of the calendar, written YYYY-MM-DD. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function writeEntry([key, value]: readonly [string, Packed]): string | undefined {
  const text = writeLiteral(value);
  return text === undefined || key.includes('`') ? undefined : `\`${key}\`: ${text}`;
}

function writeFloat(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const text = String(value).replace('e+', 'e');
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function joinAll(texts: readonly (string | undefined)[], open: string, close: string): string | undefined {
  return texts.includes(undefined) ? undefined : `${open}${texts.join(', ')}${close}`;
}

function isList(value: object): value is readonly Packed[] {
  return Array.isArray(value);
}
