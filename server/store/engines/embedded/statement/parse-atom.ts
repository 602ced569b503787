/** Reads what expressions are made of: literals, names, calls, lists, maps, CASE, comprehensions and subqueries. */
import { parseEntries } from './parse-entries.ts';
import { parsePattern, startsPattern } from './parse-pattern.ts';
import { parseSubquery } from './parse-subquery.ts';
import { placedError } from './refusal.ts';
import type { Expression, ProjectionItem, Quantifier } from './syntax.ts';
import type { Token } from './tokens.ts';
import type { TokenReader } from './token-reader.ts';

const QUANTIFIERS: readonly Quantifier[] = ['any', 'all', 'none', 'single'];
const GREATEST = 2n ** 63n - 1n;

/** Reads one atom, with a map projection after it. */
export function parseAtom(reader: TokenReader): Expression {
  const token = reader.peek();
  const { offset } = token;
  if (token.kind === 'text' || token.kind === 'integer' || token.kind === 'float')
    return parseNumberOrText(reader);
  if (token.kind === 'parameter') {
    reader.next();
    return { kind: 'parameter', name: token.value, offset, end: reader.end };
  }
  if (reader.isSign('[')) return parseBracket(reader);
  if (reader.isSign('{')) return { kind: 'map', entries: parseEntries(reader), offset, end: reader.end };
  if (reader.isSign('(')) return parseParenthesis(reader);
  if (token.kind === 'name') return parseWord(reader, token);
  if (token.kind === 'quoted') return parseName(reader);
  throw reader.unexpected('an expression');
}

function parseNumberOrText(reader: TokenReader): Expression {
  const { kind, value, offset, end } = reader.next();
  if (kind === 'text') return { kind: 'literal', value, offset, end };
  if (kind === 'float') return { kind: 'literal', value: Number(value), offset, end };
  const integer = BigInt(value.replaceAll('_', ''));
  if (integer > GREATEST) throw placedError('integer is too large', { text: reader.text, offset });
  return { kind: 'literal', value: integer, offset, end };
}

function parseWord(reader: TokenReader, token: Token): Expression {
  const { offset } = token;
  const word = token.value.toUpperCase();
  if (word === 'CASE') return parseCase(reader);
  if (reader.isSign('{', 1) && (word === 'EXISTS' || word === 'COUNT' || word === 'COLLECT'))
    return parseSubquery(reader, word);
  if (reader.isSign('(', 1) || reader.isSign('.', 1)) return parseName(reader);
  const literals: Readonly<Record<string, null | boolean | number>> = {
    NULL: null,
    TRUE: true,
    FALSE: false,
    NAN: Number.NaN,
    INFINITY: Infinity,
    INF: Infinity,
  };
  const value = literals[word];
  if (value === undefined) return parseName(reader);
  if (typeof value === 'number') throw reader.refuse('function', token.value);
  reader.next();
  return { kind: 'literal', value, offset, end: reader.end };
}

/** A variable, a call, a loop over a list, or a map projection. */
function parseName(reader: TokenReader): Expression {
  const { offset, kind } = reader.peek();
  const call = kind === 'name' ? readCallName(reader) : null;
  if (call !== null) return parseCall(reader, call, offset);
  const name = reader.expectName('an expression');
  const variable: Expression = { kind: 'variable', name, offset, end: reader.end };
  return reader.isSign('{') ? parseProjection(reader, variable) : variable;
}

/** The name of a function, with its namespace; null where no call comes. */
function readCallName(reader: TokenReader): string | null {
  let ahead = 0;
  while (reader.peek(ahead).kind === 'name' && reader.isSign('.', ahead + 1)) ahead += 2;
  if (reader.peek(ahead).kind !== 'name' || !reader.isSign('(', ahead + 1)) return null;
  let name = '';
  for (let at = 0; at <= ahead; at += 1) name += reader.next().value;
  return name;
}

