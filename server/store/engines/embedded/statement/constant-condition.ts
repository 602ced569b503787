/** Keeps a condition that no row changes from being decided before the columns beside it are computed, which can fail. */
import { quote } from './compilation.ts';
import type { Expression } from './syntax.ts';
import { mentions } from './walk.ts';

const JOINED: ReadonlySet<string> = new Set(['AND', 'OR', 'XOR']);
const COMPUTED: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%', '^']);
const COMPARED: ReadonlySet<string> = new Set(['=', '<', '>']);

/**
 * The condition of a WITH, as it is written. The engine decides one that names no column while it plans, and computes no
 * column where it is false. Neo4j does so only with booleans and some comparisons of numbers, all of them written out.
 */
export function dependOnRow(
  condition: Expression,
  text: string,
  columns: readonly { readonly name: string; readonly variable: string }[],
): string {
  const [first] = columns;
  const isOfRows = mentions(condition, new Set(columns.map(({ name }) => name)));
  if (first === undefined || isOfRows || isPlanned(condition)) return text;
  const column = quote(first.variable);
  return `(((${column} IS NULL) OR (${column} IS NOT NULL)) AND ${text})`;
}

function isPlanned(condition: Expression): boolean {
  if (condition.kind === 'literal') return typeof condition.value === 'boolean';
  if (condition.kind === 'unary') return condition.operator === 'NOT' && isPlanned(condition.of);
  if (condition.kind === 'binary')
    return JOINED.has(condition.operator) && isPlanned(condition.left) && isPlanned(condition.right);
  return (
    condition.kind === 'comparison' &&
    isNumber(condition.first) &&
    condition.rest.every(({ operator, right }) => COMPARED.has(operator) && isNumber(right))
  );
}

function isNumber(expression: Expression): boolean {
  if (expression.kind === 'literal')
    return typeof expression.value === 'number' || typeof expression.value === 'bigint';
  if (expression.kind === 'unary') return expression.operator === '-' && isNumber(expression.of);
  return (
    expression.kind === 'binary' &&
    COMPUTED.has(expression.operator) &&
    isNumber(expression.left) &&
    isNumber(expression.right)
  );
}
