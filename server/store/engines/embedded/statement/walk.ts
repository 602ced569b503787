/** Looks through expressions for what stands in them. */
import { AGGREGATES } from './functions.ts';
import type { Clause } from './syntax.ts';

type Part = object & { readonly kind?: unknown; readonly name?: unknown };

/** Whether a part anywhere in it fits. */
export function holds(expression: object, fits: (part: Part) => boolean): boolean {
  if (fits(expression)) return true;
  return Object.values(expression).some(
    (part: unknown) => typeof part === 'object' && part !== null && holds(part, fits),
  );
}

/** Whether an aggregate stands in it, other than in a query of its own. */
export function holdsAggregate(expression: object): boolean {
  if (isAggregate(expression)) return true;
  if ('kind' in expression && expression.kind === 'inner-query') return false;
  return Object.values(expression).some(
    (part: unknown) => typeof part === 'object' && part !== null && holdsAggregate(part),
  );
}

/** Whether one of these variables is named in it. */
export function mentions(expression: object, names: ReadonlySet<string>): boolean {
  return holds(
    expression,
    ({ kind, name }) => kind === 'variable' && typeof name === 'string' && names.has(name),
  );
}

/** Whether it is an aggregate itself. */
export function isAggregate({ kind, name }: Part): boolean {
  return kind === 'call' && typeof name === 'string' && AGGREGATES.has(name.toLowerCase());
}

/** Whether it asks something of the graph by itself. */
export function isSubquery({ kind }: Part): boolean {
  return (
    kind === 'subquery' || kind === 'inner-query' || kind === 'pattern' || kind === 'pattern-comprehension'
  );
}

/** Whether a list of matches stands in it other than to be counted. */
export function holdsMatchList(part: object): boolean {
  const { kind, name, args }: Part & { readonly args?: unknown } = part;
  if (kind === 'pattern-comprehension') return true;
  const isCount = kind === 'call' && typeof name === 'string' && name.toLowerCase() === 'size';
  const first: unknown = isCount && Array.isArray(args) ? args[0] : undefined;
  return Object.values(typeof first === 'object' && first !== null ? first : part).some(
    (each: unknown) => typeof each === 'object' && each !== null && holdsMatchList(each),
  );
}

const SCOPED: ReadonlySet<unknown> = new Set([
  'comprehension',
  'quantifier',
  'reduce',
  'pattern-comprehension',
  'subquery',
  'inner-query',
  'pattern',
]);

/** Whether it has variables of its own, or asks something of the graph by itself. */
export function isScoped({ kind }: Part): boolean {
  return SCOPED.has(kind);
}

/** Whether a subquery begins with a WITH that only carries variables in. */
export function isImporting(first: Clause | undefined): boolean {
  return (
    first?.kind === 'with' &&
    first.columns.every(({ value, alias }) => value.kind === 'variable' && alias === undefined)
  );
}
