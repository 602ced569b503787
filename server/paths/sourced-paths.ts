/** Finds paths by how well their edges are sourced: all up to a length, or those whose weakest edge is strongest. */
import { findBestFirst, type PathSearch, type RankedPath } from './best-first.ts';
import { weaknessOf, type PathEdge, type PathEnds } from './edge.ts';
import type { SearchBudget } from './search-budget.ts';
import type { SimpleGraph } from './simple-graph.ts';

/** A path and how well it is sourced. */
export interface SourcedPath {
  readonly nodes: readonly string[];
  readonly edges: readonly PathEdge[];
  /** Its weakest edge; the first, where several are as weak. */
  readonly weakest: PathEdge;
}

/** How well edges are sourced together: the weakness of the weakest, then all their origins. */
interface Sourcing {
  readonly weakness: number;
  readonly origins: number;
}

/** What is known of a path that is not whole: its edges so far, and the best that it can become. */
interface Prospect {
  readonly sofar: Sourcing;
  readonly hoped: Sourcing;
}

/** For each number of steps, the best that ways of so many steps to the end can be; of the nodes that have one. */
type Outlook = readonly ReadonlyMap<string, Sourcing>[];

const NOTHING: Sourcing = { weakness: -1, origins: 0 };

/**
 * Simple paths of at most `max` edges: shortest first, then the one with the strongest weakest edge, then the one with more
 * origins over all its edges, then by the ids of the nodes.
 */
export async function* findPathsWithin(
  graph: SimpleGraph,
  ends: PathEnds,
  budget: SearchBudget,
): AsyncGenerator<SourcedPath> {
  const outlook = lookAhead(graph, ends);
  for (let length = 1; length <= ends.max; length++) {
    if (outlook[length]?.has(ends.from) !== true) continue;
    const search = toSearch(graph, { ...ends, length, outlook });
    for await (const path of findBestFirst(search, budget)) yield toSourcedPath(path, graph);
  }
}

/**
 * The paths of at most `max` edges whose weakest edge is as strong as can be, and of these the shortest: the one with more
 * origins over all its edges first, then by the ids of the nodes.
 */
export async function* findBestSourced(
  graph: SimpleGraph,
  ends: PathEnds,
  budget: SearchBudget,
): AsyncGenerator<SourcedPath> {
  const outlook = lookAhead(graph, ends);
  const weaknesses = outlook.map((each, at) => (at === 0 ? undefined : each.get(ends.from)?.weakness));
  const best = weaknesses.reduce<number>((least, each) => Math.min(least, each ?? Infinity), Infinity);
  const length = weaknesses.indexOf(best);
  // A way of that length that comes back to a node would have a shorter one in it that is no weaker: all are simple.
  if (length === -1) return;
  const search = toSearch(graph, { ...ends, length, outlook });
  for await (const path of findBestFirst(search, budget)) {
    if (path.state.sofar.weakness > best) return;
    yield toSourcedPath(path, graph);
  }
}

/** Both values are the best for themselves, perhaps of two ways, and the ways may come back to a node: hope, not truth. */
function lookAhead(graph: SimpleGraph, { from, to, max }: PathEnds): Outlook {
  const outlook: ReadonlyMap<string, Sourcing>[] = [new Map([[to, NOTHING]])];
  for (let length = 1; length <= max; length++) {
    const longer = new Map<string, Sourcing>();
    for (const [node, ahead] of outlook[length - 1] ?? []) {
      for (const [before, edge] of graph.get(node) ?? []) {
        // No path comes back to where it begins, or goes on from where it ends.
        if (node === from || before === to) continue;
        const [one, other] = [add(ahead, edge), longer.get(before)];
        const weakness = Math.min(one.weakness, other?.weakness ?? Infinity);
        longer.set(before, { weakness, origins: Math.max(one.origins, other?.origins ?? 0) });
      }
    }
    outlook.push(longer);
  }
  return outlook;
}

function toSearch(
  graph: SimpleGraph,
  { from, to, length, outlook }: PathEnds & { readonly length: number; readonly outlook: Outlook },
): PathSearch<Prospect> {
  return {
    from,
    to,
    length,
    start: { sofar: NOTHING, hoped: NOTHING },
    neighboursOf: (node) => graph.get(node)?.keys() ?? [],
    extend: ({ sofar }, step) => {
      const ahead = outlook[step.left]?.get(step.to);
      const edge = graph.get(step.from)?.get(step.to);
      if (!ahead || !edge) return undefined;
      const taken = add(sofar, edge);
      return { sofar: taken, hoped: join(taken, ahead) };
    },
    compare: (a, b) => a.hoped.weakness - b.hoped.weakness || b.hoped.origins - a.hoped.origins,
  };
}

function add(sourcing: Sourcing, edge: PathEdge): Sourcing {
  return join(sourcing, { weakness: weaknessOf(edge.grade), origins: edge.origins });
}

function join(a: Sourcing, b: Sourcing): Sourcing {
  return { weakness: Math.max(a.weakness, b.weakness), origins: a.origins + b.origins };
}

function toSourcedPath({ nodes }: RankedPath<Prospect>, graph: SimpleGraph): SourcedPath {
  const edges = nodes.slice(1).flatMap((node, at) => graph.get(nodes[at] ?? '')?.get(node) ?? []);
  const weakest = edges.reduce((a, b) => (weaknessOf(b.grade) > weaknessOf(a.grade) ? b : a));
  return { nodes, edges, weakest };
}
