/** Divides a projection that computes with aggregates into one that makes them and one that computes with what they gave. */
import type { Compilation, Scope } from './compilation.ts';
import type { Clause, Column, Expression, Place, Projection } from './syntax.ts';
import { holdsAggregate, isAggregate, isScoped, mentions } from './walk.ts';

type Projecting = Extract<Clause, { kind: 'with' | 'return' }>;

/** What the first projection makes, and what it is called in the second. */
interface Made {
  readonly value: Expression;
  readonly name: string;
}

/**
 * The clause as it is, or with another before it that together ask the same: the engine takes an aggregate as a column, but
 * not everywhere within an expression. Throws where something beside the aggregate would tell rows apart.
 */
export function splitAggregates<Kind extends Projecting>(
  work: Compilation,
  clause: Kind,
  scope: Scope,
): readonly [Kind] | readonly [Extract<Clause, { kind: 'with' }>, Kind] {
  const columns = allColumns(work, clause, scope);
  const keys = columns.filter(({ value }) => !holdsAggregate(value)).map(({ value }) => value);
  const computed = columns.filter(({ value }) => holdsAggregate(value) && !isAggregate(value));
  if (computed.length === 0) return [clause];
  for (const { value } of computed) requireExplicitGroups(work, value, { keys, scope });
  const made = new Map<string, Made>();
  for (const value of [...keys, ...columns.flatMap((column) => aggregatesIn(column.value))]) {
    const text = textOf(work, value);
    // A variable keeps its name, because patterns within an expression name it too.
    const name = value.kind === 'variable' ? value.name : work.freshName();
    if (!made.has(text)) made.set(text, { value, name });
  }
  const replace = (value: Expression): Expression => replaceMade(work, value, made, new Set());
  const first = {
    kind: 'with',
    distinct: false,
    star: false,
    columns: [...made.values()].map(({ value, name }) => ({ ...place(value), value, alias: name })),
    order: [],
    ...place(clause),
  } as const;
  const rest = columns.map((column) => ({
    ...column,
    value: replace(column.value),
    alias: column.alias ?? nameOfColumn(work, column),
  }));
  // An order by aggregates that are no columns is an error to Neo4j, and stays one.
  const plain = [...made.values()].filter(({ value }) => !holdsAggregate(value));
  const order = clause.order.map((by) => ({ ...by, value: toColumns(work, by.value, plain) }));
  return [first, { ...clause, star: false, columns: rest, order }];
}

/** An expression of ORDER BY with what stands for it in the place of each part that has been made. */
export function toColumns(work: Compilation, value: Expression, columns: readonly Made[]): Expression {
  const seen = columns.filter((made) => made.value.kind !== 'literal');
  const made = new Map(seen.map((each) => [textOf(work, each.value), each]));
  return replaceMade(work, value, made, new Set());
}

/** The columns of a projection, with those that a star stands for: all that no column is named like. */
export function allColumns(
  work: Compilation,
  { star, columns }: Projection,
  scope: Scope,
): readonly Column[] {
  const named = new Set(columns.map((column) => column.alias ?? nameOfColumn(work, column)));
  const others = star ? work.ownNames(scope).filter((name) => !named.has(name)) : [];
  return [...others.map(toColumn), ...columns];
}

function toColumn(name: string): Column {
  return { value: { kind: 'variable', name, offset: 0, end: 0 }, alias: name, offset: 0, end: 0 };
}

/** Neo4j names a column by its own text. */
export function nameOfColumn(work: Compilation, { value, offset, end }: Column): string {
  return value.kind === 'variable' ? value.name : work.source.slice(offset, end).trim();
}

/** The text of an expression in the statement, by which two are known to be the same. */
export function textOf(work: Compilation, value: Expression): string {
  if (value.kind === 'variable' && value.end === 0) return value.name;
  return work.source.slice(value.offset, value.end).replace(/\s+/g, ' ').trim();
}

