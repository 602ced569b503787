/** Neighbours in common by how many share them, each with the edges that join it to the entities that were asked about. */
import type { GraphEdge, GraphNode } from '../../server/model/graph.ts';
import type { Vocabulary } from '../../server/model/vocabulary.ts';
import type { FoundCommon } from './findings.ts';
import { wordsAlong } from './path-steps.ts';

/** What joins a neighbour to one of the entities. */
export interface Tie {
  readonly edge: GraphEdge;
  /** From the side of that entity: `Russia supplies`. */
  readonly words: string;
}

/** A neighbour with its ties, in the order of the entities that were asked about. */
export interface SharedNeighbour {
  readonly node: GraphNode;
  readonly ties: readonly Tie[];
}

/** Neighbours of equally many of the entities. */
export interface SharedGroup {
  readonly shared: number;
  readonly neighbours: readonly SharedNeighbour[];
}

/** The groups, those of most of the entities first, in each the order of the answer. */
export function groupShared({ of, answer }: FoundCommon, vocabulary: Vocabulary): readonly SharedGroup[] {
  const groups = new Map<number, SharedNeighbour[]>();
  answer.nodes.forEach((node, at) => {
    const ties = of.flatMap(({ id, name }) =>
      answer.edges
        .filter((edge) => isBetween(edge, id, node.id))
        .map((edge) => ({ edge, words: `${name} ${wordsAlong(edge, id, vocabulary)}` })),
    );
    const shared = answer.shared[at] ?? 0;
    const group = groups.get(shared) ?? [];
    group.push({ node, ties });
    groups.set(shared, group);
  });
  return [...groups].sort(([a], [b]) => b - a).map(([shared, neighbours]) => ({ shared, neighbours }));
}

function isBetween({ source, target }: GraphEdge, a: string, b: string): boolean {
  return (source === a && target === b) || (source === b && target === a);
}
