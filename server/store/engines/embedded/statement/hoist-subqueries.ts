/** Puts queries within expressions before the clause that they stand in, as the engine takes them: in a CALL that gives one row for each. */
import type { Compilation, Scope } from './compilation.ts';
import { allColumns, nameOfColumn } from './split-aggregates.ts';
import { patternQuery, toInnerQuery } from './inner-query.ts';
import { namesIn, variablesOf } from './subquery-names.ts';
import type {
  Clause,
  Column,
  Expression,
  ExpressionOf,
  InnerQuery,
  Place,
  Projection,
  Query,
} from './syntax.ts';
import { holds, holdsAggregate, isAggregate, isScoped, isSubquery, mentions } from './walk.ts';

type Call = Extract<Clause, { kind: 'call' }>;
type Match = Extract<Clause, { kind: 'match' }>;
type PatternList = ExpressionOf<'pattern-comprehension'>;
type Loop = Extract<Expression, { list: Expression }>;

/**
 * The clause as it is, or with calls before it that together ask the same. What asks about an element of a list, in ORDER BY or in
 * the WHERE of OPTIONAL MATCH stays where it is, and is refused there.
 */
export function hoistSubqueries(work: Compilation, clause: Clause, scope: Scope): readonly Clause[] {
  if (!holds(clause, isSubquery)) return [clause];
  const hoist = new Hoist(work, new Set(scope.keys()));
  switch (clause.kind) {
    case 'match':
      return clause.where === undefined || clause.optional ? [clause] : hoist.match(clause, clause.where);
    case 'unwind': {
      const list = hoist.expression(clause.list);
      return [...hoist.calls, { ...clause, list }];
    }
    case 'with':
    case 'return': {
      const columns = allColumns(work, clause, scope).map((column) => hoist.column(column));
      if (clause.kind === 'return' || clause.where === undefined)
        return [...hoist.calls, { ...clause, star: false, columns }];
      const { where, ...rest } = clause;
      const names = columns.map((column) => column.alias ?? nameOfColumn(work, column));
      const after = new Hoist(work, new Set(names), true).filter(where, names, clause);
      if (after.length === 1) return [...hoist.calls, { ...clause, star: false, columns }];
      return [...hoist.calls, { ...rest, star: false, columns }, ...after];
    }
    case 'call':
    case 'types':
      return [clause];
  }
}

class Hoist {
  readonly calls: Call[] = [];
  readonly #work: Compilation;
  readonly #names: ReadonlySet<string>;
  readonly #isCondition: boolean;
  /** Variables of the loops in which the present part stands. */
  #looped: readonly string[] = [];

  /** @param isCondition whether it is all in a condition, where the engine makes no lists of matches */
  constructor(work: Compilation, names: ReadonlySet<string>, isCondition = false) {
    this.#work = work;
    this.#names = names;
    this.#isCondition = isCondition;
  }

