/** Brings a picture in step with what the graph holds by now. */
import type { Graph } from '../../../server/model/graph.ts';
import { hide } from './changes.ts';
import type { View } from './view.ts';

/**
 * What was asked for and is no longer in the graph goes; the rest keeps its place and takes what is said of it now. Edges that
 * were not drawn stay undrawn. The same view where nothing is different.
 */
export function refresh(view: View, asked: ReadonlySet<string>, { nodes, edges }: Graph): View {
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const edgeOf = new Map(edges.map((edge) => [edge.id, edge]));
  const gone = new Set([...asked].filter((id) => !nodeOf.has(id)));
  const left = hide(view, gone, new Set());
  let isSame = left === view;
  const takeNew = <T>(before: T, now: T): T => {
    if (JSON.stringify(before) === JSON.stringify(now)) return before;
    isSame = false;
    return now;
  };
  const shown = [...left.nodes].map(([id, each]) => {
    const node = takeNew(each.node, nodeOf.get(id) ?? each.node);
    return [id, node === each.node ? each : { ...each, node }] as const;
  });
  const drawn = [...left.edges].flatMap(([id, edge]) => {
    const now = edgeOf.get(id);
    if (now) return [[id, takeNew(edge, now)] as const];
    if (!asked.has(edge.source) || !asked.has(edge.target)) return [[id, edge] as const];
    isSame = false;
    return [];
  });
  return isSame ? view : { ...left, nodes: new Map(shown), edges: new Map(drawn) };
}