function parseCall(reader: TokenReader, name: string, offset: number): Expression {
  const lower = name.toLowerCase();
  const which = QUANTIFIERS.find((each) => each === lower);
  reader.expectSign('(');
  if (which !== undefined) return parseQuantifier(reader, which, offset);
  if (lower === 'reduce') return parseReduce(reader, offset);
  if (/^(shortestpath|allshortestpaths)$/.test(lower))
    throw reader.refuse('label-expression-here', name, offset);
  const word = reader.peek().value.toUpperCase();
  const isForm = /^(BOTH|LEADING|TRAILING)$/.test(word) && !/^[.,)]$/.test(reader.peek(1).value);
  if (lower === 'trim' && isForm) throw reader.refuse('function', `trim with ${word}`, offset);
  const distinct = reader.takeWords('DISTINCT');
  const star = !distinct && reader.takeSign('*');
  const args: Expression[] = [];
  while (!star && !reader.isSign(')')) {
    args.push(reader.expression());
    if (!reader.takeSign(',')) break;
  }
  reader.expectSign(')');
  return { kind: 'call', name, distinct, star, args, offset, end: reader.end };
}

function parseQuantifier(reader: TokenReader, which: Quantifier, offset: number): Expression {
  const variable = reader.expectName('a variable name');
  reader.expectWord('IN');
  const list = reader.expression();
  reader.expectWord('WHERE');
  const where = reader.expression();
  reader.expectSign(')');
  return { kind: 'quantifier', which, variable, list, where, offset, end: reader.end };
}

function parseReduce(reader: TokenReader, offset: number): Expression {
  const total = reader.expectName('a variable name');
  reader.expectSign('=');
  const start = reader.expression();
  reader.expectSign(',');
  const variable = reader.expectName('a variable name');
  reader.expectWord('IN');
  const list = reader.expression();
  reader.expectSign('|');
  const result = reader.expression();
  reader.expectSign(')');
  return { kind: 'reduce', total, start, variable, list, result, offset, end: reader.end };
}

/** A list, a list comprehension or a pattern comprehension. */
function parseBracket(reader: TokenReader): Expression {
  const { offset } = reader.next();
  if (reader.peek().kind !== 'text' && reader.isWord('IN', 1)) {
    const found = tryComprehension(reader, offset);
    if (found !== null) return found;
  }
  if (startsPattern(reader) || (reader.isSign('=', 1) && reader.isSign('(', 2))) {
    const pattern = parsePattern(reader);
    const where = reader.takeWords('WHERE') ? reader.expression() : undefined;
    reader.expectSign('|');
    const result = reader.expression();
    reader.expectSign(']');
    return {
      kind: 'pattern-comprehension',
      pattern,
      ...(where && { where }),
      result,
      offset,
      end: reader.end,
    };
  }
  const items: Expression[] = [];
  while (!reader.isSign(']')) {
    items.push(reader.expression());
    if (!reader.takeSign(',')) break;
  }
  reader.expectSign(']');
  return { kind: 'list', items, offset, end: reader.end };
}

/** `[x IN list …]`; null for a list whose first item is a comparison with IN, as `[1 IN l, …]`. */
function tryComprehension(reader: TokenReader, offset: number): Expression | null {
  const { kind, value } = reader.peek();
  if ((kind !== 'name' && kind !== 'quoted') || (kind === 'name' && /^(true|false|null)$/i.test(value)))
    return null;
  const start = reader.position;
  const variable = reader.expectName('a variable name');
  reader.expectWord('IN');
  const list = reader.expression();
  if (reader.isSign(',')) {
    reader.position = start;
    return null;
  }
  const where = reader.takeWords('WHERE') ? reader.expression() : undefined;
  const result = reader.takeSign('|') ? reader.expression() : undefined;
  reader.expectSign(']');
  const parts = { ...(where && { where }), ...(result && { result }) };
  return { kind: 'comprehension', variable, list, ...parts, offset, end: reader.end };
}

function parseProjection(reader: TokenReader, of: Expression): Expression {
  reader.expectSign('{');
  const items: ProjectionItem[] = [];
  while (!reader.isSign('}')) {
    items.push(parseProjectionItem(reader));
    if (!reader.takeSign(',')) break;
  }
  reader.expectSign('}');
  return { kind: 'projection', of, items, offset: of.offset, end: reader.end };
}

