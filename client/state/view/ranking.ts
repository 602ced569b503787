/** Values of a measure as a ranked list, and numbers of communities as lists of their members. */
import type { GraphNode } from '../../../server/model/graph.ts';
import type { ShownNode } from './view.ts';

/** An entity with its value of a measure. */
export interface Ranked {
  readonly node: GraphNode;
  readonly value: number;
}

/** The drawn entities with the highest values, highest first; the name decides between equals. */
export function rankBy(
  values: ReadonlyMap<string, number>,
  nodes: readonly ShownNode[],
  most: number,
): readonly Ranked[] {
  return nodes
    .flatMap(({ node }): Ranked[] => {
      const value = values.get(node.id);
      return value === undefined ? [] : [{ node, value }];
    })
    .sort((a, b) => b.value - a.value || a.node.name.localeCompare(b.node.name))
    .slice(0, most);
}

/** Entities that belong together. */
export interface Community {
  /** From 0, the largest first. */
  readonly number: number;
  /** At least two, most documents first. */
  readonly members: readonly GraphNode[];
}

/** The communities among what is drawn, in the order of their numbers; entities on their own are left out. */
export function toCommunities(
  numbers: ReadonlyMap<string, number>,
  nodes: readonly ShownNode[],
): readonly Community[] {
  const members = new Map<number, GraphNode[]>();
  for (const { node } of nodes) {
    const number = numbers.get(node.id);
    if (number === undefined) continue;
    const known = members.get(number);
    if (known) known.push(node);
    else members.set(number, [node]);
  }
  return [...members]
    .filter(([, group]) => group.length > 1)
    .sort(([a], [b]) => a - b)
    .map(([number, group]) => ({
      number,
      members: group.sort((a, b) => documentsOf(b) - documentsOf(a) || a.name.localeCompare(b.name)),
    }));
}

function documentsOf(node: GraphNode): number {
  const { documents } = node.properties;
  return typeof documents === 'number' ? documents : 0;
}
