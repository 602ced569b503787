/** How the page gets its picture: the opening one, the one that an address names, or one that was saved. */
import type { OpeningReply } from '../../../server/api/contract.ts';
import type { ViewContent } from '../../../server/model/view-content.ts';
import { readAddress } from '../address.ts';
import { readDraft } from '../drafts.ts';
import type { Caption, ExplorerState } from '../store.ts';
import { addNodes, place } from '../view/changes.ts';
import { fromContent, type ContentChanges } from '../view/content.ts';
import { record, startHistory, type History } from '../view/history.ts';
import { readContent } from '../view/read-content.ts';
import { NO_SELECTION } from '../view/selection.ts';
import { DEFAULT_ARRANGEMENT, EMPTY_VIEW, type View } from '../view/view.ts';
import { addBusy, messageOf } from './attempts.ts';
import type { CommandParts } from './command-parts.ts';
import type { LocalCommands } from './local-commands.ts';

/** Commands that put a whole picture on the canvas. */
export interface OpenCommands {
  /** Shows what the part of the address behind `#` names, else the opening picture. */
  readonly open: (hash: string) => Promise<void>;
  /** Puts the opening picture on the canvas as a step that can be undone. */
  readonly showOpening: () => Promise<void>;
  /** Puts a kept picture on the canvas; `name` names the step. Rejects where the server does not answer. */
  readonly showContent: (content: ViewContent, name: string, leftOut?: readonly string[]) => Promise<void>;
  /** Whether the canvas shows the opening picture as it came. */
  readonly isUntouched: () => boolean;
}

/** What the words for a picture that cannot be read are about. */
const UNREADABLE = {
  address: 'The picture in this address cannot be read: the link may have been cut off.',
  draft: 'This address names a picture that only the browser it was made in keeps.',
} as const;