/** Of what stands beside an aggregate Neo4j knows variables and their properties for columns, and nothing that is computed. */
function requireExplicitGroups(
  work: Compilation,
  value: Expression,
  { keys, scope }: { readonly keys: readonly Expression[]; readonly scope: Scope },
): void {
  const texts = new Set(keys.filter(isPlainKey).map((key) => textOf(work, key)));
  const grouped = new Set(keys.flatMap((key) => (key.kind === 'variable' ? [key.name] : [])));
  const isMade = (part: object): boolean =>
    isAggregate(part) || ('kind' in part && 'offset' in part && texts.has(textOf(work, part as Expression)));
  const isImplicit = (part: Expression): boolean => {
    if (isMade(part)) return false;
    if (part.kind === 'variable') return true;
    if (isScoped(part)) return outerNames(part, scope, isMade).some((name) => !grouped.has(name));
    return childrenOf(part).some(isImplicit);
  };
  if (isImplicit(value))
    throw work.wrong('Aggregation column contains implicit grouping expressions.', value);
}

function isPlainKey(key: Expression): boolean {
  const isPart =
    key.kind === 'property' ||
    (key.kind === 'element' && key.at.kind === 'literal' && typeof key.at.value === 'string');
  return key.kind === 'variable' || (isPart && key.of.kind === 'variable');
}

/** Variables of the rows that a part names beside what is made, in its patterns too, but for those that its loops take for their own. */
function outerNames(part: object, scope: Scope, isMade: (part: object) => boolean): readonly string[] {
  if (isMade(part)) return [];
  const named = ['name', 'variable'].flatMap((key) => {
    const isName = key === 'variable' || ('kind' in part && part.kind === 'variable');
    const name: unknown = isName ? Reflect.get(part, key) : undefined;
    return typeof name === 'string' && scope.has(name) ? [name] : [];
  });
  const inner = Object.values(part).flatMap((each: unknown) =>
    typeof each === 'object' && each !== null ? outerNames(each, scope, isMade) : [],
  );
  if (!('list' in part)) return [...named, ...inner];
  const own: readonly unknown[] = [Reflect.get(part, 'variable'), Reflect.get(part, 'total')];
  return inner.filter((name) => !own.includes(name));
}

function aggregatesIn(value: Expression): readonly Expression[] {
  return isAggregate(value) ? [value] : childrenOf(value).flatMap(aggregatesIn);
}

function childrenOf(part: object): readonly Expression[] {
  return Object.values(part).flatMap((child: unknown) => gather(child));
}

function gather(child: unknown): readonly Expression[] {
  if (Array.isArray(child)) return child.flatMap((each: unknown) => gather(each));
  if (typeof child !== 'object' || child === null) return [];
  return 'kind' in child && 'offset' in child ? [child as Expression] : childrenOf(child);
}

/** The part with variables in the place of all that has been made; `hidden` are names that a loop has taken for its own. */
function replaceMade<Part>(
  work: Compilation,
  part: Part,
  made: ReadonlyMap<string, Made>,
  hidden: ReadonlySet<string>,
): Part {
  if (Array.isArray(part)) return part.map((each: unknown) => replaceMade(work, each, made, hidden)) as Part;
  if (typeof part !== 'object' || part === null) return part;
  const whole =
    'offset' in part && 'kind' in part ? made.get(textOf(work, part as unknown as Expression)) : undefined;
  if (whole !== undefined && !mentions(whole.value, hidden))
    return { kind: 'variable', name: whole.name, ...place(part as unknown as Expression) } as Part;
  const own = ['variable', 'total'].flatMap((key) => {
    const name: unknown = 'list' in part ? Reflect.get(part, key) : undefined;
    return typeof name === 'string' ? [name] : [];
  });
  const inner = new Set([...hidden, ...own]);
  const entries = Object.entries(part).map(([key, each]: [string, unknown]) => {
    const isOutside = key === 'list' || key === 'start';
    return [key, replaceMade(work, each, made, isOutside ? hidden : inner)] as const;
  });
  return Object.fromEntries(entries) as Part;
}

function place({ offset, end }: Place): Place {
  return { offset, end };
}
