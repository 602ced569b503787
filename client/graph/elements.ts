/** What is drawn for each node and edge of a view: plain values, compared to find what has changed. */
import type { GraphEdge } from '../../server/model/graph.ts';
import { findKind, findRelation, type Vocabulary } from '../../server/model/vocabulary.ts';
import { countMissingEdges, visibleOf } from '../state/view/visible.ts';
import type { ShownNode, View } from '../state/view/view.ts';
import { breakName, LINE_HEIGHT, type Measure } from './label-text.ts';

/** A node as it is drawn. */
export interface NodeElement {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly lines: readonly string[];
  /** Size of the name in screen pixels, at any zoom. */
  readonly labelWidth: number;
  readonly labelHeight: number;
  /** Diameter at zoom 1. */
  readonly size: number;
  readonly colour: string;
  readonly icon: string;
  /** Edges that are not on the canvas. */
  readonly missing: number;
  readonly pinned: boolean;
}

/** How the line of an edge is drawn. */
export type LineStyle = 'solid' | 'dashed' | 'dotted';

/** An edge as it is drawn. */
export interface EdgeElement {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** The relation's words. */
  readonly words: string;
  readonly width: number;
  readonly line: LineStyle;
  readonly denied: boolean;
  readonly contested: boolean;
  readonly arrow: boolean;
}

/** All that is drawn. */
export interface Elements {
  readonly nodes: readonly NodeElement[];
  readonly edges: readonly EdgeElement[];
}

const SMALLEST = 22;
const LARGEST = 56;
/** A node that this many documents speak of is drawn at the largest size. */
const MOST_DOCUMENTS = 60;
const UNKNOWN_COLOUR = '#58656f';

/** The drawn nodes and edges of a view. */
export function toElements(view: View, vocabulary: Vocabulary, measure: Measure): Elements {
  const { nodes, edges } = visibleOf(view);
  const missing = countMissingEdges(view);
  return {
    nodes: nodes.map((shown) => toNodeElement(shown, vocabulary, missing.get(shown.node.id) ?? 0, measure)),
    edges: edges.map((edge) => toEdgeElement(edge, vocabulary)),
  };
}

/** Diameter of a node in pixels at zoom 1, by the number of documents that speak of it. */
export function sizeByDocuments(documents: number): number {
  const share = Math.min(1, Math.max(0, documents) / MOST_DOCUMENTS);
  return Math.round(SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(share));
}

/** Width of an edge in pixels at zoom 1, by the number of its independent origins: 1 is thin, 16 and more are thickest. */
export function widthByOrigins(origins: number): number {
  return Math.min(6, 1.25 + 1.2 * Math.log2(Math.max(1, origins)));
}

/** How the line of an edge is drawn, by its status; a line that is denied has a bar besides. */
export function lineStyleOf(edge: GraphEdge): LineStyle {
  if (edge.properties.status === 'claimed') return 'dashed';
  return edge.properties.status === 'planned' ? 'dotted' : 'solid';
}

function toNodeElement(
  { node, x, y, pinned }: ShownNode,
  vocabulary: Vocabulary,
  missing: number,
  measure: Measure,
): NodeElement {
  const kind = findKind(vocabulary, node.kind);
  const documents = node.properties['documents'];
  const lines = breakName(node.name, measure);
  return {
    id: node.id,
    x: Number.isNaN(x) ? 0 : x,
    y: Number.isNaN(y) ? 0 : y,
    name: node.name,
    lines,
    labelWidth: Math.max(...lines.map(measure)),
    labelHeight: lines.length * LINE_HEIGHT,
    size: sizeByDocuments(typeof documents === 'number' ? documents : 0),
    colour: kind?.colour ?? UNKNOWN_COLOUR,
    icon: kind?.icon ?? 'circle',
    missing,
    pinned,
  };
}

function toEdgeElement(edge: GraphEdge, vocabulary: Vocabulary): EdgeElement {
  const relation = findRelation(vocabulary, edge.relation);
  return {
    id: edge.id,
    source: edge.source,
    target: edge.target,
    words: relation?.label ?? edge.relation.toLowerCase().replaceAll('_', ' '),
    width: widthByOrigins(edge.properties.origins),
    line: lineStyleOf(edge),
    denied: !edge.properties.affirmed,
    contested: edge.properties.contested,
    arrow: relation?.symmetric !== true,
  };
}
