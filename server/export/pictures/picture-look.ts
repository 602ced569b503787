/** How the nodes and edges of a picture are drawn: by the rules of its style, as on the canvas. */
import type { ReadEntity } from '../../model/graph-reading.ts';
import type { GraphEdge, GraphNode } from '../../model/graph.ts';
import type { Style } from '../../model/view-content.ts';
import { DEFAULT_STYLE } from '../../model/view-style/default-style.ts';
import { toEdgeStyle, type EdgeStyle } from '../../model/view-style/edge-style.ts';
import { makeNodeStyler, type Measured, type NodeStyle } from '../../model/view-style/node-style.ts';
import type { ExportContext } from '../graph-writer.ts';
import type { PicturedGraph } from './read-picture.ts';

/** What draws a picture. */
export interface PictureLook {
  /** As it can be drawn: what needs a measure that is not known is drawn as if nobody had chosen it. */
  readonly style: Style;
  readonly measured: Measured;
  /** The entities as rules ask for them. */
  readonly nodes: readonly GraphNode[];
  readonly ofNode: (id: string) => NodeStyle;
  readonly ofEdge: (edge: GraphEdge) => EdgeStyle;
}

/** The look of a picture. */
export function lookOf(
  graph: PicturedGraph,
  { vocabulary, style: chosen = DEFAULT_STYLE, measured: given = {} }: ExportContext,
): PictureLook {
  const measured = { degree: countNeighbours(graph), ...given };
  const style = toDrawable(chosen, measured);
  const nodes = [...graph.entities.values()].map(toNode);
  const stylerOf = makeNodeStyler(style, { vocabulary, nodes, measured });
  const styles = new Map(nodes.map((node) => [node.id, stylerOf(node)]));
  return {
    style,
    measured,
    nodes,
    ofNode: (id) => styles.get(id) ?? { size: 0, colour: '', icon: '', label: 'none' },
    ofEdge: (edge) => toEdgeStyle([edge], style),
  };
}

function toDrawable(style: Style, measured: Measured): Style {
  const { size, colour } = style;
  const isSizeUnknown = size !== 'same' && size !== 'documents' && size !== 'claims' && !measured[size];
  return {
    ...style,
    ...(isSizeUnknown && { size: DEFAULT_STYLE.size }),
    ...(colour === 'community' && !measured.communities && { colour: DEFAULT_STYLE.colour }),
  };
}

function toNode({ id, kind, name, names: _names, ...properties }: ReadEntity): GraphNode {
  return { id, kind, name, properties };
}

/** Two entities are joined or they are not, however many edges lead from one to the other. */
function countNeighbours({ entities, edges }: PicturedGraph): ReadonlyMap<string, number> {
  const others = new Map<string, Set<string>>([...entities.keys()].map((id) => [id, new Set()]));
  for (const { source, target } of edges) {
    if (source === target) continue;
    others.get(source)?.add(target);
    others.get(target)?.add(source);
  }
  return new Map([...others].map(([id, set]) => [id, set.size]));
}
