/** The commands that bring entities and edges from the server onto the canvas, with places found for them. */
import { EntenteError } from '../../server/model/errors.ts';
import type { GraphEdge, GraphNode } from '../../server/model/graph.ts';
import type { NeighboursQuery } from '../api.ts';
import type { CommandParts } from './command-parts.ts';
import { addNodes, expand, place, withEdges, type ExpansionReply } from './view/changes.ts';
import type { ExplorerState } from './store.ts';
import type { View } from './view/view.ts';
import type { ViewCommands } from './view-commands.ts';

/** How many neighbours one expansion brings at most before the user asks for more. */
export const EXPANSION_STEP = 100;

/** How many entities the canvas takes; as many as one request for the edges among them may name. */
export const MOST_NODES = 1000;

/** Which group of neighbours is wanted. */
export type NeighbourGroup = Omit<NeighboursQuery, 'limit'>;

/** Commands that ask the server. */
export interface FetchCommands {
  /** Puts an entity on the canvas with its edges to what is there, chooses it and brings it to the middle. */
  readonly add: (id: string) => Promise<void>;
  /** Puts a neighbour on the canvas if it is not there, and chooses the edge that joins it. */
  readonly addByEdge: (neighbour: GraphNode, edge: GraphEdge) => Promise<void>;
  /** Brings the neighbours of a node, at most `limit`; a group of them if one is given. */
  readonly expand: (id: string, options?: { limit?: number; group?: NeighbourGroup }) => Promise<void>;
  /** Expands a node, or takes its expansion back; one that is under way is given up. */
  readonly toggleExpansion: (id: string) => Promise<void>;
}

