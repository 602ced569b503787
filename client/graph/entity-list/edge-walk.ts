/** Walking along edges with the keyboard: from edge to edge of an entity, and to the other end. */
import type { GraphEdge } from '../../../server/model/graph.ts';
import type { Vocabulary } from '../../../server/model/vocabulary.ts';
import { writeRelation } from '../../../server/model/words.ts';
import type { Position } from '../../state/view/view.ts';

/** An edge of an entity. */
export interface EdgeStep {
  readonly edge: GraphEdge;
  /** The entity at its other end; of an edge that leads back the same one. */
  readonly other: string;
}

/** The edges of an entity, clockwise by where they lead, from above; of those that lead to one entity in the order of their ids. */
export function listSteps(
  edges: readonly GraphEdge[],
  id: string,
  placeOf: (id: string) => Position | undefined,
): readonly EdgeStep[] {
  const here = placeOf(id) ?? { x: 0, y: 0 };
  const angleTo = (other: string): number => {
    const place = placeOf(other) ?? here;
    // From 0, straight up, to a whole turn.
    const angle = Math.atan2(place.x - here.x, here.y - place.y);
    return angle < 0 ? angle + 2 * Math.PI : angle;
  };
  return edges
    .filter((edge) => edge.source === id || edge.target === id)
    .map((edge) => ({ edge, other: edge.source === id ? edge.target : edge.source }))
    .sort((a, b) => angleTo(a.other) - angleTo(b.other) || (a.edge.id < b.edge.id ? -1 : 1));
}

/** The step after (1) or before (-1) that of an edge, round and round; without one the first or the last. */
export function findStep(
  steps: readonly EdgeStep[],
  from: string | undefined,
  by: 1 | -1,
): EdgeStep | undefined {
  const at = steps.findIndex((step) => step.edge.id === from);
  if (at < 0) return steps.at(by === 1 ? 0 : -1);
  return steps[(at + by + steps.length) % steps.length];
}

/** What is said of a step: `supplies, Artillery ammunition, 2 of 9`. */
export function describeStep(
  steps: readonly EdgeStep[],
  step: EdgeStep,
  { vocabulary, nameOf }: { vocabulary: Vocabulary | undefined; nameOf: (id: string) => string },
): string {
  const at = steps.findIndex(({ edge }) => edge.id === step.edge.id) + 1;
  return `${toWords(step, vocabulary)}, ${nameOf(step.other)}, ${String(at)} of ${String(steps.length)}`;
}

/** What is said of the way to an entity: `by supplies and 2 more edges`, or that no edge leads there. */
export function describeWay(
  steps: readonly EdgeStep[],
  to: string,
  vocabulary: Vocabulary | undefined,
): string {
  const [first, ...more] = steps.filter(({ other }) => other === to);
  if (!first) return 'not by an edge';
  const rest = more.length === 1 ? ' and 1 more edge' : ` and ${String(more.length)} more edges`;
  return `by ${toWords(first, vocabulary)}${more.length === 0 ? '' : rest}`;
}

function toWords({ edge, other }: EdgeStep, vocabulary: Vocabulary | undefined): string {
  return writeRelation(edge.relation, edge.target === other ? 'out' : 'in', vocabulary);
}
