/** Cuts a statement into tokens: names, numbers, texts, parameters and signs, without blanks and comments. */
import { placedError, refusalOf } from './refusal.ts';

/** A token; `value` is what a name or a text says, without quotes and escapes. */
export interface Token {
  readonly kind: 'name' | 'quoted' | 'text' | 'integer' | 'float' | 'parameter' | 'sign' | 'end';
  readonly value: string;
  readonly offset: number;
  /** Offset after its last character. */
  readonly end: number;
}

const SIGNS = ['<>', '<=', '>=', '=~', '..', '||', '+=', '::', '!='];
const SINGLE_SIGNS = '()[]{}:,.;|=<>+-*/%^&!$';

const BLANK = /^(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/;
const NAME = /^[\p{L}_][\p{L}\p{N}\p{Pc}]*/u;
const FLOAT = /^(?:\d+\.\d+(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+)/;
const INTEGER = /^(?:0[xX][0-9a-fA-F]+|0o[0-7]+|\d(?:_?\d)*)/;
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Tokens in order, the last of them `end`. Throws a `StatementError` that names the place of what is none. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  for (;;) {
    offset += BLANK.exec(text.slice(offset))?.[0].length ?? 0;
    if (offset >= text.length) break;
    const token = readToken(text, offset);
    tokens.push(token);
    offset = token.end;
  }
  tokens.push({ kind: 'end', value: '', offset: text.length, end: text.length });
  return tokens;
}

function readToken(text: string, offset: number): Token {
  const [first = ''] = text.slice(offset, offset + 1);
  if (first === "'" || first === '"') return readText(text, offset, first);
  if (first === '`') return readQuoted(text, offset, offset + 1);
  if (first === '$') return readParameter(text, offset);
  const rest = text.slice(offset);
  const patterns = [
    ['name', NAME],
    ['float', FLOAT],
    ['integer', INTEGER],
  ] as const;
  for (const [kind, pattern] of patterns) {
    const [value] = pattern.exec(rest) ?? [];
    if (value !== undefined) return { kind, value, offset, end: offset + value.length };
  }
  const sign =
    SIGNS.find((each) => rest.startsWith(each)) ?? (SINGLE_SIGNS.includes(first) ? first : undefined);
  if (sign !== undefined) return { kind: 'sign', value: sign, offset, end: offset + sign.length };
  if (first === '\\') throw refusalOf('odd-escape', { text, offset });
  throw placedError(`Invalid input '${first}'`, { text, offset });
}

function readText(text: string, offset: number, quote: string): Token {
  let value = '';
  for (let at = offset + 1; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === quote) return { kind: 'text', value, offset, end: at + 1 };
    if (letter !== '\\') {
      value += letter;
      continue;
    }
    at += 1;
    const escape = text.charAt(at);
    if (escape === 'u') {
      value += readUnicode(text, at);
      at += 4;
    } else {
      const meant = ESCAPES[escape];
      if (meant === undefined) throw placedError(`Invalid escape '\\${escape}'`, { text, offset: at - 1 });
      value += meant;
    }
  }
  throw placedError(
    'Failed to parse string literal. The query must contain an even number of non-escaped quotes.',
    {
      text,
      offset,
    },
  );
}

/** Neo4j reads these before it looks for quotes, so one that stands for a quote is not taken. */
function readUnicode(text: string, at: number): string {
  const digits = text.slice(at + 1, at + 5);
  if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw placedError('Invalid Unicode escape', { text, offset: at - 1 });
  const letter = String.fromCharCode(Number.parseInt(digits, 16));
  if (/['"`\\\n\r]/.test(letter)) throw refusalOf('odd-escape', { text, offset: at - 1 });
  return letter;
}

function readQuoted(text: string, offset: number, from: number): Token {
  const end = text.indexOf('`', from);
  if (end < 0) throw placedError('Invalid input: a quoted name does not end', { text, offset });
  const value = text.slice(from, end);
  // eslint-disable-next-line no-control-regex -- a plan is read line by line: a name must not add one
  if (text.charAt(end + 1) === '`' || /[\u0000-\u001f\\\u2028\u2029]/.test(value) || value === '')
    throw refusalOf('odd-name', { text, offset });
  return { kind: 'quoted', value, offset, end: end + 1 };
}

function readParameter(text: string, offset: number): Token {
  if (text.charAt(offset + 1) === '`') return { ...readQuoted(text, offset, offset + 2), kind: 'parameter' };
  const rest = text.slice(offset + 1);
  const [name] = NAME.exec(rest) ?? /^\d+/.exec(rest) ?? [];
  if (name === undefined) return { kind: 'sign', value: '$', offset, end: offset + 1 };
  return { kind: 'parameter', value: name, offset, end: offset + 1 + name.length };
}
