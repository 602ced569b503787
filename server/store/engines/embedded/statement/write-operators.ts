/** Writes operators, with parentheses wherever the engine could read an order of its own. */
import { whyNotEqual, whyNotOrdered } from './comparable.ts';
import type { Aggregates, Compilation, Scope, Written } from './compilation.ts';
import { canFail, failFirst } from './fail-first.ts';
import { elementOf, isNumber, listOf, either, maybe, nameOf } from './kinds.ts';
import type { Kind, KindName } from './kinds.ts';
import { toEngineExpression } from './regular-expression.ts';
import type { Expression, ExpressionOf } from './syntax.ts';
import { writeLiteral } from './write-literal.ts';
import { numberToText } from './write-number.ts';

/** Letters of what is written for one operator. */
const LONGEST = 100_000;

type Binary = ExpressionOf<'binary'>;
type Comparison = ExpressionOf<'comparison'>;
type Unary = ExpressionOf<'unary'>;

interface Operands {
  readonly left: Written;
  readonly right: Written;
}

/** Writes an operator between two operands. */
export function writeBinary(work: Compilation, node: Binary, scope: Scope, aggregates: Aggregates): Written {
  const operands = {
    left: work.expression(node.left, scope, aggregates),
    right: work.expression(node.right, scope, aggregates),
  };
  switch (node.operator) {
    case 'AND':
    case 'OR':
    case 'XOR':
      for (const side of [node.left, node.right])
        requireBoolean(work, side, side === node.left ? operands.left : operands.right);
      return join(node.operator, operands, 'boolean');
    case 'IN':
      return writeIn(work, node, operands);
    case 'STARTS WITH':
    case 'ENDS WITH':
    case 'CONTAINS':
      requireKinds(work, node, operands, ['string']);
      return joinFailing(work, node, operands, 'boolean');
    case '=~':
      requireKinds(work, node, operands, ['string']);
      return join(node.operator, writeMatching(work, node, operands), 'boolean');
    case '+':
    case '||':
      return writePlus(work, node, operands);
    case '-':
    case '*':
    case '/':
    case '%':
    case '^':
      return writeArithmetic(work, node, operands);
  }
}

/** Rejects what is not known to be a boolean. */
export function requireBoolean(work: Compilation, at: Expression, { kind }: Written): void {
  if (kind.is !== 'boolean' && kind.is !== 'null')
    throw work.refuse('mixed-kinds', at, `${nameOf(kind)} in the place of a boolean`);
}

function requireKinds(work: Compilation, node: Binary, operands: Operands, kinds: readonly KindName[]): void {
  for (const { kind } of [operands.left, operands.right]) {
    if (kind.is !== 'null' && !kinds.includes(kind.is)) throw mixed(work, node, operands);
  }
}

function mixed(work: Compilation, node: Binary, { left, right }: Operands): Error {
  return work.refuse('mixed-kinds', node, `${nameOf(left.kind)} ${node.operator} ${nameOf(right.kind)}`);
}

function join(operator: string, { left, right }: Operands, is: KindName): Written {
  return joinAs(operator, { left, right }, { is, sure: left.kind.sure && right.kind.sure });
}

/** Joins operands of which one can fail beside a null. */
function joinFailing(work: Compilation, node: Binary, operands: Operands, is: KindName): Written {
  const operator = node.operator === '||' ? '+' : node.operator;
  return bounded(work, node, failFirst([operands.left, operands.right], join(operator, operands, is)));
}

/** A chain of the same operator goes on without parentheses, because the engine takes only so many. */
function joinAs(operator: string, { left, right }: Operands, kind: Kind): Written {
  const goesOn =
    left.operator === operator &&
    operator !== '^' &&
    operator !== '-' &&
    operator !== '/' &&
    operator !== '%';
  const first = goesOn ? left.text.slice(1, -1) : left.text;
  return { text: `(${first} ${operator} ${right.text})`, kind, operator };
}

function writeMatching(work: Compilation, node: Binary, { left, right }: Operands): Operands {
  if (right.kind.is === 'null') return { left, right };
  const pattern = work.fixed(node.right);
  const written = typeof pattern === 'string' ? toEngineExpression(pattern) : undefined;
  if (written === undefined) throw work.refuse('regular-expression', node.right);
  return { left, right: { ...right, text: writeLiteral(written) ?? '' } };
}

