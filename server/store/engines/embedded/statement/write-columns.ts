/** Writes WITH and RETURN: columns, their order, and how many rows are taken. */
import { StatementError } from '../../../../model/statement-error.ts';
import type { Compilation, Scope } from './compilation.ts';
import { quote } from './compilation.ts';
import { canFail } from './fail-first.ts';
import { isEntity } from './kinds.ts';
import type { Kind } from './kinds.ts';
import { allColumns, nameOfColumn, textOf, toColumns } from './split-aggregates.ts';
import type { Column, Expression, Projection } from './syntax.ts';
import { holds, holdsAggregate, isAggregate, isScoped, mentions } from './walk.ts';

/** A column as it is written. */
export interface WrittenColumn {
  /** As people see it. */
  readonly name: string;
  /** As the engine names it. */
  readonly variable: string;
  readonly kind: Kind;
}

/** What a projection has become. */
export interface WrittenProjection {
  /** From DISTINCT to LIMIT. */
  readonly text: string;
  readonly columns: readonly WrittenColumn[];
}

interface Named extends Column {
  readonly name: string;
  readonly variable: string;
}

/** Writes a projection; `nameColumn` gives each column its name for the engine. */
export function writeProjection(
  work: Compilation,
  projection: Projection,
  scope: Scope,
  nameColumn: (column: { readonly name: string; readonly at: number }) => string,
): WrittenProjection {
  const named = nameColumns(work, projection, scope, nameColumn);
  const groups = named.some(({ value }) => holdsAggregate(value));
  const columns = named.map(({ value, name, variable }) => {
    const { text, kind } = work.expression(value, scope, 'allowed');
    return { name, variable, kind, text: `${text} AS ${quote(variable)}` };
  });
  const isClosed = groups || projection.distinct;
  const inner: Scope = new Map([
    ...(isClosed ? work.imported : scope),
    ...columns.map(({ name, kind }) => [name, kind] as const),
  ]);
  const isMixed = !isClosed && mixes(work, projection, { named, scope });
  const order = projection.order.map(({ value: by, descending }) => {
    requireSafeConstant(work, by, { named, scope });
    const value = isClosed ? toColumns(work, by, named) : by;
    const sight = { named, inner, ...(isMixed && { before: scope }) };
    return `${writeOrder(work, value, sight)}${descending ? ' DESC' : ''}`;
  });
  const parts = [
    `${projection.distinct ? 'DISTINCT ' : ''}${columns.map(({ text }) => text).join(', ')}`,
    order.length === 0 ? '' : `ORDER BY ${order.join(', ')}`,
    writeCount(work, 'SKIP', projection.skip),
    writeCount(work, 'LIMIT', projection.limit),
  ];
  return { text: parts.filter((part) => part !== '').join(' '), columns };
}

function nameColumns(
  work: Compilation,
  projection: Projection,
  scope: Scope,
  nameColumn: (column: { readonly name: string; readonly at: number }) => string,
): readonly Named[] {
  const all = allColumns(work, projection, scope);
  if (all.length === 0)
    throw work.wrong('RETURN * is not allowed when there are no variables in scope', { offset: 0 });
  const named = all.map((column, at) => {
    const name = column.alias ?? nameOfColumn(work, column);
    return { ...column, name, variable: nameColumn({ name, at }) };
  });
  for (const [at, { name, offset }] of named.entries()) {
    if (named.findIndex((other) => other.name === name) < at)
      throw work.wrong('Multiple result columns with the same name are not supported', { offset });
  }
  return named;
}

/** What ORDER BY sees. */
interface OrderSight {
  readonly named: readonly Named[];
  readonly inner: Scope;
  /** What was in sight before the projection, where the order is to be written in terms of that alone. */
  readonly before?: Scope;
}

function writeOrder(work: Compilation, value: Expression, { named, inner, before }: OrderSight): string {
  const same = findSame(work, value, named);
  const kind =
    same === undefined ? work.expression(value, renamed(inner, named), 'refused').kind : inner.get(same.name);
  if (kind !== undefined && (isEntity(kind) || kind.is === 'map')) throw work.refuse('entity-order', value);
  if (same !== undefined) return quote(same.variable);
  if (before === undefined)
    return work.expression(substitute(value, named, renameColumn), renamed(inner, named)).text;
  const insideOut = substitute(value, named, ({ value: of }) => of);
  if (holds(insideOut, isScoped)) throw work.refuse('mixed-order', value);
  return work.expression(insideOut, before).text;
}

