/** Writes a statement for the engine, so that it answers as Neo4j would; refuses what it cannot. */
import { checkNames } from './check-names.ts';
import { Compilation, quote } from './compilation.ts';
import type { Given, LooseEnd, Scope, UnknownName } from './compilation.ts';
import { hoistSubqueries } from './hoist-subqueries.ts';
import { elementOf, isNumber, maybe } from './kinds.ts';
import type { Kind } from './kinds.ts';
import { parseStatement } from './parse-statement.ts';
import { findEndsFirst } from './shortest-ends.ts';
import { splitAggregates } from './split-aggregates.ts';
import type { Clause, Query, StatementSyntax } from './syntax.ts';
import { requireDropped } from './subquery-names.ts';
import { isImporting } from './walk.ts';
import type { WrittenClause } from './write-clause.ts';
import { writeMatch, writeUnwind, writeWith } from './write-clause.ts';
import { writeProjection } from './write-columns.ts';
import type { WrittenColumn } from './write-columns.ts';
import { writeExpression } from './write-expression.ts';

/** A column of the answer. */
export interface AnswerColumn {
  readonly name: string;
  readonly kind: Kind;
  /** Which of the further columns tells integers from floats; missing where the kind says it. */
  readonly teller?: number;
}

/** A statement that is ready for the engine. */
export interface WrittenStatement {
  readonly prefix: StatementSyntax['prefix'];
  readonly text: string;
  /** Names of the parameters that the engine is to be given. */
  readonly passed: readonly string[];
  /** The columns of the answer; those that tell kinds come after them. */
  readonly columns: readonly AnswerColumn[];
  /** Names that the store does not hold, in their order. */
  readonly unknown: readonly UnknownName[];
  /** Parts of patterns that nothing joins to the parts before them. */
  readonly loose: readonly LooseEnd[];
}

/** Writes a statement. Throws a `StatementError` for what is wrong, with Neo4j's code, and for what is refused. */
export function writeStatement(source: string, given: Given): WrittenStatement {
  const { prefix, query } = parseStatement(source);
  const work = new Compilation(source, given, writeExpression);
  checkNames(work, query);
  const { text, columns } = writeAnswer(work, query);
  return { prefix, text, passed: [...work.passed], columns, unknown: work.unknown, loose: work.loose };
}

interface Part {
  readonly before: string;
  readonly last: string;
  readonly columns: readonly WrittenColumn[];
}

/** The whole query, with further columns that tell integers from floats where nothing else does. */
function writeAnswer(work: Compilation, query: Query): { text: string; columns: readonly AnswerColumn[] } {
  const parts = writeParts(work, query, new Map(), ({ at }) => `column_${String(at)}`);
  const [first] = parts;
  if (first === undefined) throw new RangeError('A query has a part.');
  const needs = first.columns.map((_, at) => parts.some(({ columns }) => needsTeller(columns[at]?.kind)));
  const canTell = query.parts.length === 1 || query.union === 'UNION ALL';
  const told = canTell ? needs.flatMap((need, at) => (need ? [at] : [])) : [];
  const texts = parts.map(({ before, last, columns }) => {
    if (told.length === 0) return `${before}RETURN ${last}`;
    const own = columns.map(({ variable }) => quote(variable));
    const tellers = told.map((at) => {
      const { variable = '', kind = maybe('any') } = columns[at] ?? {};
      return `${tell(quote(variable), kind, work)} AS ${quote(`teller_${String(at)}`)}`;
    });
    return `${before}WITH ${last} RETURN ${[...own, ...tellers].join(', ')}`;
  });
  const columns = first.columns.map(({ name }, at) => {
    const kinds = parts.map((part) => part.columns[at]?.kind ?? maybe('any'));
    const kind = kinds.reduce((one, other) =>
      one.is === other.is ? { ...one, sure: one.sure && other.sure } : maybe('any'),
    );
    const teller = told.indexOf(at);
    return { name, kind: kinds.length === 1 ? (kinds[0] ?? kind) : kind, ...(teller >= 0 && { teller }) };
  });
  return { text: texts.join(` ${query.union} `), columns };
}

function needsTeller(kind: Kind | undefined): boolean {
  if (kind === undefined || kind.is === 'number' || kind.is === 'any') return true;
  if (kind.is === 'list') return kind.of !== undefined && needsTeller(kind.of);
  return kind.is === 'map' && [...(kind.fields?.values() ?? [])].some(needsTeller);
}

