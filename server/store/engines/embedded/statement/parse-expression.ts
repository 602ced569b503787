/** Reads expressions by Neo4j's order of operators. */
import { parseAtom } from './parse-atom.ts';
import { parseLabels } from './parse-pattern.ts';
import { placedError } from './refusal.ts';
import type { Compared, Expression, Operator } from './syntax.ts';
import type { TokenReader } from './token-reader.ts';

const COMPARISONS = ['=', '<>', '<=', '>=', '<', '>'] as const;

/** Reads one expression. */
export function parseExpression(reader: TokenReader): Expression {
  return joinByWord(reader, 'OR', () =>
    joinByWord(reader, 'XOR', () => joinByWord(reader, 'AND', () => parseNot(reader))),
  );
}

function joinByWord(
  reader: TokenReader,
  operator: 'OR' | 'XOR' | 'AND',
  parse: () => Expression,
): Expression {
  let left = parse();
  while (reader.takeWords(operator)) left = joined(operator, left, parse());
  return left;
}

function joined(operator: Operator, left: Expression, right: Expression): Expression {
  return { kind: 'binary', operator, left, right, offset: left.offset, end: right.end };
}

function parseNot(reader: TokenReader): Expression {
  const { offset } = reader.peek();
  if (!reader.takeWords('NOT')) return parseComparison(reader);
  const of = reader.deeper(() => parseNot(reader));
  return { kind: 'unary', operator: 'NOT', of, offset, end: of.end };
}

function parseComparison(reader: TokenReader): Expression {
  const first = parsePredicate(reader);
  const rest: Compared[] = [];
  for (;;) {
    const operator = COMPARISONS.find((sign) => reader.isSign(sign));
    if (operator === undefined) break;
    reader.next();
    rest.push({ operator, right: parsePredicate(reader) });
  }
  if (rest.length === 0) return first;
  return { kind: 'comparison', first, rest, offset: first.offset, end: reader.end };
}

/** A sum, and at most one of IN, STARTS WITH and the like after it. */
function parsePredicate(reader: TokenReader): Expression {
  const left = parseSum(reader);
  const operator = takePredicate(reader);
  if (operator !== null) return joined(operator, left, parseSum(reader));
  if (reader.isWord('IS')) return parseIs(reader, left);
  if (reader.isSign(':')) {
    const labels = parseLabels(reader);
    return { kind: 'has-label', of: left, labels, offset: left.offset, end: reader.end };
  }
  return left;
}

function takePredicate(reader: TokenReader): Operator | null {
  if (reader.takeWords('IN')) return 'IN';
  if (reader.takeWords('CONTAINS')) return 'CONTAINS';
  if (reader.takeWords('STARTS', 'WITH')) return 'STARTS WITH';
  if (reader.takeWords('ENDS', 'WITH')) return 'ENDS WITH';
  return reader.takeSign('=~') ? '=~' : null;
}

function parseIs(reader: TokenReader, of: Expression): Expression {
  const { offset } = reader.peek();
  reader.expectWord('IS');
  const negated = reader.takeWords('NOT');
  if (!reader.takeWords('NULL')) throw reader.refuse('function', 'IS with a type or a form', offset);
  return { kind: 'is-null', of, negated, offset: of.offset, end: reader.end };
}

function parseSum(reader: TokenReader): Expression {
  return joinBySign(reader, ['+', '-', '||'], () =>
    joinBySign(reader, ['*', '/', '%'], () => joinBySign(reader, ['^'], () => parseSigned(reader))),
  );
}

function joinBySign(reader: TokenReader, signs: readonly Operator[], parse: () => Expression): Expression {
  let left = parse();
  for (;;) {
    const operator = signs.find((sign) => reader.isSign(sign));
    if (operator === undefined) return left;
    reader.next();
    left = joined(operator, left, parse());
  }
}

/** One sign before a value; a second one only as part of a number, as in `- -3`. */
function parseSigned(reader: TokenReader): Expression {
  const { offset } = reader.peek();
  const isNegative = reader.isSign('-');
  if (!isNegative && !reader.isSign('+')) return parsePostfix(reader);
  reader.next();
  const number = reader.peek();
  // The least integer has no positive counterpart, so its sign is read with it.
  if (isNegative && number.kind === 'integer' && number.value === '9223372036854775808') {
    reader.next();
    return { kind: 'literal', value: -9223372036854775808n, offset, end: reader.end };
  }
  const of = reader.isSign('-') ? parseNegative(reader) : parsePostfix(reader);
  return isNegative ? { kind: 'unary', operator: '-', of, offset, end: of.end } : { ...of, offset };
}

function parseNegative(reader: TokenReader): Expression {
  const { offset } = reader.next();
  if (!/^(integer|float)$/.test(reader.peek().kind)) throw reader.unexpected('a number');
  const of = parsePostfix(reader);
  return { kind: 'unary', operator: '-', of, offset, end: of.end };
}

/** What is read from a value: a property, an element, a part of a list. */
function parsePostfix(reader: TokenReader): Expression {
  let of = parseAtom(reader);
  const { offset } = of;
  for (;;) {
    if (reader.takeSign('.')) {
      const { offset: keyAt } = reader.peek();
      const key = reader.expectName('a property key');
      of = { kind: 'property', of, key, keyAt, offset, end: reader.end };
    } else if (reader.isSign('[')) of = parseElement(reader, of);
    else if (reader.isSign('::')) throw reader.refuse('function', 'a type test');
    else return of;
  }
}

function parseElement(reader: TokenReader, of: Expression): Expression {
  reader.expectSign('[');
  const { offset } = of;
  const from = reader.isSign('..') ? undefined : reader.expression();
  if (!reader.takeSign('..')) {
    reader.expectSign(']');
    if (from === undefined) throw placedError('Invalid input', { text: reader.text, offset });
    return { kind: 'element', of, at: from, offset, end: reader.end };
  }
  const to = reader.isSign(']') ? undefined : reader.expression();
  reader.expectSign(']');
  return { kind: 'slice', of, ...(from && { from }), ...(to && { to }), offset, end: reader.end };
}
