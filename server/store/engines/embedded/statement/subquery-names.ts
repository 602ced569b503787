/** What a query within an expression names of what is all around it, and what it may not. */
import type { Compilation } from './compilation.ts';
import { nameOfColumn } from './split-aggregates.ts';
import type { Pattern, Query } from './syntax.ts';
import { holds } from './walk.ts';

/** In sight of a subquery all around it stays, whatever its WITH drops; here it would be gone. */
export function requireCarried(work: Compilation, query: Query, imports: readonly string[]): void {
  for (const clauses of query.parts) {
    for (const [at, clause] of clauses.entries()) {
      if (clause.kind !== 'with' || clause.star) continue;
      const carried = new Set(clause.columns.map((column) => column.alias ?? nameOfColumn(work, column)));
      const lost = imports.filter((name) => !carried.has(name));
      if (lost.some((name) => clauses.slice(at + 1).some((later) => namesIn(later, name))))
        throw work.refuse('returning-subquery', clause, 'a WITH that drops what is named after it');
    }
  }
}

/** To Neo4j a column is no other variable than that of its name all around. */
export function requireOwnNames(work: Compilation, query: Query, names: ReadonlySet<string>): void {
  for (const clause of query.parts.flat()) {
    if (clause.kind !== 'with' && clause.kind !== 'return') continue;
    const shadow = clause.columns.find(({ value, alias = '' }) => {
      return names.has(alias) && !(value.kind === 'variable' && value.name === alias);
    });
    if (shadow !== undefined)
      throw work.wrong(
        `The variable \`${shadow.alias ?? ''}\` is shadowing a variable with the same name from the outer scope and needs to be renamed`,
        shadow,
      );
  }
}

/** Variables of a pattern. */
export function variablesOf({ variable, nodes, relationships }: Pattern): readonly string[] {
  return [variable, ...[...nodes, ...relationships].map((part) => part.variable)].flatMap(
    (name) => name ?? [],
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
