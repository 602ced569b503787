/** Looks through expressions for what stands in them. */
import { AGGREGATES } from './functions.ts';
import type { Expression } from './syntax.ts';

type Part = object & { readonly kind?: unknown; readonly name?: unknown };

/** Whether a part anywhere in it fits. */
export function holds(expression: object, fits: (part: Part) => boolean): boolean {
  if (fits(expression)) return true;
  return Object.values(expression).some(
    (part: unknown) => typeof part === 'object' && part !== null && holds(part, fits),
  );
}

/** Whether an aggregate stands in it. */
export function holdsAggregate(expression: Expression): boolean {
  return holds(expression, isAggregate);
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
  return kind === 'subquery' || kind === 'pattern' || kind === 'pattern-comprehension';
}
