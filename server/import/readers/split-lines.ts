/** Splits text that comes in pieces into lines. */
import { unreadable } from '../import-file.ts';

/** One line with its number, counted from 1. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** Greatest number of characters of a line: a record is some kilobytes. */
const MAX_LINE = 8 * 1024 ** 2;

/** Lines in groups, as many as a piece of text holds; lines of blanks alone are passed over. */
export async function* splitLines(pieces: AsyncIterable<string>): AsyncIterable<readonly Line[]> {
  let number = 0;
  let rest = '';
  const toLine = (text: string): Line => ({ text, number: (number += 1) });
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MAX_LINE)
      throw unreadable('a line is longer than 8 MB', `line ${number + lines.length + 1}`);
    if (lines.length > 0) yield lines.map(toLine).filter(hasText);
  }
  const last = toLine(rest);
  if (hasText(last)) yield [last];
}

function hasText({ text }: Line): boolean {
  return text.trim() !== '';
}