/** An integer divided by two loses its fraction, a float keeps it; null for all that is no number. */
function tell(text: string, kind: Kind, work: Compilation): string {
  if (kind.is === 'list' && needsTeller(kind)) {
    const each = quote(work.freshName());
    return `[${each} IN ${text} | ${tell(each, elementOf(kind), work)}]`;
  }
  if (kind.is === 'map' && needsTeller(kind)) {
    const fields = [...(kind.fields ?? [])].filter(([, field]) => needsTeller(field));
    return `{${fields.map(([key, field]) => `${quote(key)}: ${tell(`${text}.${quote(key)}`, field, work)}`).join(', ')}}`;
  }
  return `(((${text} * 0) + 1) / 2) = 0`;
}

type NameColumn = (column: { readonly name: string; readonly at: number }) => string;

function writeParts(work: Compilation, query: Query, scope: Scope, nameColumn: NameColumn): readonly Part[] {
  const parts = query.parts.map((clauses) => writePart(work, clauses, scope, nameColumn));
  const [first, ...rest] = parts;
  const names = first?.columns.map(({ name }) => name) ?? [];
  for (const { columns } of rest) {
    const others = columns.map(({ name }) => name);
    if (names.join('\n') === others.join('\n')) continue;
    const at = { offset: query.parts[1]?.[0]?.offset ?? 0 };
    if ([...names].sort().join('\n') === [...others].sort().join('\n'))
      throw work.refuse('unordered-union', at);
    throw work.wrong('All sub queries in an UNION must have the same return column names', at);
  }
  return parts;
}

function writePart(
  work: Compilation,
  clauses: readonly Clause[],
  outer: Scope,
  nameColumn: NameColumn,
): Part {
  let scope: Scope = outer;
  let before = '';
  for (const typed of clauses) {
    for (const whole of hoistSubqueries(work, typed, scope)) {
      for (const clause of splitClause(work, whole, scope)) {
        if (clause.kind === 'return') {
          const { text, columns } = writeProjection(work, clause, scope, nameColumn);
          return { before, last: text, columns };
        }
        const written = writeClause(work, clause, scope);
        before += `${written.text} `;
        scope = written.scope;
      }
    }
  }
  throw new RangeError('A query ends with RETURN.');
}

/** The clause, or several that together ask the same in a way that the engine takes. */
function splitClause(work: Compilation, clause: Clause, scope: Scope): readonly Clause[] {
  if (clause.kind === 'match') return findEndsFirst(work, clause, scope);
  return clause.kind === 'with' || clause.kind === 'return' ? splitAggregates(work, clause, scope) : [clause];
}

function writeClause(
  work: Compilation,
  clause: Exclude<Clause, { kind: 'return' }>,
  scope: Scope,
): WrittenClause {
  switch (clause.kind) {
    case 'match':
      return writeMatch(work, clause, scope);
    case 'types':
    case 'unwind':
      return writeUnwind(work, clause, scope);
    case 'with':
      return writeWith(work, clause, scope);
    case 'call':
      return writeCallClause(work, clause, scope);
  }
}

function writeCallClause(
  work: Compilation,
  clause: Extract<Clause, { kind: 'call' }>,
  scope: Scope,
): WrittenClause {
  const imports = clause.imports === '*' ? [...scope.keys()] : (clause.imports ?? []);
  for (const name of imports)
    if (!scope.has(name)) throw work.wrong(`Variable \`${name}\` not defined`, clause);
  const inner = new Map([...scope].filter(([name]) => imports.includes(name)));
  const around = work.imported;
  work.imported = inner;
  const parts = clause.query.parts.map((clauses) => {
    const isImport = clause.imports === null && isImporting(clauses[0]);
    if (isImport) requireDropped(work, clauses);
    return writePart(work, clauses, isImport ? scope : inner, ({ name }) => name);
  });
  work.imported = around;
  const [first] = parts;
  const columns = first?.columns ?? [];
  for (const part of parts) {
    if (part.columns.map(({ name }) => name).join('\n') !== columns.map(({ name }) => name).join('\n'))
      throw work.refuse('unordered-union', clause);
  }
  for (const { name } of columns)
    if (scope.has(name)) throw work.wrong(`Variable \`${name}\` already declared in outer scope`, clause);
  const kinds = columns.map(({ name, kind }, at) => {
    const all = parts.map((part) => part.columns[at]?.kind ?? kind);
    const isAlike = all.every((each) => each.is === kind.is);
    const mixed = maybe(all.every(isNumber) ? 'number' : 'any');
    return [name, isAlike ? { ...kind, sure: all.every((each) => each.sure) } : mixed] as const;
  });
  const body = parts.map(({ before, last }) => `${before}RETURN ${last}`).join(` ${clause.query.union} `);
  const head = clause.imports === null ? '' : `(${imports.map(quote).join(', ')}) `;
  return { text: `CALL ${head}{ ${body} }`, scope: new Map([...scope, ...kinds]) };
}
