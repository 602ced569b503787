/** The rows of the table of entities: each with how often it is spoken of, and how it lies in the picture. */
import { gatherEdgesAt } from '../../../../server/model/edges-at.ts';
import type { GraphEdge, GraphNode } from '../../../../server/model/graph.ts';
import type { Vocabulary } from '../../../../server/model/vocabulary.ts';
import { countMissingNeighbours } from '../../../state/view/missing-neighbours.ts';
import { makeBelongs } from '../belongs.ts';
import type { Picture } from '../use-picture.ts';
import { writeCoordinates } from '../../parts/words.ts';
import type { TableRow } from './table-row.ts';

/** An entity on the canvas. */
export interface EntityRow extends TableRow {
  readonly node: GraphNode;
  /** Number of edges drawn at it. */
  readonly edges: number;
  /** Number of neighbours that are not on the canvas. */
  readonly hidden: number;
  /** Days of the first and the last report behind the edges drawn at it. */
  readonly first: string | undefined;
  readonly last: string | undefined;
  /** What it belongs to by the edges on the canvas, else where it lies. */
  readonly place: string | undefined;
}

/** The rows, in the order of arrival, those that filters hide among them. */
export function buildEntityRows(picture: Picture, vocabulary: Vocabulary | undefined): readonly EntityRow[] {
  const { nodes, edges, allNodes, allEdges, view } = picture;
  const drawn = new Set(nodes);
  const around = gatherEdgesAt(edges);
  const hidden = countMissingNeighbours(view);
  const belongs = makeBelongs(allEdges, vocabulary?.belonging ?? []);
  const placeOf = (node: GraphNode): string | undefined => {
    const [above] = belongs(node.id);
    const name = above === undefined ? undefined : view.nodes.get(above)?.node.name;
    const { latitude, longitude } = node.properties;
    const isLocated = typeof latitude === 'number' && typeof longitude === 'number';
    return name ?? (isLocated ? writeCoordinates(latitude, longitude) : undefined);
  };
  return allNodes.map((node) => {
    const own = around.get(node.id) ?? [];
    return {
      id: node.id,
      target: { type: 'node', id: node.id },
      entities: [node.id],
      isDrawn: drawn.has(node),
      node,
      edges: own.length,
      hidden: hidden.get(node.id) ?? 0,
      first: pick(own, 'firstReported', (a, b) => a < b),
      last: pick(own, 'lastReported', (a, b) => a > b),
      place: placeOf(node),
    };
  });
}

function pick(
  edges: readonly GraphEdge[],
  property: 'firstReported' | 'lastReported',
  isBetter: (a: string, b: string) => boolean,
): string | undefined {
  let best: string | undefined;
  for (const { properties } of edges) {
    const day = properties[property];
    if (day !== undefined && (best === undefined || isBetter(day, best))) best = day;
  }
  return best;
}