  /** Beside an aggregate nothing may tell rows apart, so what is hoisted stands within it or not at all. */
  column(column: Column): Column {
    const before = this.calls.length;
    const value = this.expression(column.value, holdsAggregate(column.value));
    if (this.calls.length === before) return column;
    return { ...column, value, alias: column.alias ?? nameOfColumn(this.#work, column) };
  }

  /** Conditions that hold no query stay with the pattern, so that the others are asked of fewer rows. */
  match(clause: Match, where: Expression): readonly Clause[] {
    const patterns = clause.patterns;
    if (patterns.some(({ shortest }) => shortest !== undefined)) return [clause];
    const names = [...new Set([...this.#names, ...patterns.flatMap(variablesOf)])];
    const inner = new Hoist(this.#work, new Set(names), true);
    const own = conjunctsOf(where).filter((each) => inner.#isLeft(each));
    const others = conjunctsOf(where).filter((each) => !own.includes(each));
    const [condition] = others.length === 0 ? [] : [joined(others)];
    if (condition === undefined) return [clause];
    const { where: _where, ...rest } = clause;
    const kept = own.length === 0 ? {} : { where: joined(own) };
    return [{ ...rest, ...kept }, ...inner.filter(condition, names, clause)];
  }

  /** A WITH of these names that filters, with what it needs before it. */
  filter(condition: Expression, names: readonly string[], { offset, end }: Place): readonly Clause[] {
    const where = this.expression(condition);
    const columns = names.map((name): Column => ({ ...named(name), alias: name }));
    // What the calls have given is still in sight of the condition, and dropped after it.
    const given = this.calls
      .flatMap(({ query }) => lastColumns(query))
      .map((name) => ({ ...named(name), alias: name }));
    const plain = { distinct: false, star: false, order: [], offset, end } as const;
    return [...this.calls, { kind: 'with', ...plain, columns: [...columns, ...given], where }];
  }

  #isLeft(condition: Expression): boolean {
    const trial = new Hoist(this.#work, this.#names, true);
    trial.expression(condition);
    return trial.calls.length === 0;
  }

  expression(value: Expression, isBesideAggregate = false): Expression {
    return this.#replace(value, isBesideAggregate);
  }

  #replace<Part>(part: Part, isBeside: boolean): Part {
    if (Array.isArray(part)) return part.map((each: unknown) => this.#replace(each, isBeside)) as Part;
    if (typeof part !== 'object' || part === null || !('kind' in part))
      return this.#replaceAll(part, isBeside);
    const one = part as unknown as Expression;
    if (isSubquery(one)) return this.#replaceQuestion(one, isBeside) as Part;
    const isCounted = one.kind === 'call' && one.name.toLowerCase() === 'size';
    // Beside an element of a list the engine does not count matches.
    const [counted] = isCounted && this.#looped.length === 0 ? one.args : [];
    if (counted?.kind === 'pattern-comprehension' && counted.pattern.variable === undefined) return part;
    if (!isScoped(one)) return this.#replaceAll(part, isBeside && !isAggregate(one));
    return ('list' in one ? this.#replaceLoop(one, isBeside) : part) as Part;
  }

  /** What asks about an element of a list stays; elsewhere the engine takes more than it does beside one. */
  #replaceQuestion(one: Expression, isBeside: boolean): Expression {
    const isLooped = this.#looped.length > 0;
    if (this.#looped.some((name) => namesIn(one, name))) return one;
    if (one.kind === 'inner-query') {
      if (isBeside) throw this.#work.refuse('collect-subquery', one);
      return this.#callOf(one);
    }
    if (isBeside) return one;
    if (one.kind === 'pattern-comprehension' && (isLooped || this.#isWide(one)))
      return this.#collect(patternQuery(one), one);
    return one.kind === 'subquery' && isLooped ? this.#callOf(toInnerQuery(one)) : one;
  }

  /** What is the same for all elements of a list is asked once for the row. */
  #replaceLoop(loop: Loop, isBeside: boolean): Loop {
    const { list, ...body } = loop;
    const outer = this.#looped;
    const first = { list: this.#replace(list, isBeside) };
    const start = 'start' in loop && { start: this.#replace(loop.start, isBeside) };
    this.#looped = [...outer, loop.variable, ...('total' in loop ? [loop.total] : [])];
    const rest = this.#replaceAll(body, isBeside);
    this.#looped = outer;
    return { ...rest, ...first, ...start };
  }

  #replaceAll<Part>(part: Part, isBeside: boolean): Part {
    if (typeof part !== 'object' || part === null) return part;
    const entries = Object.entries(part).map(([key, each]: [string, unknown]) => [
      key,
      this.#replace(each, isBeside),
    ]);
    return Object.fromEntries(entries) as Part;
  }

  /** The engine makes a list of one variable of each match, none of paths, and none in a condition. */
  #isWide({ pattern, result }: PatternList): boolean {
    if (this.#isCondition || pattern.variable !== undefined) return true;
    const own = variablesOf(pattern).filter((name) => !this.#names.has(name));
    return own.filter((name) => mentions(result, new Set([name]))).length > 1;
  }

  #callOf(inner: InnerQuery): Expression {
    if (inner.which === 'COLLECT') return this.#collect(inner.query, inner);
    const name = this.#work.freshName();
    const place = placeOf(inner);
    this.#call(inner, inner.query, name, () => {
      return { kind: 'call', name: 'count', distinct: false, star: true, args: [], ...place };
    });
    const count: Expression = { kind: 'variable', name, ...place };
    if (inner.which === 'COUNT') return count;
    const zero: Expression = { kind: 'literal', value: 0n, ...place };
    return { kind: 'comparison', first: count, rest: [{ operator: '>', right: zero }], ...place };
  }

  #collect(query: Query, at: Expression): Expression {
    const place = placeOf(at);
    const name = this.#work.freshName();
    this.#call(at, query, name, (column) => {
      const item: Expression = { kind: 'variable', name: column, ...place };
      return {
        kind: 'call',
        name: 'collect',
        distinct: false,
        star: false,
        args: [item],
        packs: name,
        ...place,
      };
    });
    return { kind: 'variable', name, unpacks: true, ...place };
  }

  /** Adds a call of the query that gives what `gather` makes of the first column of its rows, under a name. */
  #call(at: Expression, query: Query, name: string, gather: (column: string) => Expression): void {
    const place = placeOf(at);
    const imports = [...this.#names].filter((name) => namesIn(query, name));
    const isOne = at.kind !== 'inner-query' || at.which === 'COLLECT';
    const { clauses, column } = this.#rowsOf(query, imports, { ...place, isOne });
    const last: Projection = {
      ...{ distinct: false, star: false, order: [] },
      columns: [{ value: gather(column), alias: name, ...place }],
    };
    const body: Query = { parts: [[...clauses, { kind: 'return', ...last, ...place }]], union: 'UNION' };
    this.calls.push({ kind: 'call', imports, query: body, ...place });
  }

  /** Clauses that give the rows of the query, and the name of its first column. */
  #rowsOf(
    query: Query,
    imports: readonly string[],
    { isOne, ...place }: Place & { readonly isOne: boolean },
  ): { readonly clauses: readonly Clause[]; readonly column: string } {
    const parts = query.parts.map((clauses) => {
      const last = clauses.at(-1);
      if (last?.kind !== 'return') return { clauses, columns: [] };
      if (isOne && (last.star || last.columns.length !== 1))
        throw this.#work.wrong('A Collect Expression must end with a single return column.', last);
      const columns = last.columns.map((column) => ({
        ...column,
        alias:
          column.alias ?? (column.value.kind === 'variable' ? column.value.name : this.#work.freshName()),
      }));
      return { clauses: [...clauses.slice(0, -1), { ...last, columns }], columns };
    });
    const [first] = parts;
    const column = first?.columns[0]?.alias ?? '';
    if (parts.length > 1) {
      // Each part of a UNION has the names of the first.
      const alike = parts.map(({ clauses, columns }) => {
        const last = clauses.at(-1);
        if (last?.kind !== 'return') return clauses;
        const renamed = columns.map((each, at) => ({
          ...each,
          alias: first?.columns[at]?.alias ?? each.alias,
        }));
        return [...clauses.slice(0, -1), { ...last, columns: renamed }];
      });
      return { clauses: [{ kind: 'call', imports, query: { ...query, parts: alike }, ...place }], column };
    }
    const clauses = first?.clauses ?? [];
    const last = clauses.at(-1);
    return {
      clauses: last?.kind === 'return' ? [...clauses.slice(0, -1), { ...last, kind: 'with' }] : clauses,
      column,
    };
  }
}

function lastColumns({ parts }: Query): readonly string[] {
  const last = parts[0]?.at(-1);
  return last?.kind === 'return' ? last.columns.flatMap(({ alias }) => alias ?? []) : [];
}

function conjunctsOf(condition: Expression): readonly Expression[] {
  if (condition.kind !== 'binary' || condition.operator !== 'AND') return [condition];
  return [...conjunctsOf(condition.left), ...conjunctsOf(condition.right)];
}

function joined(conditions: readonly Expression[]): Expression {
  return conditions.reduce((left, right) => {
    return { kind: 'binary', operator: 'AND', left, right, offset: left.offset, end: right.end };
  });
}

function named(name: string): Omit<Column, 'alias'> {
  return { value: { kind: 'variable', name, offset: 0, end: 0 }, offset: 0, end: 0 };
}

function placeOf({ offset, end }: Place): Place {
  return { offset, end };
}
