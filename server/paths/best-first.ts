/** Finds the simple paths of one length, best first, without looking at more of them than it takes to be sure. */
import { compareLists } from './edge.ts';
import { PriorityQueue } from './priority-queue.ts';
import type { SearchBudget } from './search-budget.ts';

/** Which paths are looked for, and what makes one better than another. */
export interface PathSearch<State> {
  readonly from: string;
  readonly to: string;
  /** Number of steps. */
  readonly length: number;
  /** What is known of a path before its first step. */
  readonly start: State;
  /** Where a step can lead to. */
  readonly neighboursOf: (node: string) => Iterable<string>;
  /** What is known of a path after one more step, `left` being to come; undefined where no path can come of it. */
  readonly extend: (state: State, step: Step) => State | undefined;
  /**
   * Below 0 where the best that can still come of `a` is better than the best that can come of `b`. It may hope for too
   * much but never for too little, and after the last step it is the truth.
   */
  readonly compare: (a: State, b: State) => number;
}

/** One step of a path, and how many come after it. */
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly left: number;
}

/** A path from its first node on, and what is known of it. */
export interface RankedPath<State> {
  readonly nodes: readonly string[];
  readonly state: State;
}

/**
 * Gives the paths in which no node comes twice, best first and then by the ids of their nodes. The one that promises most
 * is always taken further, so one that is whole when its turn comes is better than all that is still to come. Ends early
 * when the budget does.
 */
export async function* findBestFirst<State>(
  search: PathSearch<State>,
  budget: SearchBudget,
): AsyncGenerator<RankedPath<State>> {
  const queue = new PriorityQueue<RankedPath<State>>(
    (a, b) => search.compare(a.state, b.state) || compareLists(a.nodes, b.nodes),
  );
  queue.push({ nodes: [search.from], state: search.start });
  for (let path = queue.pop(); path; path = queue.pop()) {
    if (path.nodes.length > search.length) {
      yield path;
      continue;
    }
    const further = extend(path, search);
    if (!(await budget.attempt(1 + further.length))) return;
    for (const each of further) queue.push(each);
  }
}

function extend<State>(path: RankedPath<State>, search: PathSearch<State>): RankedPath<State>[] {
  const from = path.nodes.at(-1) ?? search.from;
  const left = search.length - path.nodes.length;
  const further: RankedPath<State>[] = [];
  for (const to of search.neighboursOf(from)) {
    if ((to === search.to) !== (left === 0) || path.nodes.includes(to)) continue;
    const state = search.extend(path.state, { from, to, left });
    if (state !== undefined) further.push({ nodes: [...path.nodes, to], state });
  }
  return further;
}