/** Neo4j orders by a constant before it knows whether there is a row, and so fails where the engine gives none. */
function requireSafeConstant(
  work: Compilation,
  by: Expression,
  { named, scope }: { readonly named: readonly Named[]; readonly scope: Scope },
): void {
  const value = findSame(work, by, named)?.value ?? by;
  const columns = named.map(({ name }) => name);
  if (
    scope.size === 0 ||
    mentions(value, new Set([...scope.keys(), ...columns])) ||
    holds(value, isAggregate)
  )
    return;
  if (canFail(work.expression(value, scope))) throw work.refuse('constant-order', by);
}

/** The column that is ordered by as it is. */
function findSame(work: Compilation, value: Expression, named: readonly Named[]): Named | undefined {
  const sameName = value.kind === 'variable' ? named.find(({ name }) => name === value.name) : undefined;
  return sameName ?? named.find((column) => textOf(work, column.value) === textOf(work, value));
}

/**
 * Whether ORDER BY computes with columns and also asks for what is no column: the engine then orders before it makes the columns,
 * and takes them for missing.
 */
function mixes(
  work: Compilation,
  { order }: Projection,
  { named, scope }: { readonly named: readonly Named[]; readonly scope: Scope },
): boolean {
  const columns = new Set(named.map(({ name }) => name));
  const others = new Set([...scope.keys()].filter((name) => !columns.has(name)));
  const computed = order.map(({ value }) => value).filter((value) => !findSame(work, value, named));
  return (
    computed.some((value) => mentions(value, columns)) && computed.some((value) => mentions(value, others))
  );
}

/** What is in sight of ORDER BY, also under the names that the engine knows. */
function renamed(inner: Scope, named: readonly Named[]): Scope {
  const own = named.map(({ name, variable }) => [variable, inner.get(name)] as const);
  return new Map([
    ...inner,
    ...own.flatMap(([variable, kind]) => (kind === undefined ? [] : [[variable, kind] as const])),
  ]);
}

/** The expression with something else in the place of each column. */
function substitute<Part>(
  part: Part,
  named: readonly Named[],
  replace: (column: Named, part: object) => object,
): Part {
  if (Array.isArray(part)) return part.map((each: unknown) => substitute(each, named, replace)) as Part;
  if (typeof part !== 'object' || part === null) return part;
  const isVariable = 'kind' in part && part.kind === 'variable' && 'name' in part;
  const column = isVariable ? named.find(({ name }) => name === part.name) : undefined;
  if (column !== undefined) return replace(column, part) as Part;
  return Object.fromEntries(
    Object.entries(part).map(([key, each]) => [key, substitute<unknown>(each, named, replace)]),
  ) as Part;
}

/** A column under the name that the engine knows. */
function renameColumn({ variable }: Named, part: object): object {
  return { ...part, name: variable };
}

function writeCount(work: Compilation, word: 'SKIP' | 'LIMIT', value: Expression | undefined): string {
  if (value === undefined) return '';
  const count = evaluate(work, value);
  if (count === undefined) throw work.refuse('computed-limit', value);
  if (typeof count === 'bigint' && count >= 0n) return `${word} ${String(count)}`;
  const isGiven = value.kind === 'parameter' && (typeof count === 'bigint' || typeof count === 'number');
  if (isGiven)
    throw new StatementError(
      'Neo.ClientError.Statement.ArgumentError',
      `${word}: Invalid input. '${String(count)}' is not a valid value. Must be a non-negative integer.`,
    );
  throw work.wrong(
    `Invalid input. '${work.source.slice(value.offset, value.end)}' is not a valid value. Must be a non-negative integer.`,
    value,
  );
}

function evaluate(work: Compilation, value: Expression): unknown {
  if (value.kind === 'literal') return value.value;
  if (value.kind === 'parameter') return work.parameter(value.name);
  if (value.kind === 'unary' && value.operator === '-') {
    const of = evaluate(work, value.of);
    return typeof of === 'bigint' ? -of : undefined;
  }
  if (value.kind !== 'binary') return undefined;
  const [left, right] = [evaluate(work, value.left), evaluate(work, value.right)];
  if (typeof left !== 'bigint' || typeof right !== 'bigint') return undefined;
  if (value.operator === '+') return left + right;
  if (value.operator === '-') return left - right;
  return value.operator === '*' ? left * right : undefined;
}
