/** Finds paths that go forward in time: each step on a day of one of its claims, none before the step that leads to it. */
import { findBestFirst, type PathSearch, type RankedPath } from './best-first.ts';
import { compareLists, compareTexts, type PathEdge, type PathEnds } from './edge.ts';
import type { SearchBudget } from './search-budget.ts';

/** On which days a claim says that an edge holds or happened, as numbers of days. */
export interface DatedClaim {
  readonly id: string;
  readonly edge: string;
  readonly first: number;
  /** Infinity where it is still so. */
  readonly last: number;
}

/** When the steps may be. */
export interface TimeFrame {
  /** The first and the last day on which a step may be; infinite where open. */
  readonly since: number;
  readonly until: number;
  /** Greatest number of days from one step to the next; Infinity where any. */
  readonly gap: number;
}

/** An edge with one of its claims, and the days on which it can be a step. */
interface DatedStep {
  readonly edge: string;
  readonly claim: string;
  readonly first: number;
  readonly last: number;
}

/** For each node its neighbours, with the steps that lead there. */
type DatedGraph = ReadonlyMap<string, ReadonlyMap<string, readonly DatedStep[]>>;

/** One choice of steps for a path, and the days on which the last of them can be: all days from one to another. */
interface Choice {
  readonly steps: readonly DatedStep[];
  readonly first: number;
  readonly last: number;
}

/** What is known of a path: the choices of steps that lead along it, and the earliest day that it may arrive on. */
interface Prospect {
  readonly choices: readonly Choice[];
  readonly arrival: number;
}

