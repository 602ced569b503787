/** Which entities and edges of the picture are exported: all that it shows, what is selected of that, or what is hidden too. */
import type { ExplorerState } from '../store.ts';
import { visibleNow } from '../visible-now.ts';

/** Parts of the picture by their ids, with the places of the entities. */
export interface PicturePart {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  readonly positions: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
}

/** What the canvas shows: all that no filter hides. */
export function shownPart(state: ExplorerState): PicturePart {
  const { nodes, edges } = visibleNow(state);
  return {
    nodes: nodes.map(({ node }) => node.id),
    edges: edges.map(({ id }) => id),
    positions: toPositions(nodes),
  };
}

/** All that is on the canvas, also what filters hide and edges that were taken off. */
export function wholePart({ history }: ExplorerState): PicturePart {
  const { nodes, edges } = history.present;
  return {
    nodes: [...nodes.keys()],
    edges: [...edges.keys()],
    positions: toPositions([...nodes.values()]),
  };
}

/** What is selected and shown: the entities with the edges among them, the edges with their ends. */
export function selectedPart(state: ExplorerState): PicturePart {
  const visible = visibleNow(state);
  const chosen = new Set(state.selection.nodes);
  const alone = new Set(state.selection.edges);
  const edges = visible.edges.filter(
    ({ id, source, target }) => alone.has(id) || (chosen.has(source) && chosen.has(target)),
  );
  const ids = new Set([...chosen, ...edges.flatMap(({ source, target }) => [source, target])]);
  const nodes = visible.nodes.filter(({ node }) => ids.has(node.id));
  return {
    nodes: nodes.map(({ node }) => node.id),
    edges: edges.map(({ id }) => id),
    positions: toPositions(nodes),
  };
}

function toPositions(
  nodes: readonly { readonly node: { readonly id: string }; readonly x: number; readonly y: number }[],
): PicturePart['positions'] {
  return Object.fromEntries(
    nodes
      .filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
      .map(({ node, x, y }) => [node.id, { x: round(x), y: round(y) }]),
  );
}

/** Tenths of a pixel are exact enough, and half as long. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
