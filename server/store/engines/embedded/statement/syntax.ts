/** The parts that a statement consists of, as far as the console of the built-in engine takes them. */

/** Where a part stands: from `offset` to before `end`. */
export interface Place {
  readonly offset: number;
  readonly end: number;
}

/** An expression. */
export type Expression = Place &
  (
    | { readonly kind: 'literal'; readonly value: null | boolean | string | number | bigint }
    | { readonly kind: 'parameter'; readonly name: string }
    /** `unpacks` says that each element can be in a list of its own, as `packs` of the call that made them has it. */
    | { readonly kind: 'variable'; readonly name: string; readonly unpacks?: true }
    | { readonly kind: 'property'; readonly of: Expression; readonly key: string; readonly keyAt: number }
    | { readonly kind: 'element'; readonly of: Expression; readonly at: Expression }
    | {
        readonly kind: 'slice';
        readonly of: Expression;
        readonly from?: Expression;
        readonly to?: Expression;
      }
    | { readonly kind: 'list'; readonly items: readonly Expression[] }
    | { readonly kind: 'map'; readonly entries: readonly MapEntry[] }
    | { readonly kind: 'projection'; readonly of: Expression; readonly items: readonly ProjectionItem[] }
    | { readonly kind: 'unary'; readonly operator: 'NOT' | '-'; readonly of: Expression }
    | {
        readonly kind: 'binary';
        readonly operator: Operator;
        readonly left: Expression;
        readonly right: Expression;
      }
    | { readonly kind: 'comparison'; readonly first: Expression; readonly rest: readonly Compared[] }
    | { readonly kind: 'is-null'; readonly of: Expression; readonly negated: boolean }
    | { readonly kind: 'has-label'; readonly of: Expression; readonly labels: LabelExpression }
    | Call
    | {
        readonly kind: 'case';
        readonly subject?: Expression;
        readonly branches: readonly { readonly when: Expression; readonly result: Expression }[];
        readonly otherwise?: Expression;
      }
    | (Loop & { readonly kind: 'comprehension'; readonly where?: Expression; readonly result?: Expression })
    | (Loop & { readonly kind: 'quantifier'; readonly which: Quantifier; readonly where: Expression })
    | (Loop & {
        readonly kind: 'reduce';
        readonly total: string;
        readonly start: Expression;
        readonly result: Expression;
      })
    | {
        readonly kind: 'pattern-comprehension';
        readonly pattern: Pattern;
        readonly where?: Expression;
        readonly result: Expression;
      }
    | {
        readonly kind: 'subquery';
        readonly which: 'EXISTS' | 'COUNT';
        readonly patterns: readonly Pattern[];
        readonly where?: Expression;
        /** What is returned of each match, which changes neither whether there is one nor how many. */
        readonly returns: readonly Column[];
      }
    | { readonly kind: 'pattern'; readonly pattern: Pattern }
    | InnerQuery
  );

/** An expression of one kind. */
export type ExpressionOf<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

/** A whole query within an expression. */
export interface InnerQuery extends Place {
  readonly kind: 'inner-query';
  readonly which: 'EXISTS' | 'COUNT' | 'COLLECT';
  readonly query: Query;
}

/** A function called. */
export interface Call {
  readonly kind: 'call';
  readonly name: string;
  readonly distinct: boolean;
  /** Whether it is `count(*)`. */
  readonly star: boolean;
  readonly args: readonly Expression[];
  /** Of `collect` that keeps nulls: the variable that it becomes. */
  readonly packs?: string;
}

/** What runs over a list. */
interface Loop {
  readonly variable: string;
  readonly list: Expression;
}

/** A key of a map and its value; `keyAt` is the offset of the key. */
export interface MapEntry {
  readonly key: string;
  readonly keyAt: number;
  readonly value: Expression;
}

/** One comparison of a chain. */
export interface Compared {
  readonly operator: '=' | '<>' | '<' | '<=' | '>' | '>=';
  readonly right: Expression;
}

/** Operators between two operands. */
export type Operator =
  | 'OR'
  | 'XOR'
  | 'AND'
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^'
  | '||'
  | 'IN'
  | 'STARTS WITH'
  | 'ENDS WITH'
  | 'CONTAINS'
  | '=~';

/** Predicates over a list. */
export type Quantifier = 'any' | 'all' | 'none' | 'single';

/** An item of a map projection. */
export type ProjectionItem =
  | { readonly kind: 'all' }
  | { readonly kind: 'own'; readonly key: string; readonly keyAt: number }
  | { readonly kind: 'entry'; readonly key: string; readonly value: Expression };

/** A name of the graph, and the offset at which it stands. */
export interface PlacedName {
  readonly name: string;
  readonly at: number;
}

/** A label expression. */
export type LabelExpression =
  | ({ readonly kind: 'label' } & PlacedName)
  | { readonly kind: 'not'; readonly of: LabelExpression }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly LabelExpression[] }
  | { readonly kind: 'any' };

/** A node of a pattern. */
export interface NodePattern extends Place {
  readonly variable?: string;
  readonly labels?: LabelExpression;
  readonly properties?: Expression;
  readonly where?: Expression;
}

/** A relationship of a pattern. */
export interface RelationshipPattern extends Place {
  readonly variable?: string;
  readonly types: readonly PlacedName[];
  readonly direction: 'out' | 'in' | 'both';
  readonly properties?: Expression;
  readonly where?: Expression;
  /** Missing where it is one relationship. */
  readonly length?: { readonly min?: number; readonly max?: number };
}

/** A pattern: one node more than relationships. */
export interface Pattern extends Place {
  readonly variable?: string;
  readonly shortest?: 'shortestPath' | 'allShortestPaths';
  /** Whether it was asked for by SHORTEST, which unlike the functions takes two ends that are one node. */
  readonly isSelected?: true;
  /** Whether it is known that its two ends are two nodes. */
  readonly areApart?: true;
  readonly nodes: readonly NodePattern[];
  readonly relationships: readonly RelationshipPattern[];
}

/** A column of WITH or RETURN. */
export interface Column extends Place {
  readonly value: Expression;
  readonly alias?: string;
}

/** What WITH and RETURN have in common. */
export interface Projection {
  readonly distinct: boolean;
  readonly star: boolean;
  readonly columns: readonly Column[];
  readonly order: readonly { readonly value: Expression; readonly descending: boolean }[];
  readonly skip?: Expression;
  readonly limit?: Expression;
}

/** A clause. */
export type Clause = Place &
  (
    | {
        readonly kind: 'match';
        readonly optional: boolean;
        readonly patterns: readonly Pattern[];
        readonly where?: Expression;
        /** Whether another clause joins its parts, so that nothing is to be said of their standing apart. */
        readonly isJoined?: true;
      }
    | { readonly kind: 'unwind'; readonly list: Expression; readonly variable: string }
    | ({ readonly kind: 'with'; readonly where?: Expression } & Projection)
    | ({ readonly kind: 'return' } & Projection)
    | {
        readonly kind: 'call';
        /** Variables that are taken along; `*` stands for all, null for those that a WITH at its beginning names. */
        readonly imports: readonly string[] | '*' | null;
        readonly query: Query;
      }
    /** What the procedure that lists relationship types gives. */
    | { readonly kind: 'types'; readonly variable: string }
  );

/** Queries joined by UNION, or one alone. */
export interface Query {
  readonly parts: readonly (readonly Clause[])[];
  readonly union: 'UNION' | 'UNION ALL';
}

/** A statement. */
export interface StatementSyntax {
  readonly prefix: 'EXPLAIN' | 'PROFILE' | null;
  readonly query: Query;
}