/** The commands over one store that put whole pictures on the canvas. */
export function createOpenCommands(parts: CommandParts, local: LocalCommands): OpenCommands {
  const { api, store, arrange } = parts;
  let untouched: View | undefined;

  const fetchOpening = async (): Promise<View> => {
    const opening = await api.opening();
    store.setState({ opening });
    const bare = addNodes(EMPTY_VIEW, opening);
    const request = { scope: 'all', arrangement: DEFAULT_ARRANGEMENT } as const;
    const positions = await arrange({ view: bare }, request);
    return positions ? place(bare, positions) : bare;
  };

  const showContent: OpenCommands['showContent'] = async (content, name, leftOut = []) => {
    const reply = await api.graph(content.nodes.map(([id]) => id));
    const { view, selection, changes } = fromContent(content, reply);
    const unplaced = [...view.nodes.values()].some((shown) => Number.isNaN(shown.x));
    const request = { scope: 'new', arrangement: view.arrangement } as const;
    const positions = unplaced ? await arrange({ view }, request) : undefined;
    const whole = positions ? place(view, positions) : view;
    const isChosen = selection.nodes.length + selection.edges.length > 0;
    store.setState((state) => ({
      phase: 'ready',
      history: takeUp(state, whole, name),
      selection,
      findings: undefined,
      caption: undefined,
      budget: Math.max(state.budget, Math.ceil(whole.nodes.size / 1000) * 1000),
      panels: { ...state.panels, details: isChosen },
      camera: content.look
        ? { move: 'look', ids: [], look: content.look, sudden: true }
        : { move: 'fit', ids: [], sudden: true },
    }));
    tellChanges(changes, leftOut);
  };

  const tellChanges = (changes: ContentChanges, leftOut: readonly string[]): void => {
    const text = describeChanges(changes, leftOut);
    if (text === undefined) return;
    const marked = [...changes.newEdges, ...changes.changedEdges];
    const show = {
      label: 'Select them',
      run: () => {
        local.select({ nodes: [], edges: marked });
        local.setPanel('details', true);
      },
    };
    const tone = changes.goneNodes.length + leftOut.length > 0 ? 'problem' : 'plain';
    local.notify({ key: 'changes', text, tone, ...(marked.length > 0 && { actions: [show] }) });
  };

  const showFirst = async (problem?: string): Promise<void> => {
    const first = await fetchOpening();
    untouched = first;
    store.setState((state) => ({
      phase: 'ready',
      history: takeUp(state, first, 'show the opening picture'),
      selection: NO_SELECTION,
      caption: toCaption(state.opening),
      camera: { move: 'fit', ids: [], sudden: true },
    }));
    if (problem === undefined) return;
    local.notify({
      key: 'address',
      text: `${problem} This is the opening picture instead.`,
      tone: 'problem',
    });
  };

  const openHash = async (hash: string): Promise<void> => {
    if (hash.length < 2) {
      await showFirst();
      return;
    }
    const address = await readAddress(hash);
    if (address?.type === 'saved') {
      const { id, name, version, content } = await api.view(address.id);
      await showContent(content, name === '' ? 'open a link' : `open “${name}”`);
      store.setState({ saved: name === '' ? undefined : { id, name, version, status: 'saved' } });
      return;
    }
    const read = address?.type === 'draft' ? readDraftContent(address.key) : address?.read;
    if (read) await showContent(read.content, 'open a link', read.leftOut);
    else await showFirst(address?.type === 'draft' ? UNREADABLE.draft : UNREADABLE.address);
  };

  return {
    showContent,
    isUntouched: () => {
      const { history, selection } = store.getState();
      return history.present === untouched && selection.nodes.length + selection.edges.length === 0;
    },
    open: async (hash) => {
      const isFirst = store.getState().phase !== 'ready';
      if (isFirst) store.setState({ phase: 'loading', failure: undefined });
      addBusy(store, 1);
      try {
        const { vocabulary } = store.getState();
        const terms = vocabulary ? Promise.resolve() : fetchVocabulary();
        await Promise.all([terms, openHash(hash)]);
      } catch (error) {
        if (isFirst) store.setState({ phase: 'failed', failure: messageOf(error) });
        else local.notify({ key: 'failed open', text: messageOf(error), tone: 'problem' });
      } finally {
        addBusy(store, -1);
      }
    },
    showOpening: async () => {
      addBusy(store, 1);
      try {
        const next = await fetchOpening();
        store.setState((state) => ({
          history: record(state.history, 'show the opening picture', next),
          selection: NO_SELECTION,
          findings: undefined,
          caption: toCaption(state.opening),
          camera: { move: 'fit', ids: [], sudden: true },
        }));
      } catch (error) {
        local.notify({ key: 'failed opening', text: messageOf(error), tone: 'problem' });
      } finally {
        addBusy(store, -1);
      }
    },
  };

  async function fetchVocabulary(): Promise<void> {
    store.setState({ vocabulary: await api.vocabulary() });
  }
}

/** A first picture begins the history; one that is opened over a picture is a step upon it. */
function takeUp({ phase, history }: ExplorerState, next: View, name: string): History<View> {
  return phase === 'ready' ? record(history, name, next) : startHistory(next);
}

function toCaption(opening: OpeningReply | undefined): Caption | undefined {
  if (!opening) return undefined;
  const { title, question, nodes } = opening;
  return { title, text: question, ids: new Set(nodes.map((node) => node.id)) };
}

function readDraftContent(key: string): ReturnType<typeof readContent> {
  const text = readDraft(key);
  if (text === undefined) return undefined;
  try {
    return readContent(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** What has changed since a picture was kept and what of it could not be read, in one or two sentences; undefined where nothing has. */
export function describeChanges(changes: ContentChanges, leftOut: readonly string[]): string | undefined {
  const { goneNodes, goneEdges, newEdges, changedEdges } = changes;
  const count = (number: number, one: string, many: string): string[] =>
    number === 0 ? [] : [`${String(number)} ${number === 1 ? one : many}`];
  const since = [
    ...count(goneNodes.length, 'entity is no longer in the graph', 'entities are no longer in the graph'),
    ...count(goneEdges, 'edge is gone', 'edges are gone'),
    ...count(newEdges.length, 'edge is new', 'edges are new'),
    ...count(changedEdges.length, 'edge has other claims', 'edges have other claims'),
  ];
  const sentences = [
    ...(since.length > 0 ? [`Since this picture was made: ${since.join(', ')}.`] : []),
    ...(leftOut.length > 0 ? [`Of the link could not be read: ${leftOut.join(', ')}.`] : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}
