/** Which steps can follow a node of a pattern: what the vocabulary has and the live schema holds, and how many each would find. */
import type { CypherValue } from '../../../server/model/cypher-value.ts';
import { findKind, findRelation, type Vocabulary } from '../../../server/model/vocabulary.ts';
import { kindOf, type Pattern, type PatternStep } from './pattern.ts';
import type { PatternTerms } from './pattern-terms.ts';

/** A step that can follow. */
export interface NextStep extends Omit<PatternStep, 'optional'> {
  /** Edges of the whole graph that it could go along. */
  readonly edges: number;
}

/** What a statement counted for one relation, direction and kind. */
export interface NextCount {
  readonly relation: string;
  readonly kind: string;
  readonly isOut: boolean;
  readonly finds: number;
}

/**
 * The steps from a node, those along most edges first. Where a relation leads to several kinds, each stands for itself,
 * after the step that takes all of them.
 */
export function listNextSteps(pattern: Pattern, from: number, terms: PatternTerms): readonly NextStep[] {
  const kind = kindOf(pattern, from);
  const found = new Map<string, NextStep>();
  const add = (relation: string, direction: 'in' | 'out', end: string, edges: number): void => {
    const known = findRelation(terms.vocabulary, relation);
    if (!known || !findKind(terms.vocabulary, end)) return;
    const own = known.symmetric ? 'both' : direction;
    const key = JSON.stringify([relation, own, end]);
    const sum = (found.get(key)?.edges ?? 0) + edges;
    found.set(key, { from, relation, direction: own, kind: end, edges: sum });
  };
  for (const { source, relation, target, count } of terms.schema.relations) {
    if (kind === undefined || source === kind) add(relation, 'out', target, count);
    if (kind === undefined || target === kind) add(relation, 'in', source, count);
  }
  const groups = new Map<string, NextStep[]>();
  for (const step of found.values()) {
    const key = `${step.relation} ${step.direction}`;
    groups.set(key, [...(groups.get(key) ?? []), step]);
  }
  return [...groups.values()]
    .map((steps) => [...withAnyKind(steps), ...steps.sort((a, b) => b.edges - a.edges)])
    .sort((a, b) => (b[0]?.edges ?? 0) - (a[0]?.edges ?? 0))
    .flat();
}

/** How many finds a step would give; zero where nothing was counted for it. */
export function countFinds(step: NextStep, counts: readonly NextCount[]): number {
  return counts
    .filter(
      ({ relation, isOut, kind }) =>
        relation === step.relation &&
        (step.direction === 'both' || (step.direction === 'out') === isOut) &&
        (step.kind === undefined || kind === step.kind),
    )
    .reduce((sum, { finds }) => sum + finds, 0);
}

/** A row of the statement that counts next steps; undefined where it is none. */
export function readNextCount(row: readonly CypherValue[], vocabulary: Vocabulary): NextCount | undefined {
  const [relation, labels, isOut, finds] = row;
  const names: readonly unknown[] = Array.isArray(labels) ? labels : [];
  const kind = names.find((label) => typeof label === 'string' && findKind(vocabulary, label) !== undefined);
  if (typeof relation !== 'string' || typeof kind !== 'string' || typeof isOut !== 'boolean')
    return undefined;
  return { relation, kind, isOut, finds: Number(finds) };
}

function withAnyKind(steps: readonly NextStep[]): readonly NextStep[] {
  const [first, ...more] = steps;
  if (!first || more.length === 0) return [];
  const { from, relation, direction } = first;
  return [{ from, relation, direction, edges: steps.reduce((sum, { edges }) => sum + edges, 0) }];
}
