/** The options of the entity list over the canvas, and what is said of each: only those near the cursor, however many there are. */
import type { GraphNode } from '../../../server/model/graph.ts';
import type { Vocabulary } from '../../../server/model/vocabulary.ts';
import { countOf } from '../../../server/model/words.ts';
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

/** Of an entity, how many edges are drawn and how many neighbours are not. */
export interface Surroundings {
  readonly edges: number;
  readonly hidden: number;
}

/** What is said of an entity: `NHK, organisation, 4 edges shown, 12 neighbours hidden`. */
export function describeOption(
  { name, kind }: GraphNode,
  { edges, hidden }: Surroundings,
  vocabulary: Vocabulary | undefined,
): string {
  const isKnown = vocabulary?.kinds.some((each) => each.kind === kind) === true;
  const words = isKnown ? kind.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase() : kind;
  const shown = `${countOf(edges, 'edge')} shown`;
  const more = hidden === 0 ? [] : [`${countOf(hidden, 'neighbour')} hidden`];
  return [name, words, shown, ...more].join(', ');
}