function writeIn(work: Compilation, node: Binary, operands: Operands): Written {
  const { left, right } = operands;
  if (right.kind.is === 'null') return { text: 'null', kind: maybe('boolean') };
  if (right.kind.is !== 'list') throw mixed(work, node, operands);
  const why = right.kind.of === undefined ? null : whyNotEqual(left.kind, right.kind.of);
  if (why !== null)
    throw work.refuse(
      why,
      node,
      `${nameOf(left.kind)} IN a list of ${nameOf(elementOf(right.kind)).replace(/^an? /, '')}s`,
    );
  const isSure = left.kind.sure && right.kind.sure && (right.kind.of?.sure ?? true);
  const kind: Kind = { is: 'boolean', sure: isSure };
  const plain = `(${left.text} IN ${right.text})`;
  if (left.kind.sure || (isFilled(work, node.right) && !canFail(right))) return { text: plain, kind };
  // The engine finds null in an empty list unknown, Neo4j finds it false; and Neo4j makes the list even where null is sought.
  return bounded(work, node, {
    text: `CASE WHEN size(${right.text}) = 0 THEN false ELSE ${plain} END`,
    kind,
  });
}

function isFilled(work: Compilation, list: Expression): boolean {
  if (list.kind === 'list') return list.items.length > 0;
  if (list.kind !== 'parameter') return false;
  const value = work.parameter(list.name);
  return Array.isArray(value) && value.length > 0;
}

function writePlus(work: Compilation, node: Binary, operands: Operands): Written {
  const { left, right } = operands;
  const [one, other] = [left.kind, right.kind];
  if (one.is === 'list' || other.is === 'list') return writeListPlus(work, node, operands);
  if (one.is === 'string' || other.is === 'string') {
    const texts = { left: asText(work, node, left), right: asText(work, node, right) };
    return joinFailing(work, node, texts, 'string');
  }
  if (node.operator === '||') throw mixed(work, node, operands);
  return writeArithmetic(work, node, operands);
}

/** Neo4j writes a number that is added to a text as text, the engine only on one side. */
function asText(work: Compilation, node: Binary, operand: Written): Written {
  const { kind } = operand;
  if (kind.is === 'string' || kind.is === 'null') return operand;
  if (!isNumber(kind)) throw work.refuse('mixed-kinds', node, `a text + ${nameOf(kind)}`);
  return { text: numberToText(operand.text, kind), kind: { is: 'string', sure: kind.sure } };
}

function writeListPlus(work: Compilation, node: Binary, operands: Operands): Written {
  const [left, right] = [
    asList(work, node, operands.left, operands.right),
    asList(work, node, operands.right, operands.left),
  ];
  const isSure = left.kind.sure && right.kind.sure;
  const [one, other] = [left.kind.of, right.kind.of];
  const of = one && other ? either(one, other) : (one ?? other);
  const kind: Kind = of === undefined ? { is: 'list', sure: isSure } : listOf(of, isSure);
  return bounded(work, node, failFirst([left, right], joinAs('+', { left, right }, kind)));
}

/** An element that is added to a list is written as a list of one. */
function asList(work: Compilation, node: Binary, operand: Written, other: Written): Written {
  const { kind } = operand;
  if (kind.is === 'list' || kind.is === 'null') return operand;
  if (!kind.sure || kind.is === 'any' || other.kind.of?.is === 'list')
    throw work.refuse('mixed-kinds', node, `a list + ${nameOf(kind)}`);
  return { text: `[${operand.text}]`, kind: listOf(kind, true) };
}

function writeArithmetic(work: Compilation, node: Binary, operands: Operands): Written {
  const { left, right } = operands;
  const [one, other] = [left.kind, right.kind];
  const isDay =
    one.is === 'date' && other.is === 'duration' && (node.operator === '+' || node.operator === '-');
  // Twenty-four hours are a day to Neo4j, and nothing to the engine.
  if (isDay && other.timed === true) throw work.refuse('function', node, 'a day and a duration with hours');
  if (isDay) return joinAs(node.operator, operands, { is: 'date', sure: one.sure && other.sure });
  for (const kind of [one, other])
    if (!isNumber(kind) && kind.is !== 'null') throw mixed(work, node, operands);
  const joined = failFirst(
    [left, right],
    joinAs(node.operator, operands, arithmeticKind(node.operator, one, other)),
  );
  const isDivision = node.operator === '/' || node.operator === '%';
  return bounded(work, node, isDivision ? guardDivision(work, node, operands, joined) : joined);
}

