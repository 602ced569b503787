/** Writes a statement for the engine, so that it answers as Neo4j would; refuses what it cannot. */
import { Compilation, quote } from './compilation.ts';
import type { Given, LooseEnd, Scope, UnknownName } from './compilation.ts';
import { dependOnRow } from './constant-condition.ts';
import { hoistSubqueries } from './hoist-subqueries.ts';
import { elementOf, isNumber, listOf, maybe, nameOf, sure, withSure } from './kinds.ts';
import type { Kind } from './kinds.ts';
import { parseStatement } from './parse-statement.ts';
import { findEndsFirst, guardEnds } from './shortest-ends.ts';
import { splitAggregates } from './split-aggregates.ts';
import type { Clause, Query, StatementSyntax } from './syntax.ts';
import { holds, holdsMatchList, isSubquery, mentions } from './walk.ts';
import { writeProjection } from './write-columns.ts';
import type { WrittenColumn } from './write-columns.ts';
import { writeExpression } from './write-expression.ts';
import { writePatterns } from './write-pattern.ts';
import { requireBoolean } from './write-operators.ts';

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
): { text: string; scope: Scope } {
  switch (clause.kind) {
    case 'match':
      return writeMatch(work, clause, scope);
    case 'types':
    case 'unwind': {
      const list =
        clause.kind === 'types'
          ? { text: work.storedTypes(), kind: listOf(sure('string'), true) }
          : work.expression(clause.list, scope);
      if (list.kind.is !== 'list' && list.kind.is !== 'null')
        throw work.refuse('not-a-list', clause, nameOf(list.kind));
      if (scope.has(clause.variable))
        throw work.wrong(`Variable \`${clause.variable}\` already declared`, clause);
      const inner = new Map([...scope, [clause.variable, elementOf(list.kind)] as const]);
      return { text: ['UNWIND', list.text, 'AS', quote(clause.variable)].join(' '), scope: inner };
    }
    case 'with':
      return writeWith(work, clause, scope);
    case 'call':
      return writeCallClause(work, clause, scope);
  }
}

function writeMatch(
  work: Compilation,
  clause: Extract<Clause, { kind: 'match' }>,
  scope: Scope,
): { text: string; scope: Scope } {
  const { patterns, optional, where } = clause;
  const asks = [where, ...patterns.flatMap(({ nodes }) => nodes.map((node) => node.where))];
  const inner = asks.find((each) => each !== undefined && holds(each, isSubquery));
  if (optional && inner !== undefined) throw work.refuse('subquery-in-optional', inner);
  const { offset: at, isJoined = false } = clause;
  const written = writePatterns(work, patterns, scope, { where, isMatch: true, at, isJoined });
  const guards = patterns.flatMap((pattern) => guardEnds(work, pattern, scope));
  const entries = [...written.scope].map(([name, kind]) => {
    return [name, optional && !scope.has(name) ? withSure(kind, false) : kind] as const;
  });
  const carried = [...scope.keys()].map(quote);
  const guard = guards.length === 0 ? '' : `WITH ${[...carried, ...guards].join(', ')} `;
  return {
    text: `${guard}${optional ? 'OPTIONAL ' : ''}${['MATCH', written.text].join(' ')}`,
    scope: new Map(entries),
  };
}

function writeWith(
  work: Compilation,
  clause: Extract<Clause, { kind: 'with' }>,
  scope: Scope,
): { text: string; scope: Scope } {
  const { text, columns } = writeProjection(work, clause, scope, ({ name }) => name);
  const inner = new Map(columns.map(({ name, kind }) => [name, kind]));
  if (clause.where === undefined) return { text: `WITH ${text}`, scope: inner };
  const dropped = new Set([...scope.keys()].filter((name) => !inner.has(name)));
  if (mentions(clause.where, dropped)) throw work.refuse('where-beyond-with', clause.where);
  const where = work.expression(clause.where, inner);
  requireBoolean(work, clause.where, where);
  if (holdsMatchList(clause.where)) throw work.refuse('part-of-pattern', clause.where);
  return { text: `WITH ${text} WHERE ${dependOnRow(clause.where, where.text, columns)}`, scope: inner };
}

function writeCallClause(
  work: Compilation,
  clause: Extract<Clause, { kind: 'call' }>,
  scope: Scope,
): { text: string; scope: Scope } {
  const imports = clause.imports === '*' ? [...scope.keys()] : (clause.imports ?? []);
  for (const name of imports)
    if (!scope.has(name)) throw work.wrong(`Variable \`${name}\` not defined`, clause);
  const inner = new Map([...scope].filter(([name]) => imports.includes(name)));
  const parts = clause.query.parts.map((clauses) => {
    const isImport = clause.imports === null && isImporting(clauses[0]);
    return writePart(work, clauses, isImport ? scope : inner, ({ name }) => name);
  });
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

/** Whether a subquery begins with a WITH that only carries variables in. */
function isImporting(first: Clause | undefined): boolean {
  return (
    first?.kind === 'with' &&
    first.columns.every(({ value, alias }) => value.kind === 'variable' && alias === undefined)
  );
}
