/** Finds paths that go forward in time: each step on a day of one of its claims, none before the step that leads to it. */
import { findBestFirst, type PathSearch, type RankedPath } from './best-first.ts';
import { toDatedGraph, type DatedClaim, type DatedGraph, type DatedStep } from './dated-graph.ts';
import { ALL_DAYS, intersect, lengthen, type DaySet } from './day-set.ts';
import type { PathEdge, PathEnds } from './edge.ts';
import type { SearchBudget } from './search-budget.ts';

/** When the steps may be. */
export interface TimeFrame {
  /** The first and the last day on which a step may be; infinite where open. */
  readonly since: number;
  readonly until: number;
  /** Greatest number of days from one step to the next; Infinity where any. */
  readonly gap: number;
}

/** The edges that a path may use, the claims on them, its ends and its days. */
export interface ForwardQuestion extends PathEnds {
  readonly edges: Iterable<PathEdge>;
  readonly claims: readonly DatedClaim[];
  readonly frame: TimeFrame;
}

/** A path forward in time. */
export interface ForwardPath {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  /** The claim of each step. */
  readonly claims: readonly string[];
  /** The earliest day on which its last step can be. */
  readonly arrival: number;
}

/** What is known of a path: for each step all days on which it can be, and the earliest day that it may arrive on. */
interface Prospect {
  readonly days: readonly DaySet[];
  readonly arrival: number;
}

/** What is ahead of a node: the earliest day to arrive on at the end, and the latest day to be at the node by. */
interface Ahead {
  readonly arrival: number;
  readonly latest: number;
}

/** What is ahead of nodes, by the number of steps to the end. */
type Outlook = readonly ReadonlyMap<string, Ahead>[];

/**
 * Simple paths of at most `max` edges for which a day can be chosen for each step, on which a claim says that the edge
 * holds, within the frame, none before the day of the step that leads to it and none more than `gap` days after. One path
 * for nodes in the same order, which arrives as early as it can; fewest steps first, then the earliest arrival, then the
 * ids of the nodes.
 *
 * A step can be on those of its days that are a day of the step before it or up to `gap` days after one. All such days are
 * kept, whichever claims they come from, so nothing is lost; which claims lead to the arrival is found out at the end.
 */
export async function* findForwardPaths(
  question: ForwardQuestion,
  budget: SearchBudget,
): AsyncGenerator<ForwardPath> {
  const { edges, claims, frame } = question;
  const graph = toDatedGraph(edges, claims, { first: frame.since, last: frame.until });
  const outlook = lookAhead(graph, question);
  for (let length = 1; length <= question.max; length++) {
    if (outlook[length]?.has(question.from) !== true) continue;
    const search = toSearch(graph, question, { length, outlook });
    for await (const path of findBestFirst(search, budget)) yield toForwardPath(path, graph, frame.gap);
  }
}

/** Taken loosely: without the gap, and on ways that may come back to a node. */
function lookAhead(graph: DatedGraph, { from, to, max }: PathEnds): Outlook {
  const outlook: ReadonlyMap<string, Ahead>[] = [new Map([[to, { arrival: -Infinity, latest: Infinity }]])];
  for (let length = 1; length <= max; length++) {
    const longer = new Map<string, Ahead>();
    for (const [node, ahead] of outlook[length - 1] ?? []) {
      for (const [before, { days }] of graph.get(node) ?? []) {
        // No path comes back to where it begins, or goes on from where it ends.
        if (node === from || before === to) continue;
        const inTime = intersect(days, [{ first: -Infinity, last: ahead.latest }]);
        const [soonest, latest] = [inTime[0]?.first, inTime.at(-1)?.last];
        if (soonest === undefined || latest === undefined) continue;
        const known = longer.get(before);
        longer.set(before, {
          arrival: Math.min(Math.max(soonest, ahead.arrival), known?.arrival ?? Infinity),
          latest: Math.max(latest, known?.latest ?? -Infinity),
        });
      }
    }
    outlook.push(longer);
  }
  return outlook;
}

function toSearch(
  graph: DatedGraph,
  { from, to, frame }: ForwardQuestion,
  { length, outlook }: { readonly length: number; readonly outlook: Outlook },
): PathSearch<Prospect> {
  return {
    from,
    to,
    length,
    start: { days: [], arrival: -Infinity },
    neighboursOf: (node) => graph.get(node)?.keys() ?? [],
    extend: ({ days }, step) => {
      const ahead = outlook[step.left]?.get(step.to);
      const passage = graph.get(step.from)?.get(step.to);
      if (!ahead || !passage) return undefined;
      const reached = intersect(lengthen(days.at(-1) ?? ALL_DAYS, frame.gap), passage.days);
      const soonest = reached[0]?.first ?? Infinity;
      if (soonest > ahead.latest || soonest === Infinity) return undefined;
      return { days: [...days, reached], arrival: Math.max(soonest, ahead.arrival) };
    },
    compare: (a, b) => a.arrival - b.arrival,
  };
}

/** Goes back from the arrival: each step on its earliest day that leads to the next, by the claim that is most exact. */
function toForwardPath({ nodes, state }: RankedPath<Prospect>, graph: DatedGraph, gap: number): ForwardPath {
  const steps: DatedStep[] = [];
  let day = state.arrival;
  for (let at = nodes.length - 1; at > 0; at--) {
    const leading = intersect(state.days[at - 1] ?? [], [
      { first: day - (steps.length > 0 ? gap : 0), last: day },
    ]);
    day = leading[0]?.first ?? day;
    const passage = graph.get(nodes[at - 1] ?? '')?.get(nodes[at] ?? '');
    const step = passage?.steps.find(({ first, last }) => first <= day && day <= last);
    if (step) steps.unshift(step);
  }
  return {
    nodes,
    edges: steps.map((step) => step.edge),
    claims: steps.map((step) => step.claim),
    arrival: state.arrival,
  };
}
