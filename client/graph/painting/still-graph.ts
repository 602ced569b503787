/** A picture at rest, for painters that need no Cytoscape: what is drawn lies where its elements say. */
import type { PaintedGraph } from '../drawn/drawn-graph.ts';
import { shapeBetween, type End } from '../drawn/edge-shape.ts';
import type { Elements } from '../drawn/elements.ts';
import { toLookup } from '../drawn/lookup.ts';
import { boxAround } from '../drawn/extent.ts';

const NOTHING: ReadonlySet<string> = new Set();

/** The picture that these elements make. */
export function createStillGraph(elements: Elements): PaintedGraph {
  const lookup = toLookup(elements);
  const endOf = (id: string): End | undefined => {
    const node = lookup.nodes.get(id);
    return node && { x: node.x, y: node.y, radius: node.size / 2 };
  };
  return {
    nodes: () => lookup.nodes,
    edges: () => lookup.edges,
    openGroups: () => elements.openGroups,
    edgesAt: (id) => lookup.edgesAt(id),
    drawnAs: (id) => lookup.drawnAs(id),
    placeOf: (id) => lookup.nodes.get(id),
    shapeOf: ({ source, target, bend }) => {
      const [from, to] = [endOf(source), endOf(target)];
      return from && to && shapeBetween(from, to, bend);
    },
    lifted: () => NOTHING,
    extent: () => boxAround(elements.nodes.map(({ x, y, size }) => ({ x, y, radius: size / 2 }))),
  };
}
