/** The commands that bring entities and edges from the server onto the canvas, with places found for them. */
import type { Graph, GraphEdge, GraphNode } from '../../../server/model/graph.ts';
import { countOf } from '../../../server/model/words.ts';
import type { NeighboursQuery } from '../../api.ts';
import type { CommandParts } from './command-parts.ts';
import { addNodes, expand, withEdges, type ExpansionReply } from '../view/changes.ts';
import type { View } from '../view/view.ts';
import { countHiddenNeighbours } from '../view/visible.ts';
import { runTask } from '../run-task.ts';
import { createAttempt } from './attempts.ts';
import { createRoomCheck } from './room-check.ts';
import { createExpansionReader } from './foreseen-expansion.ts';
import type { LocalCommands } from './local-commands.ts';
import { createPlaceStep, type PlacedStep } from './place-step.ts';
import { createTellFiltered } from './tell-filtered.ts';

/** How many neighbours one expansion brings at most before the user asks for more. */
const EXPANSION_STEP = 100;

/** As many as one request may ask for. */
const MOST_NEIGHBOURS = 1000;

/** Which group of neighbours is wanted. */
export type NeighbourGroup = Omit<NeighboursQuery, 'limit'>;

/** Commands that ask the server. */
export interface FetchCommands {
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
  /** Brings the neighbours of a node, at most `limit`; a group of them if one is given. */
  readonly expand: (id: string, options?: { limit?: number; group?: NeighbourGroup }) => Promise<void>;
  /** Begins to read what an expansion of a node would bring, as when a hand comes down on it; nothing where it would bring nothing, or ask. */
  readonly foreseeExpansion: (id: string) => void;
  /** Puts neighbours of a node that were read before on the canvas, with their edges to what is there, as one step of this name. */
  readonly takeNeighbours: (id: string, reply: ExpansionReply, name: string) => Promise<void>;
  /** Expands a node, asking which neighbours where there are many, or takes its expansion back; one that is under way is given up. */
  readonly toggleExpansion: (id: string) => Promise<void>;
}

