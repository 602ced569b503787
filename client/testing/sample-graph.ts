/** Small graphs for tests: nodes and edges with the properties that the client reads. */
import type { GraphEdge, GraphNode } from '../../server/model/graph.ts';
import type { Vocabulary } from '../../server/model/vocabulary.ts';
import { addNodes, place } from '../state/view/changes.ts';
import { EMPTY_VIEW, type View } from '../state/view/view.ts';

/** A node of kind State, named after its id. */
export function makeNode(id: string, properties: GraphNode['properties'] = {}, kind = 'State'): GraphNode {
  return { id, kind, name: `Name of ${id}`, properties: { documents: 1, degree: 0, ...properties } };
}

/** An edge of relation SUPPLIES unless said otherwise, with one reported claim. */
export function makeEdge(
  source: string,
  target: string,
  properties: Partial<GraphEdge['properties']> = {},
  relation = 'SUPPLIES',
): GraphEdge {
  return {
    id: `${source}~${relation}~${target}`,
    relation,
    source,
    target,
    properties: {
      claims: 1,
      documents: 1,
      origins: 1,
      status: 'reported',
      affirmed: true,
      contested: false,
      ...properties,
    },
  };
}

/** A view that holds these nodes, side by side, with these pairs joined. */
export function makeView(ids: readonly string[], pairs: readonly (readonly [string, string])[] = []): View {
  const nodes = ids.map((id) => makeNode(id));
  const edges = pairs.map(([source, target]) => makeEdge(source, target));
  const positions = new Map(ids.map((id, at) => [id, { x: at * 100, y: 0 }]));
  return place(addNodes(EMPTY_VIEW, { nodes, edges }), positions);
}

/** Two kinds, one relation that has a direction and one that has none. */
export const VOCABULARY: Vocabulary = {
  kinds: [
    { kind: 'State', plural: 'States', meaning: 'A country.', colour: '#3960cc', icon: 'flag' },
    { kind: 'Person', plural: 'People', meaning: 'A human being.', colour: '#9f7dd3', icon: 'user' },
  ],
  relations: [makeRelation('SUPPLIES', 'supplies', false), makeRelation('MEETS', 'meets', true)],
  statuses: [
    { status: 'confirmed', meaning: 'Acknowledged.', rank: 1, affirms: 'yes' },
    { status: 'reported', meaning: 'Stated.', rank: 2, affirms: 'yes' },
  ],
  reliability: { B: 'usually reliable', F: 'cannot be judged' },
  credibility: { '2': 'probably true', '6': 'truth cannot be judged' },
  belonging: [],
  transfers: { direct: [], gives: [], gets: [] },
};

function makeRelation(relation: string, label: string, symmetric: boolean): Vocabulary['relations'][number] {
  return {
    relation,
    label,
    inverse: label,
    inverseRelation: relation,
    meaning: label,
    subjects: ['State'],
    objects: ['State'],
    symmetric,
    duration: 'event',
    termDays: null,
    exclusive: 'none',
    speech: false,
  };
}