/** What stands several times in what is written for it grows with each level of nesting. */
function bounded(work: Compilation, node: Binary | Comparison, written: Written): Written {
  if (written.text.length > LONGEST) throw work.refuse('depth', node);
  return written;
}

/**
 * To Neo4j the integer zero is no divisor of anything, null and floats included, though null has a remainder: null.
 * Remainders of floats by zero differ.
 */
function guardDivision(
  work: Compilation,
  node: Binary,
  { left, right }: Operands,
  written: Written,
): Written {
  if (isNonZero(work, node.right) || right.kind.is === 'null') return written;
  const isWhole = left.kind.is !== 'float' && right.kind.is === 'integer';
  const isLiteral = node.right.kind === 'literal' || node.right.kind === 'parameter';
  if (
    (node.operator === '%' && !isWhole) ||
    (isLiteral && left.kind.is !== 'integer' && left.kind.is !== 'null')
  )
    throw work.refuse('zero-divisor', node);
  if (right.kind.is === 'float' || (left.kind.is === 'integer' && left.kind.sure && isWhole)) return written;
  const isInteger = right.kind.is === 'integer' ? '' : ` AND (((${right.text} * 0) + 1) / 2) = 0`;
  const isThere = node.operator === '%' ? ` AND ${left.text} IS NOT NULL` : '';
  return {
    text: `CASE WHEN ${right.text} = 0${isInteger}${isThere} THEN 1 / 0 ELSE ${written.text} END`,
    kind: written.kind,
  };
}

function isNonZero(work: Compilation, expression: Expression): boolean {
  const value = work.fixed(expression);
  return (typeof value === 'bigint' || typeof value === 'number') && Number(value) !== 0;
}

function arithmeticKind(operator: string, one: Kind, other: Kind): Kind {
  const isSure = one.sure && other.sure;
  if (one.is === 'null' || other.is === 'null') return maybe('null');
  if (operator === '^' || one.is === 'float' || other.is === 'float') return { is: 'float', sure: isSure };
  return { is: one.is === 'integer' && other.is === 'integer' ? 'integer' : 'number', sure: isSure };
}

/** Writes a chain of comparisons, each link apart. */
export function writeComparison(
  work: Compilation,
  node: Comparison,
  scope: Scope,
  aggregates: Aggregates,
): Written {
  let left = work.expression(node.first, scope, aggregates);
  const links = node.rest.map(({ operator, right: expression }) => {
    const right = work.expression(expression, scope, aggregates);
    const isEquality = operator === '=' || operator === '<>';
    const why = isEquality ? whyNotEqual(left.kind, right.kind) : whyNotOrdered(left.kind, right.kind);
    if (why !== null) throw work.refuse(why, node, `${nameOf(left.kind)} ${operator} ${nameOf(right.kind)}`);
    const operands = { left: { text: left.text, kind: left.kind }, right };
    const link = bounded(work, node, failFirst([operands.left, right], join(operator, operands, 'boolean')));
    left = right;
    return link;
  });
  const kind: Kind = { is: 'boolean', sure: links.every((link) => link.kind.sure) };
  const [only] = links;
  if (links.length === 1 && only !== undefined) return only;
  return { text: `(${links.map(({ text }) => text).join(' AND ')})`, kind };
}

/** Writes NOT and the sign of a number. */
export function writeUnary(work: Compilation, node: Unary, scope: Scope, aggregates: Aggregates): Written {
  const of = work.expression(node.of, scope, aggregates);
  if (node.operator === 'NOT') {
    requireBoolean(work, node.of, of);
    return { text: `(NOT ${of.text})`, kind: { is: 'boolean', sure: of.kind.sure } };
  }
  if (!isNumber(of.kind) && of.kind.is !== 'null')
    throw work.refuse('mixed-kinds', node, `- ${nameOf(of.kind)}`);
  return { text: `(- ${of.text})`, kind: of.kind };
}
