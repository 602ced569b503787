/** What the writing of one statement for the engine shares: its text, its parameters, the kinds of properties in the store. */
import { StatementError } from '../../../../model/statement-error.ts';
import type { Packed, PackedMap } from '../console-packing.ts';
import type { Kind } from './kinds.ts';
import type { Construct } from './refusal.ts';
import { placedError, refusalOf } from './refusal.ts';
import type { Expression, ExpressionOf, PlacedName } from './syntax.ts';
import { writeLiteral } from './write-literal.ts';

type Literal = ExpressionOf<'literal'>;

/** An expression as it is written for the engine. */
export interface Written {
  readonly text: string;
  readonly kind: Kind;
  /** Its outermost operator, where it stands in parentheses because of one. */
  readonly operator?: string;
}

/** Variables in sight, with their kinds. */
export type Scope = ReadonlyMap<string, Kind>;

/** Kinds of the properties that the store holds, by key; null where it holds none of that name. */
export interface PropertyKinds {
  readonly nodes: ReadonlyMap<string, Kind>;
  readonly relationships: ReadonlyMap<string, Kind>;
}

/** Names that the store holds. */
export interface StoredNames {
  readonly labels: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
  /** Keys of nodes and relationships alike. */
  readonly keys: ReadonlySet<string>;
}

/** A name of a statement that the store does not hold. */
export interface UnknownName extends PlacedName {
  readonly kind: 'label' | 'relationship-type' | 'property';
}

/** A part of a pattern that nothing joins to the parts before it: its nodes, and the offset of the pattern. */
export interface LooseEnd {
  readonly nodes: readonly string[];
  readonly at: number;
}

/** Where an aggregate may stand. */
export type Aggregates = 'allowed' | 'inside' | 'refused';

/** What is given with a statement, and what the store holds. */
export interface Given {
  readonly parameters: PackedMap;
  readonly properties: PropertyKinds;
  readonly names: StoredNames;
}

/** The work on one statement. */
export class Compilation {
  readonly source: string;
  readonly properties: PropertyKinds;
  readonly parameters: ReadonlyMap<string, Packed>;
  /** Whether the engine is to be given the parameter of that name; others are written out. */
  readonly passed = new Set<string>();
  /** Variables whose elements stand in lists of their own, because `collect()` would leave nulls out. */
  readonly packed = new Set<string>();
  /** What the CALL that is being written takes along: it stays in sight, whatever a WITH drops. */
  imported: Scope = new Map();
  /** Whether an element of a list is in sight, beside which the engine asks little of the graph. */
  isInLoop = false;
  readonly #stored: StoredNames;
  readonly #unknown = new Map<number, UnknownName>();
  readonly #loose = new Map<string, LooseEnd>();
  readonly #fresh = new Set<string>();
  #made = 0;
  readonly #write: (
    work: Compilation,
    expression: Expression,
    scope: Scope,
    aggregates: Aggregates,
  ) => Written;

  constructor(
    source: string,
    given: Given,
    write: (work: Compilation, expression: Expression, scope: Scope, aggregates: Aggregates) => Written,
  ) {
    this.source = source;
    this.properties = given.properties;
    this.#stored = given.names;
    this.parameters = new Map(given.parameters.entries);
    this.#write = write;
  }

  /** An expression for the engine; aggregates in it are refused unless it is said that they are allowed. */
  expression(expression: Expression, scope: Scope, aggregates: Aggregates = 'refused'): Written {
    return this.#write(this, expression, scope, aggregates);
  }

  /** What is written of the elements of a list. */
  inLoop<T>(write: () => T): T {
    const before = this.isInLoop;
    this.isInLoop = true;
    try {
      return write();
    } finally {
      this.isInLoop = before;
    }
  }

  /** A name that no statement has. */
  freshName(): string {
    do this.#made += 1;
    while (this.source.includes(`entente_${String(this.#made)}`));
    const name = `entente_${String(this.#made)}`;
    this.#fresh.add(name);
    return name;
  }

  /** Variables in sight that the statement names itself, in their order; what a star stands for. */
  ownNames(scope: Scope): readonly string[] {
    return [...scope.keys()].filter((name) => !this.#fresh.has(name)).sort();
  }

  /** A list of the relationship types that the store holds. */
  storedTypes(): string {
    return `[${[...this.#stored.relations].map((name) => writeLiteral(name) ?? '').join(', ')}]`;
  }

  /** Notes a name of the statement if the store does not hold it. */
  meet(kind: UnknownName['kind'], { name, at }: PlacedName): void {
    const { labels, relations, keys } = this.#stored;
    const known = { label: labels, 'relationship-type': relations, property: keys }[kind];
    if (!known.has(name)) this.#unknown.set(at, { kind, name, at });
  }

  /** Names that the store does not hold, in the order in which they stand. */
  get unknown(): readonly UnknownName[] {
    return [...this.#unknown.values()].sort((one, other) => one.at - other.at);
  }

  /** Notes parts of a pattern that nothing joins. */
  meetLoose(ends: readonly LooseEnd[]): void {
    // An expression can be written more than once, as in ORDER BY.
    for (const end of ends) this.#loose.set(`${String(end.at)} ${end.nodes.join()}`, end);
  }

  /** Parts of patterns that nothing joins, in their order. */
  get loose(): readonly LooseEnd[] {
    return [...this.#loose.values()];
  }

  refuse(construct: Construct, at: { readonly offset: number }, name?: string): StatementError {
    return refusalOf(construct, { text: this.source, offset: at.offset }, name);
  }

  wrong(message: string, at: { readonly offset: number }): StatementError {
    return placedError(message, { text: this.source, offset: at.offset });
  }

  /** The value of a parameter. */
  parameter(name: string): Packed {
    const value = this.parameters.get(name);
    if (value === undefined)
      throw new StatementError(
        'Neo.ClientError.Statement.ParameterMissing',
        `Expected parameter(s): ${name}`,
      );
    return value;
  }

  /** The value of an expression that is the same for all rows because it is written out or a parameter; undefined of any other. */
  fixed(expression: Expression): Packed | Literal['value'] | undefined {
    if (expression.kind === 'literal') return expression.value;
    return expression.kind === 'parameter' ? this.parameter(expression.name) : undefined;
  }
}

/** A name in backticks. */
export function quote(name: string): string {
  return `\`${name}\``;
}