/** The commands over one store that ask the server for more of the graph. */
export function createFetchCommands(parts: CommandParts, view: LocalCommands): FetchCommands {
  const { api, store } = parts;
  const underWay = new Map<string, AbortController>();
  const present = (): View => store.getState().history.present;
  const nameOf = (id: string): string => present().nodes.get(id)?.node.name ?? id;

  const attempt = createAttempt(store, view);

  const commit = createPlaceStep(parts, view);
  const reader = createExpansionReader(parts, EXPANSION_STEP);
  const tellFiltered = createTellFiltered(store, view);
  const hasRoomFor = createRoomCheck(store, view);

  const edgesWith = async (ids: readonly string[], signal: AbortSignal): Promise<readonly GraphEdge[]> => {
    const all = [...new Set([...present().nodes.keys(), ...ids])];
    return (await api.edgesAmong(all, signal)).edges;
  };

  /** Asks for something that is to come onto the canvas, which can be given up. */
  const bring = <Reply>(what: string, ask: (signal: AbortSignal) => Promise<Reply>): Promise<Reply> =>
    runTask(store, `Bringing ${what}`, ask);
  const bringEdges = (what: string, ids: readonly string[]): Promise<readonly GraphEdge[]> =>
    bring(what, (signal) => edgesWith(ids, signal));

  const add = (id: string): Promise<void> =>
    attempt(`add ${id}`, async () => {
      if (!present().nodes.has(id)) {
        if (!hasRoomFor(1)) return;
        const [node, edges] = await bring('an entity', (signal) =>
          Promise.all([api.entity(id, signal), edgesWith([id], signal)]),
        );
        await commit(`add ${node.name}`, (now) => addNodes(now, { nodes: [toNode(node)], edges }));
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
        await commit(`add ${neighbour.name}`, (then) =>
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
      const taken = await commit(name, (now) => addNodes(now, { nodes, edges: [...graph.edges, ...edges] }));
      if (!taken) return;
      const ids = nodes.map((node) => node.id);
      view.aim({ move: 'reveal', ids });
      tellFiltered({ nodes: ids });
    });

  const addEntities = (name: string, ids: readonly string[]): Promise<void> =>
    attempt(name, async () => {
      const { nodes, missing } = await bring(countEntities(ids), (signal) => api.graph(ids, signal));
      if (missing.length > 0) {
        const text = `${String(missing.length)} of them are no longer in the graph and are left out.`;
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
        brought === 0 ? now : withEdges({ ...now, hiddenEdges: new Set() }, edges),
      );
      const text =
        brought === 0
          ? 'All edges among what is on the canvas are drawn already.'
          : `${countOf(brought, 'edge')} revealed.`;
      view.notify({ key: 'reveal', text, tone: 'plain' });
    });

  const expandNode = (id: string, options: { limit?: number; group?: NeighbourGroup } = {}): Promise<void> =>
    attempt(`expand ${id}`, async () => {
      const control = new AbortController();
      if (!options.group) underWay.set(id, control);
      try {
        await bring(`neighbours of ${nameOf(id)}`, (signal) =>
          bringNeighbours(id, options, AbortSignal.any([signal, control.signal])),
        );
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
    const { limit = EXPANSION_STEP, group } = options;
    const foreseen = group ? undefined : await reader.read(id, limit, signal);
    const { nodes, edges, total } =
      foreseen?.reply ?? (await api.neighbours(id, { ...group, limit }, signal));
    const expansion = { nodes, edges, total, whole: group === undefined };
    const added = await take(id, expansion, `expand ${name}`, { signal, foreseen });
    if (added === undefined) return;
    if (present().nodes.has(id)) {
      tellExpansion(id, { shown: nodes.length, total, added });
    } else {
      const text = `${name} was taken off the canvas meanwhile, so its neighbours were not added.`;
      view.notify({ key: `expand ${id}`, tone: 'plain', text });
    }
  };

  /** Takes neighbours as one step of that name; gives how many were new, or undefined where it was given up or has no room. */
  const take = async (
    id: string,
    reply: ExpansionReply,
    name: string,
    { signal, foreseen }: PlacedStep & { readonly signal: AbortSignal },
  ): Promise<number | undefined> => {
    const fresh = reply.nodes.filter((node) => !present().nodes.has(node.id)).map((node) => node.id);
    // Edges to what has come meanwhile were not asked for.
    const isWhole = [...present().nodes.keys()].every((each) => foreseen?.view.nodes.has(each) === true);
    const own = reply.edges.filter((edge) => edge.source === id || edge.target === id);
    const edges = fresh.length === 0 ? own : isWhole ? reply.edges : await edgesWith(fresh, signal);
    if (signal.aborted) return undefined;
    if (fresh.length === 0) {
      view.change(`show edges of ${nameOf(id)}`, (now) =>
        edges.every((edge) => now.edges.has(edge.id)) ? now : withEdges(now, edges),
      );
      return 0;
    }
    if (!hasRoomFor(fresh.length)) return undefined;
    if (!(await commit(name, (now) => expand(now, id, { ...reply, edges }), { signal, foreseen })))
      return undefined;
    if (present().nodes.has(id)) view.aim({ move: 'reveal', ids: [id, ...fresh] });
    tellFiltered({ nodes: fresh, whole: true });
    return fresh.length;
  };

  const tellExpansion = (id: string, counts: { shown: number; total: number; added: number }): void => {
    const { shown, total, added } = counts;
    const key = `expand ${id}`;
    if (shown < total) {
      const next = Math.min(EXPANSION_STEP, total - shown);
      const more = (): void => {
        void expandNode(id, { limit: Math.min(MOST_NEIGHBOURS, shown + EXPANSION_STEP) });
      };
      const text = `${String(shown)} of ${String(total)} neighbours of ${nameOf(id)} shown, the most connected first.`;
      view.notify({ key, text, tone: 'plain', actions: [{ label: `Show next ${String(next)}`, run: more }] });
    } else if (added === 0) {
      view.notify({ key, tone: 'plain', text: `All neighbours of ${nameOf(id)} are on the canvas already.` });
    } else {
      view.dismiss(key);
    }
  };

  const countHidden = (id: string): number => countHiddenNeighbours(present()).get(id) ?? 0;

  const expandOrAsk = async (id: string): Promise<void> => {
    if (countHidden(id) > EXPANSION_STEP) view.openDialogue({ type: 'expand', id });
    else await expandNode(id);
  };

  return {
    add,
    addByEdge,
    addGraph,
    addEntities,
    revealEdges,
    expand: expandNode,
    foreseeExpansion: (id) => {
      const hidden = countHidden(id);
      const isExpanding = underWay.has(id) || present().expansions.has(id);
      if (hidden > 0 && hidden <= EXPANSION_STEP && !isExpanding) reader.foresee(id);
    },
    takeNeighbours: (id, reply, name) =>
      attempt(`expand ${id}`, async () => {
        await bring(`neighbours of ${nameOf(id)}`, (signal) => take(id, reply, name, { signal }));
      }),
    toggleExpansion: async (id) => {
      const control = underWay.get(id);
      underWay.delete(id);
      control?.abort();
      if (present().expansions.has(id)) view.collapse(id);
      else if (!control) await expandOrAsk(id);
    },
  };
}

function countEntities(ids: readonly string[]): string {
  return countOf(ids.length, 'entity', 'entities');
}

/** The node alone, without what an entity's own page adds. */
function toNode({ id, kind, name, properties }: GraphNode): GraphNode {
  return { id, kind, name, properties };
}
