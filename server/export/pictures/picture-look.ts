/** How the nodes and edges of a picture are drawn: by the rules of its style, as on the canvas. */
import type { ReadEntity } from '../../model/graph-reading.ts';
import type { GraphEdge, GraphNode } from '../../model/graph.ts';
import { measureGraph } from '../../model/picture/measure-graph.ts';
import { toPlainGraph } from '../../model/picture/plain-graph.ts';
import type { Style } from '../../model/view-content.ts';
import { DEFAULT_STYLE } from '../../model/view-style/default-style.ts';
import { toEdgeStyle, type EdgeStyle } from '../../model/view-style/edge-style.ts';
import {
  makeNodeStyler,
  measuresOf,
  type Measured,
  type NodeStyle,
} from '../../model/view-style/node-style.ts';
import type { ExportContext } from '../graph-writer.ts';
import type { PicturedGraph } from './read-picture.ts';

/** What draws a picture. */
export interface PictureLook {
  readonly style: Style;
  readonly measured: Measured;
  /** The entities as rules ask for them. */
  readonly nodes: readonly GraphNode[];
  readonly ofNode: (id: string) => NodeStyle;
  /** Of edges that are drawn as one. */
  readonly ofEdges: (edges: readonly GraphEdge[]) => EdgeStyle;
}

/** The look of a picture; measures that it is drawn by and that are not given are computed, which takes a second at most for what pictures take. */
export function lookOf(
  graph: PicturedGraph,
  { vocabulary, style = DEFAULT_STYLE, measured: given = {} }: ExportContext,
): PictureLook {
  const missing = measuresOf(style).filter((measure) => !given[measure]);
  const measured = { ...measurePicture(graph, missing), ...given };
  const nodes = [...graph.entities.values()].map(toNode);
  const stylerOf = makeNodeStyler(style, { vocabulary, nodes, measured });
  const styles = new Map(nodes.map((node) => [node.id, stylerOf(node)]));
  return {
    style,
    measured,
    nodes,
    ofNode: (id) => styles.get(id) ?? { size: 0, colour: '', icon: '', label: 'none' },
    ofEdges: (edges) => toEdgeStyle(edges, style),
  };
}

function measurePicture({ entities, edges }: PicturedGraph, needed: ReturnType<typeof measuresOf>): Measured {
  const { ids, graph } = toPlainGraph(entities.keys(), edges);
  return Object.fromEntries(
    needed.map((measure) => {
      const values = measureGraph(measure, graph);
      return [measure, new Map(ids.map((id, at) => [id, values[at] ?? 0]))];
    }),
  );
}

function toNode({ id, kind, name, names: _names, ...properties }: ReadEntity): GraphNode {
  return { id, kind, name, properties };
}