/** The commands over one store that ask the server for more of the graph. */
export function createFetchCommands(parts: CommandParts, view: ViewCommands): FetchCommands {
  const { api, store, arrange } = parts;
  let queue: Promise<void> = Promise.resolve();
  const underWay = new Map<string, AbortController>();
  const present = (): View => store.getState().history.present;
  const nameOf = (id: string): string => present().nodes.get(id)?.node.name ?? id;

  /** Runs a step that waits for the server: counted as busy, its failure told with a way to try again. */
  const attempt = async (key: string, run: () => Promise<void>): Promise<void> => {
    bumpBusy(store, 1);
    try {
      await run();
      view.dismiss(`failed ${key}`);
    } catch (error) {
      const text = error instanceof Error ? error.message : 'Something went wrong.';
      const again = (): void => {
        view.dismiss(`failed ${key}`);
        void attempt(key, run);
      };
      view.notify({
        key: `failed ${key}`,
        text,
        tone: 'problem',
        action: { label: 'Try again', run: again },
      });
    } finally {
      bumpBusy(store, -1);
    }
  };

  /** Finds places for what an update adds, then takes it as one step upon the view as it is by then, unless given up; says whether it was taken. */
  const commit = (name: string, update: (view: View) => View, signal?: AbortSignal): Promise<boolean> => {
    const step = queue.then(async () => {
      // A layout that was superseded is asked for again, lest the step be lost.
      for (let attempts = 0; attempts < 3; attempts++) {
        const positions = await arrange(update(present()), 'new');
        if (signal?.aborted) return false;
        if (!positions) continue;
        view.change(name, (now) => place(update(now), positions));
        return true;
      }
      throw new EntenteError('cancelled', 'The picture kept changing while places were sought in it.');
    });
    queue = step.then(
      () => undefined,
      () => undefined,
    );
    return step;
  };

  const edgesWith = async (ids: readonly string[]): Promise<readonly GraphEdge[]> => {
    const all = [...new Set([...present().nodes.keys(), ...ids])];
    return (await api.edgesAmong(all)).edges;
  };

  const hasRoomFor = (more: number): boolean => {
    if (present().nodes.size + more <= MOST_NODES) return true;
    view.notify({
      key: 'full',
      tone: 'problem',
      text: `The canvas holds at most ${String(MOST_NODES)} entities. Hide some before adding more.`,
    });
    return false;
  };

  const add = (id: string): Promise<void> =>
    attempt(`add ${id}`, async () => {
      if (!present().nodes.has(id)) {
        if (!hasRoomFor(1)) return;
        const [node, edges] = await Promise.all([api.entity(id), edgesWith([id])]);
        await commit(`add ${node.name}`, (now) => addNodes(now, { nodes: [toNode(node)], edges }));
      }
      const shown = present().nodes.get(id);
      if (shown && present().hiddenKinds.has(shown.node.kind))
        view.toggleKind(shown.node.kind, shown.node.kind);
      view.selectTarget({ type: 'node', id });
      view.setCursor(id);
      view.setPanel('details', true);
      view.aim({ move: 'centre', ids: [id] });
    });

  const addByEdge = (neighbour: GraphNode, edge: GraphEdge): Promise<void> =>
    attempt(`add ${neighbour.id}`, async () => {
      const now = present();
      if (!now.nodes.has(neighbour.id)) {
        if (!hasRoomFor(1)) return;
        const edges = [edge, ...(await edgesWith([neighbour.id]))];
        await commit(`add ${neighbour.name}`, (then) =>
          addNodes(then, { nodes: [toNode(neighbour)], edges }),
        );
      } else if (!now.edges.has(edge.id)) {
        view.change('add an edge', (then) => withEdges(then, [edge]));
      }
      view.selectTarget({ type: 'edge', id: edge.id });
      view.setPanel('details', true);
      view.aim({ move: 'uncover', ids: [edge.source, edge.target] });
    });

  const expandNode = (id: string, options: { limit?: number; group?: NeighbourGroup } = {}): Promise<void> =>
    attempt(`expand ${id}`, async () => {
      const control = new AbortController();
      if (!options.group) underWay.set(id, control);
      try {
        await bringNeighbours(id, options, control.signal);
      } catch (error) {
        if (!control.signal.aborted) throw error;
      } finally {
        if (underWay.get(id) === control) underWay.delete(id);
      }
    });

  const bringNeighbours = async (
    id: string,
    options: { limit?: number; group?: NeighbourGroup },
    signal: AbortSignal,
  ): Promise<void> => {
    const name = nameOf(id);
    const reply = await api.neighbours(
      id,
      { ...options.group, limit: options.limit ?? EXPANSION_STEP },
      signal,
    );
    const fresh = reply.nodes.filter((node) => !present().nodes.has(node.id)).map((node) => node.id);
    const edges = fresh.length > 0 ? await edgesWith(fresh) : reply.edges;
    if (signal.aborted) return;
    const expansion: ExpansionReply = {
      nodes: reply.nodes,
      edges,
      total: reply.total,
      whole: options.group === undefined,
    };
    if (fresh.length === 0) {
      view.change(`show edges of ${name}`, (now) =>
        edges.every((edge) => now.edges.has(edge.id)) ? now : withEdges(now, edges),
      );
    } else {
      if (!hasRoomFor(fresh.length)) return;
      if (!(await commit(`expand ${name}`, (now) => expand(now, id, expansion), signal))) return;
      if (present().nodes.has(id)) view.aim({ move: 'reveal', ids: [id, ...fresh] });
    }
    if (present().nodes.has(id)) {
      tellExpansion(id, { shown: reply.nodes.length, total: reply.total, added: fresh.length });
    } else {
      const text = `${name} was taken off the canvas meanwhile, so its neighbours were not added.`;
      view.notify({ key: `expand ${id}`, tone: 'plain', text });
    }
  };

  const tellExpansion = (id: string, counts: { shown: number; total: number; added: number }): void => {
    const { shown, total, added } = counts;
    const key = `expand ${id}`;
    if (shown < total) {
      const next = Math.min(EXPANSION_STEP, total - shown);
      const more = (): void => {
        void expandNode(id, { limit: Math.min(MOST_NODES, shown + EXPANSION_STEP) });
      };
      const text = `${String(shown)} of ${String(total)} neighbours of ${nameOf(id)} shown, the most connected first.`;
      view.notify({ key, text, tone: 'plain', action: { label: `Show next ${String(next)}`, run: more } });
    } else if (added === 0) {
      view.notify({ key, tone: 'plain', text: `All neighbours of ${nameOf(id)} are on the canvas already.` });
    } else {
      view.dismiss(key);
    }
  };

  return {
    add,
    addByEdge,
    expand: expandNode,
    toggleExpansion: async (id) => {
      const control = underWay.get(id);
      underWay.delete(id);
      control?.abort();
      if (present().expansions.has(id)) view.collapse(id);
      else if (!control) await expandNode(id);
    },
  };
}

/** Adds to the number of requests that are under way. */
export function bumpBusy(store: CommandParts['store'], by: number): void {
  store.setState((state: ExplorerState) => ({ busy: state.busy + by }));
}

/** The node alone, without what an entity's own page adds. */
function toNode({ id, kind, name, properties }: GraphNode): GraphNode {
  return { id, kind, name, properties };
}
