/** How the page gets its first picture: the opening one, or the one that the address names. */
import type { GraphReply } from '../../server/api/contract.ts';
import { readAddress, toAddress, writeAddress, type Address } from './address.ts';
import type { CommandParts } from './command-parts.ts';
import { addNodes, place, withEdges } from './view/changes.ts';
import { bumpBusy } from './fetch-commands.ts';
import { record, startHistory, type History } from './view/history.ts';
import { pruneSelection, NO_SELECTION } from './view/selection.ts';
import type { ExplorerState } from './store.ts';
import { EMPTY_VIEW, type View } from './view/view.ts';
import type { ViewCommands } from './view-commands.ts';

/** Commands that put a whole picture on the canvas. */
export interface OpenCommands {
  /** Shows what the part of the address behind `#` names, else the opening picture. */
  readonly open: (hash: string) => Promise<void>;
  /** Puts the opening picture on the canvas as a step that can be undone. */
  readonly showOpening: () => Promise<void>;
  /** The part of the address that names the present picture; empty for the untouched opening picture. */
  readonly writeHash: () => Promise<string>;
}

/** The commands over one store that put whole pictures on the canvas. */
export function createOpenCommands(parts: CommandParts, view: ViewCommands): OpenCommands {
  const { api, store, arrange } = parts;
  let untouched: View | undefined;

  const fetchOpening = async (): Promise<View> => {
    const opening = await api.opening();
    store.setState({ opening });
    const bare = addNodes(EMPTY_VIEW, opening);
    const positions = await arrange(bare, 'all');
    return positions ? place(bare, positions) : bare;
  };

  const openAddress = async (address: Address): Promise<void> => {
    const reply = await api.graph(address.nodes.map((node) => node.id));
    const next = toView(address, reply);
    const unplaced = [...next.nodes.values()].some((shown) => Number.isNaN(shown.x));
    const positions = unplaced ? await arrange(next, 'new') : undefined;
    const whole = positions ? place(next, positions) : next;
    const selection = pruneSelection(address.selection, whole);
    const chosen = selection.nodes.length + selection.edges.length > 0;
    store.setState((state) => ({
      phase: 'ready',
      history: takeUp(state, whole),
      selection,
      captioned: false,
      panels: { ...state.panels, details: chosen },
      camera: { move: 'fit', ids: [], sudden: true },
    }));
    if (reply.missing.length > 0) view.notify(toMissingNotice(reply.missing.length));
  };

  const openFirst = async (hash: string): Promise<void> => {
    const address = hash.length > 1 ? await readAddress(hash) : undefined;
    if (address) {
      await openAddress(address);
      return;
    }
    const first = await fetchOpening();
    untouched = first;
    store.setState((state) => ({
      phase: 'ready',
      history: takeUp(state, first),
      selection: NO_SELECTION,
      captioned: true,
      camera: { move: 'fit', ids: [], sudden: true },
    }));
    if (hash.length > 1) {
      const text =
        'The picture in this address cannot be read: the link may have been cut off. This is the opening picture instead.';
      view.notify({ key: 'address', text, tone: 'problem' });
    }
  };

  return {
    open: async (hash) => {
      const fresh = store.getState().phase !== 'ready';
      if (fresh) store.setState({ phase: 'loading', failure: undefined });
      bumpBusy(store, 1);
      try {
        const known = store.getState().vocabulary;
        const [vocabulary] = await Promise.all([
          known ??
            api.vocabulary().then((terms) => {
              store.setState({ vocabulary: terms });
              return terms;
            }),
          openFirst(hash),
        ]);
        store.setState({ vocabulary });
      } catch (error) {
        const failure = error instanceof Error ? error.message : 'Something went wrong.';
        if (fresh) store.setState({ phase: 'failed', failure });
        else view.notify({ key: 'failed open', text: failure, tone: 'problem' });
      } finally {
        bumpBusy(store, -1);
      }
    },
    showOpening: async () => {
      bumpBusy(store, 1);
      try {
        const next = await fetchOpening();
        store.setState((state) => ({
          history: record(state.history, 'show the opening picture', next),
          selection: NO_SELECTION,
          captioned: true,
          camera: { move: 'fit', ids: [], sudden: true },
        }));
      } catch (error) {
        const text = error instanceof Error ? error.message : 'Something went wrong.';
        view.notify({ key: 'failed opening', text, tone: 'problem' });
      } finally {
        bumpBusy(store, -1);
      }
    },
    writeHash: async () => {
      const { history, selection } = store.getState();
      const bare = selection.nodes.length + selection.edges.length === 0;
      return bare && history.present === untouched ? '' : writeAddress(toAddress(history.present, selection));
    },
  };
}

/** A first picture begins the history; a link that is opened over a picture is a step upon it. */
function takeUp({ phase, history }: ExplorerState, next: View): History<View> {
  return phase === 'ready' ? record(history, 'open a link', next) : startHistory(next);
}

/** The view of a link, with what the server still knows of it. */
function toView(address: Address, reply: GraphReply): View {
  const places = new Map(address.nodes.map((node) => [node.id, node]));
  const known = new Map(reply.nodes.map((node) => [node.id, node]));
  const nodes = address.nodes.flatMap(({ id, x, y, held, pinned }) => {
    const node = known.get(id);
    return node ? [[id, { node, x, y, held, pinned }] as const] : [];
  });
  const expansions = [...address.expansions]
    .filter(([id]) => known.has(id))
    .map(([id, each]) => [id, { ...each, holds: each.holds.filter((held) => known.has(held)) }] as const);
  const strangers = reply.nodes.filter((node) => !places.has(node.id));
  const bare: View = {
    nodes: new Map(nodes),
    edges: new Map(),
    expansions: new Map(expansions),
    hiddenKinds: new Set(address.hiddenKinds),
    hiddenRelations: new Set(address.hiddenRelations),
    hiddenEdges: new Set(address.hiddenEdges),
  };
  return withEdges(
    strangers.length > 0 ? addNodes(bare, { nodes: strangers, edges: [] }) : bare,
    reply.edges,
  );
}

function toMissingNotice(count: number): { key: string; text: string; tone: 'problem' } {
  const text =
    count === 1
      ? 'One entity of this link is no longer in the graph and is left out.'
      : `${String(count)} entities of this link are no longer in the graph and are left out.`;
  return { key: 'missing', text, tone: 'problem' };
}
