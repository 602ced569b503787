/** How groups and bundles are drawn and said: the size and the colour of several entities in one disc, the words of several edges in one line. */
import type { GraphEdge } from '../graph.ts';
import type { Group } from '../view-content.ts';
import { findKind, findRelation, type Vocabulary } from '../vocabulary.ts';
import { writeRelation } from '../words.ts';
import type { NodeStyle } from './node-style.ts';
import { OTHER_COLOUR } from './palettes.ts';

/** How many relations of a bundle are named before the rest is counted. */
const MOST_NAMED = 2;

/** How much larger a group is drawn for each doubling of its members, in pixels. */
const GROUP = { least: 40, step: 8, most: 96 } as const;

/** How a group of so many drawn members is drawn while it is closed, and what is written at it. */
export function toGroupStyle(
  group: Group,
  members: number,
  vocabulary: Vocabulary,
): Omit<NodeStyle, 'label'> & { readonly name: string } {
  const kind = group.kind === null ? undefined : findKind(vocabulary, group.kind);
  return {
    name: `${group.name} (${String(members)})`,
    size: Math.min(GROUP.most, GROUP.least + GROUP.step * Math.log2(members)),
    colour: kind?.colour ?? OTHER_COLOUR,
    icon: kind?.icon ?? 'stack-2',
  };
}

/** Of one edge `supplies`, of a bundle `6 edges: supplies, trains, 2 more`. */
export function wordsOfEdges(edges: readonly GraphEdge[], vocabulary: Vocabulary): string {
  const words = [...new Set(edges.map(({ relation }) => writeRelation(relation, 'out', vocabulary)))];
  if (edges.length === 1) return words.join();
  const named = words.length > MOST_NAMED + 1 ? words.slice(0, MOST_NAMED) : words;
  const rest = words.length - named.length;
  return `${String(edges.length)} edges: ${[...named, ...(rest > 0 ? [`${String(rest)} more`] : [])].join(', ')}`;
}

/** Whether an arrow says something: not for a relation without a direction, nor for a bundle that runs both ways. */
export function hasOneDirection(edges: readonly GraphEdge[], vocabulary: Vocabulary): boolean {
  if (edges.every((edge) => findRelation(vocabulary, edge.relation)?.symmetric === true)) return false;
  return edges.every((edge) => edge.source === edges[0]?.source);
}
