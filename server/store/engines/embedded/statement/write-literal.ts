/** Writes values into a statement. */
import type { Packed } from '../console-packing.ts';

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
    const entries = value.entries.map(([key, each]) => {
      const text = writeLiteral(each);
      return text === undefined || key.includes('`') ? undefined : `\`${key}\`: ${text}`;
    });
    return joinAll(entries, '{', '}');
  }
  const isDay = value.kind === 'temporal' && value.type === 'Date' && isDate(value.text);
  return isDay ? `date('${value.text}')` : undefined;
}

/** Whether a text is a day of the calendar, written YYYY-MM-DD. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
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
