/** Which variables a pattern and any other part of a statement name, and how much a pattern asks. */
import type { Compilation } from './compilation.ts';
import type { Clause, Pattern } from './syntax.ts';
import { holds } from './walk.ts';

/** Variables of a pattern. */
export function variablesOf({ variable, nodes, relationships }: Pattern): readonly string[] {
  return [variable, ...[...nodes, ...relationships].map((part) => part.variable)].flatMap(
    (name) => name ?? [],
  );
}

/** Whether it is one relationship from or to a known node, of which nothing is asked but its type and the labels of its ends. */
export function isOneStep(patterns: readonly Pattern[], known: ReadonlyMap<string, unknown>): boolean {
  const [pattern] = patterns;
  const [step] = pattern?.relationships ?? [];
  if (!pattern || !step || patterns.length > 1 || pattern.relationships.length > 1) return false;
  const parts = [step, ...pattern.nodes];
  return (
    step.length === undefined &&
    pattern.shortest === undefined &&
    parts.every(({ properties, where }) => properties === undefined && where === undefined) &&
    pattern.nodes.some(({ variable }) => variable !== undefined && known.has(variable))
  );
}

/** Whether a part names a variable, in its patterns too. */
export function namesIn(part: object, name: string): boolean {
  return holds(part, (each) => {
    const isName = each.kind === 'variable' && each.name === name;
    const imports: unknown = Reflect.get(each, 'imports');
    return (
      isName || Reflect.get(each, 'variable') === name || (Array.isArray(imports) && imports.includes(name))
    );
  });
}

/** What a WITH at the beginning of a CALL names is bound to the engine for all of it, even where another WITH has dropped it. */
export function requireDropped(work: Compilation, [first, ...clauses]: readonly Clause[]): void {
  const names =
    first?.kind === 'with' ? first.columns.flatMap(({ value }) => ('name' in value ? [value.name] : [])) : [];
  for (const [at, clause] of clauses.entries()) {
    if (clause.kind !== 'with' || clause.star) continue;
    const own = new Set(
      clause.columns.map(({ value, alias }) => alias ?? ('name' in value ? value.name : '')),
    );
    const again = names.find(
      (name) => !own.has(name) && clauses.slice(at + 1).some((later) => namesIn(later, name)),
    );
    if (again !== undefined) throw work.refuse('dropped-import', clause, again);
  }
}
