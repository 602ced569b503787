/** Writes single clauses of a statement, each with what is in sight after it. */
import type { Compilation, Scope } from './compilation.ts';
import { quote } from './compilation.ts';
import { dependOnRow } from './constant-condition.ts';
import { elementOf, listOf, nameOf, sure, withSure } from './kinds.ts';
import { guardEnds } from './shortest-ends.ts';
import type { Clause } from './syntax.ts';
import { holds, holdsMatchList, isSubquery, mentions } from './walk.ts';
import { writeProjection } from './write-columns.ts';
import { requireBoolean } from './write-operators.ts';
import { writePatterns } from './write-pattern.ts';

/** A clause as it is written. */
export interface WrittenClause {
  readonly text: string;
  /** What is in sight after it. */
  readonly scope: Scope;
}

/** Writes MATCH and OPTIONAL MATCH. */
export function writeMatch(
  work: Compilation,
  clause: Extract<Clause, { kind: 'match' }>,
  scope: Scope,
): WrittenClause {
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

/** Writes WITH and its WHERE. */
export function writeWith(
  work: Compilation,
  clause: Extract<Clause, { kind: 'with' }>,
  scope: Scope,
): WrittenClause {
  const { text, columns } = writeProjection(work, clause, scope, ({ name }) => name);
  const inner = new Map([...work.imported, ...columns.map(({ name, kind }) => [name, kind] as const)]);
  if (clause.where === undefined) return { text: `WITH ${text}`, scope: inner };
  const dropped = new Set([...scope.keys()].filter((name) => !inner.has(name)));
  if (mentions(clause.where, dropped)) throw work.refuse('where-beyond-with', clause.where);
  const where = work.expression(clause.where, inner);
  requireBoolean(work, clause.where, where);
  if (holdsMatchList(clause.where)) throw work.refuse('part-of-pattern', clause.where);
  return { text: `WITH ${text} WHERE ${dependOnRow(clause.where, where.text, columns)}`, scope: inner };
}

/** Writes UNWIND, and what a procedure lists as one. */
export function writeUnwind(
  work: Compilation,
  clause: Extract<Clause, { kind: 'unwind' | 'types' }>,
  scope: Scope,
): WrittenClause {
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
