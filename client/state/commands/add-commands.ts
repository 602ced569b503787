/** The commands that put entities and edges on the canvas that were found elsewhere: by search, in a table, on a page. */
import type { Graph, GraphEdge, GraphNode } from '../../../server/model/graph.ts';
import { countOf, writeNumber } from '../../../server/model/words.ts';
import { addNodes, withAllEdges, withEdges } from '../view/changes.ts';
import type { Bringing } from './bringing.ts';
import type { CommandParts } from './command-parts.ts';
import type { LocalCommands } from './local-commands.ts';

/** Commands that add to the canvas. */
export interface AddCommands {
  /** Puts an entity on the canvas with its edges to what is there, chooses it and brings it to the middle. */
  readonly add: (id: string) => Promise<void>;
  /** Puts a neighbour on the canvas if it is not there, and chooses the edge that joins it. */
  readonly addByEdge: (neighbour: GraphNode, edge: GraphEdge) => Promise<void>;
  /** Puts a part of the graph on the canvas, with the edges to what is there, as one step of this name. */
  readonly addGraph: (name: string, graph: Graph) => Promise<void>;
  /** Puts entities on the canvas by their ids, with their edges to what is there; says which are gone. */
  readonly addEntities: (name: string, ids: readonly string[]) => Promise<void>;
  /** Reads the edges among what is on the canvas that are not drawn yet. */
  readonly revealEdges: () => Promise<void>;
}

/** The commands over one store. */
export function createAddCommands(
  { api }: Pick<CommandParts, 'api'>,
  view: LocalCommands,
  { present, attempt, placeStep, hasRoomFor, tellFiltered, bring, edgesWith }: Bringing,
): AddCommands {
  const bringEdges = (what: string, ids: readonly string[]): Promise<readonly GraphEdge[]> =>
    bring(what, (signal) => edgesWith(ids, signal));

  const add = (id: string): Promise<void> =>
    attempt(`add ${id}`, async () => {
      if (!present().nodes.has(id)) {
        if (!hasRoomFor(1)) return;
        const [node, edges] = await bring('an entity', (signal) =>
          Promise.all([api.entity(id, signal), edgesWith([id], signal)]),
        );
        await placeStep(`add ${node.name}`, (now) => addNodes(now, { nodes: [toNode(node)], edges }));
      }
      const shown = present().nodes.get(id);
      if (shown && present().filters.hiddenKinds.includes(shown.node.kind))
        view.toggleFilter('hiddenKinds', shown.node.kind, shown.node.kind);
      view.selectTarget({ type: 'node', id });
      view.setCursor(id);
      view.setPanel('details', true);
      view.aim({ move: 'centre', ids: [id] });
      tellFiltered({ nodes: [id] });
    });

  const addByEdge = (neighbour: GraphNode, edge: GraphEdge): Promise<void> =>
    attempt(`add ${neighbour.id}`, async () => {
      const now = present();
      if (!now.nodes.has(neighbour.id)) {
        if (!hasRoomFor(1)) return;
        const edges = [edge, ...(await bringEdges(neighbour.name, [neighbour.id]))];
        await placeStep(`add ${neighbour.name}`, (then) =>
          addNodes(then, { nodes: [toNode(neighbour)], edges }),
        );
      } else if (!now.edges.has(edge.id)) {
        view.change('add an edge', (then) => withEdges(then, [edge]));
      }
      view.selectTarget({ type: 'edge', id: edge.id });
      view.setPanel('details', true);
      view.aim({ move: 'uncover', ids: [edge.source, edge.target] });
      tellFiltered({ edges: [edge.id] });
    });

  const addGraph = (name: string, graph: Graph): Promise<void> =>
    attempt(name, async () => {
      const fresh = graph.nodes.filter((node) => !present().nodes.has(node.id)).map((node) => node.id);
      if (!hasRoomFor(fresh.length)) return;
      const edges = fresh.length > 0 ? await bringEdges(countEntities(fresh), fresh) : graph.edges;
      const nodes = graph.nodes.map(toNode);
      const taken = await placeStep(name, (now) =>
        addNodes(now, { nodes, edges: [...graph.edges, ...edges] }),
      );
      if (!taken) return;
      const ids = nodes.map((node) => node.id);
      view.aim({ move: 'reveal', ids });
      tellFiltered({ nodes: ids });
    });

  const addEntities = (name: string, ids: readonly string[]): Promise<void> =>
    attempt(name, async () => {
      const { nodes, missing } = await bring(countEntities(ids), (signal) => api.graph(ids, signal));
      if (missing.length > 0) {
        const text = `${writeNumber(missing.length)} of them are no longer in the graph and are left out.`;
        view.notify({ key: 'missing', text, tone: 'problem' });
      }
      await addGraph(name, { nodes, edges: [] });
    });

  const revealEdges = (): Promise<void> =>
    attempt('reveal', async () => {
      const before = present();
      const all = await bringEdges('the edges among what is shown', []);
      const edges = all.filter((edge) => !before.edges.has(edge.id));
      const brought = edges.length + before.hiddenEdges.size;
      view.change(`reveal ${countOf(brought, 'edge')}`, (now) =>
        brought === 0 ? now : withAllEdges({ ...now, hiddenEdges: new Set() }, edges),
      );
      const text =
        brought === 0
          ? 'All edges among what is on the canvas are drawn already.'
          : `${countOf(brought, 'edge')} revealed.`;
      view.notify({ key: 'reveal', text, tone: 'plain' });
    });

  return { add, addByEdge, addGraph, addEntities, revealEdges };
}

function countEntities(ids: readonly string[]): string {
  return countOf(ids.length, 'entity', 'entities');
}

/** The node alone, without what an entity's own page adds. */
function toNode({ id, kind, name, properties }: GraphNode): GraphNode {
  return { id, kind, name, properties };
}
