/** Holds a statement to what Neo4j demands of names: none is taken again where it stands for something all around, no column twice. */
import type { Compilation } from './compilation.ts';
import { nameOfColumn } from './split-aggregates.ts';
import { variablesOf } from './subquery-names.ts';
import type { Clause, Column, Expression, Place, Projection, Query } from './syntax.ts';
import { holdsAggregate, isImporting } from './walk.ts';

/** What is in sight, and what of it must not be named anew. */
interface Sight {
  readonly names: ReadonlySet<string>;
  /** Names of what an EXISTS, a COUNT or a COLLECT stands in. */
  readonly outer: ReadonlySet<string>;
  /** Names that a CALL takes along; loops may take these for their own. */
  readonly imported: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** Throws what Neo4j says of a name that shadows another, and of two columns of one name. */
export function checkNames(work: Compilation, query: Query): void {
  checkQuery(work, query, { names: NONE, outer: NONE, imported: NONE });
}

function checkQuery(work: Compilation, { parts }: Query, sight: Sight): void {
  for (const clauses of parts) {
    let { names } = sight;
    for (const clause of clauses) names = checkClause(work, clause, { ...sight, names });
  }
}

/** Gives the names that are in sight after the clause. */
function checkClause(work: Compilation, clause: Clause, sight: Sight): ReadonlySet<string> {
  switch (clause.kind) {
    case 'match': {
      const names = joined(sight.names, clause.patterns.flatMap(variablesOf));
      checkPart(work, [clause.patterns, clause.where], { ...sight, names });
      return names;
    }
    case 'unwind':
      checkPart(work, clause.list, sight);
      requireNew(work, clause.variable, clause, sight);
      return joined(sight.names, [clause.variable]);
    case 'types':
      return joined(sight.names, [clause.variable]);
    case 'call':
      return checkCall(work, clause, sight);
    case 'with':
    case 'return':
      return checkProjection(work, clause, sight);
  }
}

function checkCall(
  work: Compilation,
  { imports, query }: Extract<Clause, { kind: 'call' }>,
  { names }: Sight,
): ReadonlySet<string> {
  const imported = imports === '*' ? names : new Set(imports ?? []);
  const isImport = imports === null && query.parts.some(([first]) => isImporting(first));
  checkQuery(work, query, { names: isImport ? names : imported, outer: NONE, imported });
  const [last] = query.parts.map((clauses) => requireNamed(work, clauses.at(-1)));
  if (last?.kind !== 'return') return names;
  return joined(
    names,
    last.columns.map((column) => nameOfColumn(work, column)),
  );
}

/** Gives the clause, whose columns Neo4j knows outside by their names alone. */
function requireNamed(work: Compilation, last: Clause | undefined): Clause | undefined {
  const columns = last?.kind === 'return' ? last.columns : [];
  const unnamed = columns.find(({ value, alias }) => alias === undefined && value.kind !== 'variable');
  if (unnamed !== undefined)
    throw work.wrong('Expression in CALL { RETURN ... } must be aliased (use AS)', unnamed);
  return last;
}

function checkProjection(
  work: Compilation,
  clause: Extract<Clause, { kind: 'with' | 'return' }>,
  sight: Sight,
): ReadonlySet<string> {
  const { columns, star, order, skip, limit } = clause;
  const own = checkColumns(work, columns, sight);
  const isClosed = clause.distinct || columns.some(({ value }) => holdsAggregate(value));
  const kept = [...sight.outer, ...sight.imported, ...(star ? sight.names : [])];
  const after = new Set([...kept, ...own]);
  const seen = isClosed ? after : joined(sight.names, own);
  const where = clause.kind === 'with' ? clause.where : undefined;
  checkPart(work, [order.map(({ value }) => value), where, skip, limit], { ...sight, names: seen });
  return after;
}

/** Gives the names of the columns. */
function checkColumns(work: Compilation, columns: Projection['columns'], sight: Sight): readonly string[] {
  const names = columns.map((column) => column.alias ?? nameOfColumn(work, column));
  for (const [at, column] of columns.entries()) {
    const { value, alias } = column;
    checkPart(work, value, sight);
    if (names.indexOf(names[at] ?? '') < at)
      throw work.wrong('Multiple result columns with the same name are not supported', column);
    if (alias !== undefined && !isItself(column)) requireNew(work, alias, column, sight);
  }
  return names;
}

function isItself({ value, alias }: Column): boolean {
  return value.kind === 'variable' && value.name === alias;
}

function requireNew(work: Compilation, name: string, at: Place, { outer, imported }: Sight): void {
  if (outer.has(name)) throw shadowing(work, name, at, 'a variable with the same name from the outer scope');
  if (imported.has(name)) throw shadowing(work, name, at, 'an imported variable with the same name');
}

function shadowing(work: Compilation, name: string, at: Place, other: string): Error {
  return work.wrong(`The variable \`${name}\` is shadowing ${other} and needs to be renamed`, at);
}

/** Looks through expressions and patterns for what has names of its own. */
function checkPart(work: Compilation, part: unknown, sight: Sight): void {
  if (typeof part !== 'object' || part === null) return;
  const inner = 'kind' in part ? checkOwnNames(work, part as Expression, sight) : sight;
  if (inner !== undefined) for (const each of Object.values(part)) checkPart(work, each, inner);
}

/** Gives what is in sight of its parts; undefined where those have been looked at. */
function checkOwnNames(work: Compilation, part: Expression, sight: Sight): Sight | undefined {
  if (part.kind === 'comprehension' || part.kind === 'quantifier' || part.kind === 'reduce') {
    const own = part.kind === 'reduce' ? [part.total, part.variable] : [part.variable];
    for (const name of own) requireNew(work, name, part, { ...sight, imported: NONE });
    return { ...sight, names: joined(sight.names, own) };
  }
  if (part.kind === 'pattern-comprehension')
    return { ...sight, names: joined(sight.names, variablesOf(part.pattern)) };
  const inner = { names: sight.names, outer: sight.names, imported: NONE };
  if (part.kind === 'inner-query') checkQuery(work, part.query, inner);
  else if (part.kind === 'subquery') {
    const own = { ...inner, names: joined(inner.names, part.patterns.flatMap(variablesOf)) };
    checkPart(work, [part.patterns, part.where], own);
    checkColumns(work, part.returns, own);
  } else return sight;
  return undefined;
}

function joined(names: ReadonlySet<string>, others: readonly string[]): ReadonlySet<string> {
  return new Set([...names, ...others]);
}
