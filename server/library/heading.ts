/** Reads the heading of a question of the library into its fields, each with the line on which it begins. */

/** A line of the heading with all that continues it. */
export interface Field {
  /** `title`, `param giver` … */
  readonly key: string;
  readonly text: string;
  /** Line, counted from 1. */
  readonly line: number;
}

/** A file as its parts. */
export interface QuestionParts {
  readonly fields: readonly Field[];
  /** Lines of the heading that neither begin a field nor continue one. */
  readonly strays: readonly number[];
  /** The Cypher below the heading. */
  readonly text: string;
  /** The line on which it begins, counted from 1. */
  readonly textLine: number;
}

const FIELD = /^\/\/ ([a-z]+(?: \w+)*): (\S.*)$/;
const CONTINUATION = /^\/\/ {3}(\S.*)$/;

/** Takes a file apart: the first lines with `//` are its heading. Lines indented by three spaces continue the one before. */
export function readHeading(source: string): QuestionParts {
  const lines = source.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const heading = end === -1 ? lines : lines.slice(0, end);
  const fields: Field[] = [];
  const strays: number[] = [];
  for (const [at, line] of heading.entries()) {
    const [, key, text] = FIELD.exec(line) ?? [];
    const [, more] = CONTINUATION.exec(line) ?? [];
    const before = fields.at(-1);
    if (key !== undefined && text !== undefined) fields.push({ key, text, line: at + 1 });
    else if (more !== undefined && before)
      fields.splice(-1, 1, { ...before, text: `${before.text} ${more}` });
    else strays.push(at + 1);
  }
  const body = lines.slice(heading.length);
  const blank = body.findIndex((line) => line.trim() !== '');
  return { fields, strays, text: body.join('\n').trim(), textLine: heading.length + Math.max(blank, 0) + 1 };
}
