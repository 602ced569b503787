/** Reads what expressions are made of: literals, names, calls, lists, maps, CASE, comprehensions and subqueries. */
import { parseEntries } from './parse-entries.ts';
import { parsePattern, parsePatterns, startsPattern } from './parse-pattern.ts';
import { placedError } from './refusal.ts';
import type { Expression, ProjectionItem, Quantifier } from './syntax.ts';
import type { Token } from './tokens.ts';
import type { TokenReader } from './token-reader.ts';
import { holdsAggregate } from './walk.ts';

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
  if (reader.isSign('{', 1) && (word === 'EXISTS' || word === 'COUNT')) return parseSubquery(reader, word);
  if (reader.isSign('{', 1) && word === 'COLLECT') throw reader.refuse('collect-subquery');
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
  const distinct = reader.takeWords('DISTINCT');
  const star = reader.takeSign('*');
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
    if (pattern.variable !== undefined) throw reader.refuse('part-of-pattern', pattern.variable, offset);
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
  const branches: { when: Expression; result: Expression }[] = [];
  while (reader.takeWords('WHEN')) {
    if (/^(<>|[<>=]=?|=~)$/.test(reader.peek().value) && reader.peek().kind === 'sign')
      throw reader.refuse('function', 'CASE with a comparison after WHEN');
    const whens = [reader.expression()];
    while (subject !== undefined && reader.takeSign(',')) whens.push(reader.expression());
    reader.expectWord('THEN');
    const result = reader.expression();
    branches.push(...whens.map((when) => ({ when, result })));
  }
  if (branches.length === 0) throw reader.unexpected("'WHEN'");
  const otherwise = reader.takeWords('ELSE') ? reader.expression() : undefined;
  reader.expectWord('END');
  const parts = { ...(subject && { subject }), ...(otherwise && { otherwise }) };
  return { kind: 'case', branches, ...parts, offset, end: reader.end };
}

function parseSubquery(reader: TokenReader, which: 'EXISTS' | 'COUNT'): Expression {
  const { offset } = reader.next();
  reader.expectSign('{');
  reader.takeWords('MATCH');
  const patterns = parsePatterns(reader);
  const where = reader.takeWords('WHERE') ? reader.expression() : undefined;
  const returns = reader.takeWords('RETURN') ? parseReturned(reader) : [];
  if (!reader.isSign('}')) throw reader.refuse('returning-subquery');
  reader.expectSign('}');
  return { kind: 'subquery', which, patterns, ...(where && { where }), returns, offset, end: reader.end };
}

/** Expressions with or without a name, as far as they are taken one for each match. */
function parseReturned(reader: TokenReader): readonly Expression[] {
  if (reader.isSign('*') || reader.isWord('DISTINCT')) throw reader.refuse('returning-subquery');
  const returns: Expression[] = [];
  do {
    const returned = reader.expression();
    if (holdsAggregate(returned)) throw reader.refuse('returning-subquery');
    returns.push(returned);
    if (reader.takeWords('AS')) reader.expectName('a variable name');
  } while (reader.takeSign(','));
  return returns;
}
