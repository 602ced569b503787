/** The graph as searches in time see it: between two nodes, on which days there is a step, and by which claims. */
import { compareTexts } from '../model/compare-texts.ts';
import { otherEnd, type PathEdge } from './edge.ts';
import { unite, type DaySet, type Span } from './day-set.ts';

/** On which days a claim says that an edge holds or happened. */
export interface DatedClaim extends Span {
  readonly id: string;
  readonly edge: string;
}

/** An edge with one of its claims, and the days on which it can be a step. */
export interface DatedStep extends Span {
  readonly edge: string;
  readonly claim: string;
}

/** All steps between two nodes, and the days on which there is one or more of them. */
export interface Passage {
  /** Fewest days first, which says most about when it was; then by ids. */
  readonly steps: readonly DatedStep[];
  readonly days: DaySet;
}

/** For each node its neighbours, with the steps that lead there. */
export type DatedGraph = ReadonlyMap<string, ReadonlyMap<string, Passage>>;

/** Makes it of edges and their claims, as far as these are on the days of the window. */
export function toDatedGraph(
  edges: Iterable<PathEdge>,
  claims: readonly DatedClaim[],
  window: Span,
): DatedGraph {
  const stepsOf = groupSteps(claims, window);
  const between = new Map<string, DatedStep[]>();
  const ends = new Map<string, PathEdge>();
  for (const edge of edges) {
    const steps = stepsOf.get(edge.id) ?? [];
    if (steps.length === 0 || edge.source === edge.target) continue;
    const pair = [edge.source, edge.target].sort(compareTexts).join('\n');
    ends.set(pair, edge);
    between.set(pair, [...(between.get(pair) ?? []), ...steps]);
  }
  const graph = new Map<string, Map<string, Passage>>();
  for (const [pair, edge] of ends) {
    const passage = toPassage(between.get(pair) ?? []);
    for (const node of [edge.source, edge.target]) {
      const neighbours = graph.get(node) ?? new Map<string, Passage>();
      graph.set(node, neighbours.set(otherEnd(edge, node), passage));
    }
  }
  return graph;
}

function groupSteps(claims: readonly DatedClaim[], window: Span): ReadonlyMap<string, readonly DatedStep[]> {
  const groups = new Map<string, DatedStep[]>();
  for (const claim of claims) {
    const first = Math.max(claim.first, window.first);
    const last = Math.min(claim.last, window.last);
    if (first > last) continue;
    const steps = groups.get(claim.edge) ?? [];
    steps.push({ edge: claim.edge, claim: claim.id, first, last });
    groups.set(claim.edge, steps);
  }
  return groups;
}

function toPassage(steps: readonly DatedStep[]): Passage {
  const lengthOf = ({ first, last }: DatedStep): number => Math.min(last - first, Number.MAX_SAFE_INTEGER);
  const sorted = [...steps].sort(
    (a, b) => lengthOf(a) - lengthOf(b) || compareTexts(a.edge, b.edge) || compareTexts(a.claim, b.claim),
  );
  return { steps: sorted, days: unite(steps) };
}
