/** Which entities the list over the canvas holds as options, and what is said of each: only those about the cursor, however many there are. */
import type { GraphNode } from '../../../server/model/graph.ts';
import type { Vocabulary } from '../../../server/model/vocabulary.ts';
import type { ShownNode } from '../../state/view/view.ts';

/** An entity with its place in the whole list, from 0. */
export interface EntityOption {
  readonly shown: ShownNode;
  readonly at: number;
}

/** Options to either side of the one at the cursor. */
const AROUND = 20;

/** The entities about a place in the list. */
export function toOptions(nodes: readonly ShownNode[], cursor: number): readonly EntityOption[] {
  const first = Math.max(0, cursor - AROUND);
  return nodes.slice(first, cursor + AROUND + 1).map((shown, at) => ({ shown, at: first + at }));
}

/** What is said of an entity: `NHK, organisation, 4 edges shown`. */
export function describeOption(
  { name, kind }: GraphNode,
  edges: number,
  vocabulary: Vocabulary | undefined,
): string {
  const isKnown = vocabulary?.kinds.some((each) => each.kind === kind) === true;
  const words = isKnown ? kind.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase() : kind;
  return `${name}, ${words}, ${edges === 1 ? '1 edge' : `${String(edges)} edges`} shown`;
}