/** What is ahead of a node: the earliest day to arrive on at the end, and the latest day to be at the node by. */
interface Ahead {
  readonly arrival: number;
  readonly latest: number;
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

/** The edges of a path, the claims on them, its ends and its days. */
export interface ForwardQuestion extends PathEnds {
  readonly edges: Iterable<PathEdge>;
  readonly claims: readonly DatedClaim[];
  readonly frame: TimeFrame;
}

/**
 * Simple paths of at most `max` steps for which a day can be chosen for each step, on which its claim says that the edge
 * holds, within the frame, none before the day of the step that leads to it and none more than `gap` days after. One path
 * for nodes in the same order, with the steps that arrive earliest; fewest steps first, then the earliest arrival, then
 * the ids of the nodes.
 *
 * After steps that can last be on the days p to q, a step of the days a to b can be on the days max(p, a) to
 * min(q + gap, b): again all days from one to another, so nothing is lost by keeping the two ends alone.
 */
export async function* findForwardPaths(
  question: ForwardQuestion,
  budget: SearchBudget,
): AsyncGenerator<ForwardPath> {
  const graph = toDatedGraph(question);
  const outlook = lookAhead(graph, question);
  for (let length = 1; length <= question.max; length++) {
    if (outlook[length]?.has(question.from) !== true) continue;
    const search = toSearch(graph, { question, length, outlook });
    for await (const path of findBestFirst(search, budget)) yield toForwardPath(path);
  }
}

function toDatedGraph({ edges, claims, frame }: ForwardQuestion): DatedGraph {
  const stepsOf = new Map<string, DatedStep[]>();
  for (const claim of [...claims].sort((a, b) => compareTexts(a.id, b.id))) {
    const first = Math.max(claim.first, frame.since);
    const last = Math.min(claim.last, frame.until);
    if (first > last) continue;
    const steps = stepsOf.get(claim.edge) ?? [];
    stepsOf.set(claim.edge, [...steps, { edge: claim.edge, claim: claim.id, first, last }]);
  }
  const graph = new Map<string, Map<string, DatedStep[]>>();
  const put = (from: string, to: string, steps: readonly DatedStep[]): void => {
    const neighbours = graph.get(from) ?? new Map<string, DatedStep[]>();
    neighbours.set(to, [...(neighbours.get(to) ?? []), ...steps]);
    graph.set(from, neighbours);
  };
  for (const edge of [...edges].sort((a, b) => compareTexts(a.id, b.id))) {
    const steps = stepsOf.get(edge.id);
    if (!steps || edge.source === edge.target) continue;
    put(edge.source, edge.target, steps);
    put(edge.target, edge.source, steps);
  }
  return graph;
}

/** What is ahead by number of steps, taken loosely: without the gap, and on ways that may come back to a node. */
function lookAhead(
  graph: DatedGraph,
  { from, to, max }: ForwardQuestion,
): readonly ReadonlyMap<string, Ahead>[] {
  const outlook: ReadonlyMap<string, Ahead>[] = [new Map([[to, { arrival: -Infinity, latest: Infinity }]])];
  for (let length = 1; length <= max; length++) {
    const longer = new Map<string, Ahead>();
    for (const [node, ahead] of outlook[length - 1] ?? []) {
      for (const [before, steps] of graph.get(node) ?? []) {
        // No path comes back to where it begins, or goes on from where it ends.
        if (node === from || before === to) continue;
        for (const step of steps.filter((each) => each.first <= ahead.latest)) {
          const known = longer.get(before);
          const arrival = Math.min(Math.max(step.first, ahead.arrival), known?.arrival ?? Infinity);
          const latest = Math.max(Math.min(step.last, ahead.latest), known?.latest ?? -Infinity);
          longer.set(before, { arrival, latest });
        }
      }
    }
    outlook.push(longer);
  }
  return outlook;
}

function toSearch(
  graph: DatedGraph,
  {
    question: { from, to, frame },
    length,
    outlook,
  }: {
    readonly question: ForwardQuestion;
    readonly length: number;
    readonly outlook: readonly ReadonlyMap<string, Ahead>[];
  },
): PathSearch<Prospect> {
  return {
    from,
    to,
    length,
    start: { choices: [{ steps: [], first: -Infinity, last: Infinity }], arrival: -Infinity },
    neighboursOf: (node) => graph.get(node)?.keys() ?? [],
    extend: ({ choices }, step) => {
      const ahead = outlook[step.left]?.get(step.to);
      if (!ahead) return undefined;
      const steps = graph.get(step.from)?.get(step.to) ?? [];
      const further = choices
        .flatMap((choice) => steps.map((each) => take(choice, each, frame.gap)))
        .filter((choice) => choice.first <= Math.min(choice.last, ahead.latest));
      if (further.length === 0) return undefined;
      const kept = keepWidest(further);
      const soonest = kept.reduce((least, choice) => Math.min(least, choice.first), Infinity);
      return { choices: kept, arrival: Math.max(soonest, ahead.arrival) };
    },
    compare: (a, b) => a.arrival - b.arrival,
  };
}

function take(choice: Choice, step: DatedStep, gap: number): Choice {
  return {
    steps: [...choice.steps, step],
    first: Math.max(choice.first, step.first),
    last: Math.min(choice.last + gap, step.last),
  };
}

/** Choices whose days another one has too lead nowhere that the other does not; of equal ones the first by ids stays. */
function keepWidest(choices: readonly Choice[]): readonly Choice[] {
  const widestFirst = [...choices].sort(
    (a, b) => a.first - b.first || compareNumbers(b.last, a.last) || compareLists(idsOf(a), idsOf(b)),
  );
  const kept: Choice[] = [];
  for (const choice of widestFirst) {
    if (choice.last > (kept.at(-1)?.last ?? -Infinity)) kept.push(choice);
  }
  return kept;
}

/** The difference of two infinities is no number. */
function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function idsOf({ steps }: Choice): string[] {
  return steps.flatMap((step) => [step.edge, step.claim]);
}

function toForwardPath({ nodes, state }: RankedPath<Prospect>): ForwardPath {
  // The first of the choices that were kept arrives first.
  const steps = state.choices[0]?.steps ?? [];
  return {
    nodes,
    edges: steps.map((step) => step.edge),
    claims: steps.map((step) => step.claim),
    arrival: state.arrival,
  };
}
