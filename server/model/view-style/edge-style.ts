/** How an edge, or a bundle of edges, is drawn by the rules of the style. */
import type { GraphEdge } from '../graph.ts';
import type { Style } from '../view-content.ts';

/** How a line is drawn. */
export type LineStyle = 'solid' | 'dashed' | 'dotted';

/** How an edge or a bundle is drawn. */
export interface EdgeStyle {
  /** Pixels at zoom 1. */
  readonly width: number;
  readonly line: LineStyle;
  /** Everything on it is refused or denied. */
  readonly denied: boolean;
  readonly contested: boolean;
}

const SAME = 1.5;
const WIDEST = 6;

/** The look of edges that are drawn as one; of one edge its own. */
export function toEdgeStyle(edges: readonly GraphEdge[], style: Style): EdgeStyle {
  const sum = (of: 'origins' | 'claims'): number =>
    edges.reduce((total, edge) => total + edge.properties[of], 0);
  const affirmed = edges.filter((edge) => edge.properties.affirmed);
  const isPlain = style.line === 'same';
  return {
    width: style.width === 'same' ? SAME : widthByCount(sum(style.width)),
    line: isPlain ? 'solid' : strongestLine(affirmed.length > 0 ? affirmed : edges),
    denied: !isPlain && affirmed.length === 0,
    contested: edges.some((edge) => edge.properties.contested),
  };
}

/** Width in pixels at zoom 1 by a number of origins or claims: 1 is thin, 16 and more are thickest. */
export function widthByCount(count: number): number {
  return Math.min(WIDEST, 1.25 + 1.2 * Math.log2(Math.max(1, count)));
}

/** How the line of an edge is drawn, by its status; a line that is denied has a bar besides. */
export function lineStyleOf(edge: GraphEdge): LineStyle {
  if (edge.properties.status === 'claimed') return 'dashed';
  return edge.properties.status === 'planned' ? 'dotted' : 'solid';
}

function strongestLine(edges: readonly GraphEdge[]): LineStyle {
  const lines = edges.map(lineStyleOf);
  return (['solid', 'dashed'] as const).find((line) => lines.includes(line)) ?? 'dotted';
}