function parseProjectionItem(reader: TokenReader): ProjectionItem {
  if (reader.takeSign('.')) {
    const { offset: keyAt } = reader.peek();
    return reader.takeSign('*')
      ? { kind: 'all' }
      : { kind: 'own', key: reader.expectName('a property key'), keyAt };
  }
  const { offset } = reader.peek();
  const key = reader.expectName('a property key');
  if (key.startsWith('_')) throw reader.refuse('map-key', key, offset);
  if (reader.takeSign(':')) return { kind: 'entry', key, value: reader.expression() };
  return { kind: 'entry', key, value: { kind: 'variable', name: key, offset, end: reader.end } };
}

function parseParenthesis(reader: TokenReader): Expression {
  const { offset } = reader.peek();
  if (startsPattern(reader)) {
    const start = reader.position;
    const pattern = parsePattern(reader);
    if (pattern.relationships.length > 0) return { kind: 'pattern', pattern, offset, end: reader.end };
    reader.position = start;
  }
  reader.expectSign('(');
  const inner = reader.expression();
  reader.expectSign(')');
  return { ...inner, offset, end: reader.end };
}

function parseCase(reader: TokenReader): Expression {
  const { offset } = reader.next();
  const subject = reader.isWord('WHEN') ? undefined : reader.expression();
  const found: { when: Expression; isWhole: boolean; result: Expression }[] = [];
  while (reader.takeWords('WHEN')) {
    const whens = [parseWhen(reader, subject)];
    while (subject !== undefined && reader.takeSign(',')) whens.push(parseWhen(reader, subject));
    reader.expectWord('THEN');
    const result = reader.expression();
    found.push(...whens.map((when) => ({ ...when, result })));
  }
  if (found.length === 0) throw reader.unexpected("'WHEN'");
  const otherwise = reader.takeWords('ELSE') ? reader.expression() : undefined;
  reader.expectWord('END');
  const end = { offset, end: reader.end };
  const isMixed = subject !== undefined && found.some(({ isWhole }) => isWhole);
  const branches = found.map(({ when, isWhole, result }) => {
    if (!isMixed || isWhole) return { when, result };
    const { offset: at } = when;
    const rest = [{ operator: '=', right: when } as const];
    return { when: { kind: 'comparison', first: subject, rest, offset: at, end: when.end } as const, result };
  });
  const parts = { ...(subject && !isMixed && { subject }), ...(otherwise && { otherwise }) };
  return { kind: 'case', branches, ...parts, ...end };
}

/** What is compared with the subject, or a whole condition on it, as in `WHEN > 3` and `WHEN IS NULL`. */
function parseWhen(
  reader: TokenReader,
  subject: Expression | undefined,
): { readonly when: Expression; readonly isWhole: boolean } {
  const { offset, kind, value } = reader.peek();
  if (subject === undefined) return { when: reader.expression(), isWhole: false };
  const operator = (['=', '<>', '<', '<=', '>', '>='] as const).find(
    (sign) => kind === 'sign' && sign === value,
  );
  if (operator !== undefined) {
    reader.next();
    const rest = [{ operator, right: reader.expression() }];
    return { when: { kind: 'comparison', first: subject, rest, offset, end: reader.end }, isWhole: true };
  }
  if (reader.takeWords('IS')) {
    const negated = reader.takeWords('NOT');
    if (!reader.takeWords('NULL')) throw reader.refuse('function', 'IS with a type or a form', offset);
    return { when: { kind: 'is-null', of: subject, negated, offset, end: reader.end }, isWhole: true };
  }
  if (/^(STARTS|ENDS|CONTAINS|IN)$/.test(kind === 'name' ? value.toUpperCase() : '') || value === '=~')
    throw reader.refuse('function', `CASE with ${value} after WHEN`);
  return { when: reader.expression(), isWhole: false };
}
