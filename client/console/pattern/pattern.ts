/** A pattern as data: where it starts, which steps lead on, what must hold, and what is to be answered. */
import type { Direction, EntityReference } from '../../../server/api/contract.ts';

/** Where a pattern starts: at any entity of a kind, or at one of them. */
export interface PatternStart {
  /** Of which kind; any kind where it is missing. */
  readonly kind?: string;
  readonly entity?: EntityReference;
}

/** One step along an edge; step 0 leads to node 1, step 1 to node 2, and so on. */
export interface PatternStep {
  /** Number of the node that it starts from: 0 is the start of the pattern. */
  readonly from: number;
  readonly relation: string;
  /** As seen from the node that it starts from; `both` for a relation that has no direction. */
  readonly direction: Direction;
  /** Of the other end; any kind where it is missing. */
  readonly kind?: string;
  /** Whether rows are kept for which there is no such edge. */
  readonly optional: boolean;
}

/** A node or an edge of a pattern, by its number. */
export interface PatternPart {
  readonly type: 'node' | 'edge';
  readonly at: number;
}

/** How a property is compared. */
export type Comparison = 'contains' | 'begins' | 'is' | 'not' | 'from' | 'to' | 'atLeast' | 'exists';

/** What kind of value a property has, which decides how it can be compared. */
export type PropertyType = 'text' | 'number' | 'day' | 'boolean' | 'status' | 'grade';

/** A property of a part. */
export interface PartProperty {
  readonly part: PatternPart;
  readonly property: string;
  readonly type: PropertyType;
}

/** Something that must hold of one part. */
export interface Condition extends PartProperty {
  readonly comparison: Comparison;
  /** As typed or chosen; empty for `exists`. */
  readonly value: string;
}

/** What is answered: the parts of each find, or how many finds there are by something. */
export type PatternAnswer =
  | {
      readonly type: 'parts';
      /** In their order; where not all of them are shown, equal rows are given once. */
      readonly shown: readonly PatternPart[];
      /** As the database finds them where it is missing; else by this, then by the ids of what is shown. */
      readonly order?: PartProperty & { readonly descending: boolean };
      readonly limit: number;
    }
  | {
      readonly type: 'counts';
      /** The greatest count comes first. */
      readonly by: PartProperty;
      readonly limit: number;
    };

/** The whole. */
export interface Pattern {
  readonly start: PatternStart;
  readonly steps: readonly PatternStep[];
  readonly conditions: readonly Condition[];
  readonly answer: PatternAnswer;
}

/** What a pattern can have at most, so that every one can be planned, and rows at first and at most. */
export const PATTERN_LIMITS = { steps: 8, conditions: 24, firstRows: 100, rows: 10_000 } as const;

/** The pattern that finds what it starts from. */
export function startPattern(start: PatternStart): Pattern {
  const answer: PatternAnswer = {
    type: 'parts',
    shown: [{ type: 'node', at: 0 }],
    limit: PATTERN_LIMITS.firstRows,
  };
  return { start, steps: [], conditions: [], answer };
}

/** All its parts, in the order in which they are met: a node, the edge that leads on, the next node. */
export function partsOf({ steps }: Pattern): readonly PatternPart[] {
  return [
    { type: 'node', at: 0 },
    ...steps.flatMap((_, at): PatternPart[] => [
      { type: 'edge', at },
      { type: 'node', at: at + 1 },
    ]),
  ];
}

/** Whether both are the same part. */
export function isSamePart(a: PatternPart, b: PatternPart): boolean {
  return a.type === b.type && a.at === b.at;
}

/** The kind of a node; undefined where it can be of any. */
export function kindOf(pattern: Pattern, node: number): string | undefined {
  if (node > 0) return pattern.steps[node - 1]?.kind;
  return pattern.start.entity?.kind ?? pattern.start.kind;
}

/** Whether there may be nothing at a node: its step is optional, or one that leads to it. */
export function isOptional(pattern: Pattern, node: number): boolean {
  const step = pattern.steps[node - 1];
  return step !== undefined && (step.optional || isOptional(pattern, step.from));
}
