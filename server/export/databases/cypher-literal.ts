/** Writes values as literals of Cypher that Neo4j reads as the same values, whatever is in them. */
import type { Property } from './graph-rows.ts';

/** A text, a number or a truth value; `null` for what is not there. */
export function toLiteral(value: Property | undefined): string {
  if (value === undefined) return 'null';
  if (typeof value === 'string') return toTextLiteral(value);
  return typeof value === 'number' ? toNumberLiteral(value) : String(value);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "'": "\\'",
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\0': '\ufffd',
  // An escaped backslash before a u is read in different ways: they are kept apart.
  '\\u': "\\\\' + 'u",
};

/** One line, without a raw line end. */
function toTextLiteral(text: string): string {
  return `'${text.replace(/\\u|['\\\n\r\t\0]/g, (found) => ESCAPES[found] ?? found)}'`;
}

/** Whole numbers up to 2^53 are integers, others floats, as the store writes them. */
function toNumberLiteral(value: number): string {
  const text = String(value);
  if (Number.isSafeInteger(value) || /^-?\d+\.\d+$/.test(text)) return text;
  return value.toExponential().replace('e+', 'e');
}

/** A text as a comment: Neo4j reads escapes even there, and a line end would end it. */
export function toComment(text: string): string {
  return `// ${text.replaceAll('\\', '/').replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}`;
}
