/** Decodes `\uXXXX` as Neo4j does before it looks at anything else, and keeps where each character was typed. */
import type { Refusal } from './statement-refusal.ts';

/** A statement as the database reads it. */
export interface DecodedText {
  readonly text: string;
  /** Where the character at an offset of the decoded text was typed; for the offset of its end, the end of what was typed. */
  originOf(offset: number): number;
}

/** A backslash with what makes it an escape: another one, or the letter u and what should be its digits. */
const ESCAPE = /\\(?:\\|u(.{0,4}))/gsu;
const DIGITS = /^[0-9a-f]{4}$/i;

const NOT_DIGITS =
  'An escape \\u needs four hexadecimal digits: write \\\\u where a backslash and a u are meant';
const AFTER_BACKSLASH =
  'An escape \\u after a backslash is read in different ways: write the character itself, or put the text into a parameter';
const HIDDEN_BACKSLASH =
  'A backslash written as \\u005c can hide what follows it: write \\\\ where a backslash is meant';

/**
 * The text without escapes; or, where it cannot be told what the database would read, why. Pairs of backslashes stay, as they
 * do in Neo4j, for those are escapes within strings.
 */
export function decodeEscapes(typed: string): DecodedText | Refusal {
  if (!typed.includes('\\u')) return { text: typed, originOf: (offset) => offset };
  const origins: number[] = [];
  let text = '';
  const keep = (from: number, to: number): void => {
    text += typed.slice(from, to);
    for (let at = from; at < to; at++) origins.push(at);
  };
  let end = 0;
  for (const { 0: escape, 1: digits, index } of typed.matchAll(ESCAPE)) {
    const refuse = (sentence: string): Refusal => ({ reason: 'syntax', sentence, offset: index });
    keep(end, index);
    end = index + escape.length;
    if (digits === undefined) {
      if (/^u[0-9a-f]{4}/i.test(typed.slice(end, end + 5))) return refuse(AFTER_BACKSLASH);
      keep(index, end);
      continue;
    }
    if (!DIGITS.test(digits)) return refuse(NOT_DIGITS);
    const decoded = String.fromCharCode(Number.parseInt(digits, 16));
    if (decoded === '\\') return refuse(HIDDEN_BACKSLASH);
    text += decoded;
    origins.push(index);
  }
  keep(end, typed.length);
  return { text, originOf: (offset) => origins[offset] ?? typed.length };
}
