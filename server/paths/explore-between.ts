/** Explores the graph from both ends of the paths that are looked for, no further than such paths can lead. */
import { otherEnd, weaknessOf, type PathEdge, type PathEnds } from './edge.ts';
import type { Exploration } from './exploration.ts';

/** One end, and how far it has been explored from there. */
interface Side {
  readonly seen: Set<string>;
  /** The other end: no path leads through it. */
  readonly stop: string;
  frontier: readonly string[];
}

/**
 * Reads every edge of every path between the ends that has at most `max` edges, all of which pass. Tells whether there is
 * such a path in what was read.
 *
 * Both ends together are explored `max` edges deep, so the two sides meet on each such path and each of its edges has been
 * read from one side or the other. The side with fewer nodes goes on, whichever that is: a hub is often not even opened.
 */
export async function exploreBetween(
  exploration: Exploration,
  { from, to, max }: PathEnds,
  passes: (edge: PathEdge) => boolean = () => true,
): Promise<boolean> {
  const [one, other] = [makeSide(from, to), makeSide(to, from)];
  for (let depth = 0; depth < max; depth++) {
    const side = one.frontier.length <= other.frontier.length ? one : other;
    // All that can be reached from this end is known: whatever path there is lies in it.
    if (side.frontier.length === 0) break;
    const mayGoOn = await exploration.expand(side.frontier);
    side.frontier = step(side, exploration, passes);
    if (!mayGoOn) break;
  }
  return [...one.seen].some((node) => other.seen.has(node));
}

/**
 * Explores as `exploreBetween` does over the strongest edges alone, then over weaker and weaker ones, until the ends are
 * joined: the weakest edge of the best path is then as strong as it can be, and no more was read than that took.
 *
 * Only weaknesses of edges that have been read are tried. One in between could only be that of a path all of whose edges
 * pass it; the first of these has been read and passed before, so the next has been read too, and so on.
 */
export async function exploreStrongest(exploration: Exploration, ends: PathEnds): Promise<void> {
  let weakest = -1;
  while (!exploration.budget.isCut) {
    const passes = ({ grade }: PathEdge): boolean => weaknessOf(grade) <= weakest;
    if (await exploreBetween(exploration, ends, passes)) return;
    const weaker = [...exploration.edges]
      .map(({ grade }) => weaknessOf(grade))
      .filter((each) => each > weakest);
    if (weaker.length === 0) return;
    weakest = weaker.reduce((a, b) => Math.min(a, b));
  }
}

function makeSide(start: string, stop: string): Side {
  return { seen: new Set([start]), stop, frontier: [start] };
}

function step(side: Side, exploration: Exploration, passes: (edge: PathEdge) => boolean): string[] {
  const next: string[] = [];
  for (const node of side.frontier) {
    for (const edge of exploration.edgesAt(node)) {
      const neighbour = otherEnd(edge, node);
      if (side.seen.has(neighbour) || !passes(edge)) continue;
      side.seen.add(neighbour);
      if (neighbour !== side.stop) next.push(neighbour);
    }
  }
  return next;
}
