/** A page without a browser for tests of what is saved as which view: commands over a store, with a server that keeps views in memory. */
import type { Api } from '../api.ts';
import type { CommandParts } from '../state/commands/command-parts.ts';
import { createCommands, type Commands } from '../state/commands/commands.ts';
import { createShelf, type Shelf } from '../state/drafts.ts';
import { drawThumbnail } from '../state/saving/thumbnail.ts';
import { createUnsavedKeeper } from '../state/saving/unsaved.ts';
import { createExplorerStore, type ExplorerStore, type Notice } from '../state/store.ts';
import { makeApi } from './sample-api.ts';
import { makeEdge, makeNode, VOCABULARY } from './sample-graph.ts';
import { makeClock, makeViewServer, type HandClock, type ViewServer } from './sample-views.ts';

/** The page. */
export interface SamplePage {
  readonly store: ExplorerStore;
  readonly commands: Commands;
  readonly clock: HandClock;
  readonly server: ViewServer;
  readonly saved: () => ReturnType<ExplorerStore['getState']>['saved'];
  readonly drawn: () => readonly string[];
  readonly notice: (key: string) => Notice | undefined;
  /** Presses a button of a notice. */
  readonly press: (key: string, label: string) => void;
}

/** A page with the opening picture; of two on one shelf each is a tab of the same browser. */
export async function openPage(
  server = makeViewServer(),
  { shelf = makeShelf(), tab = 'one', hash = '' }: { shelf?: Shelf; tab?: string; hash?: string } = {},
): Promise<SamplePage> {
  let drawing = 0;
  // Small pictures are compressed by another thread, in a time of its own.
  const draw: typeof drawThumbnail = (thumbnail) => {
    drawing += 1;
    return drawThumbnail(thumbnail).finally(() => (drawing -= 1));
  };
  const clock = makeClock({ isBusy: () => drawing > 0 });
  const store = createExplorerStore();
  const api: Api = makeApi({
    ...server.api,
    opening: () =>
      Promise.resolve({
        title: 'T',
        question: 'Q',
        focus: [],
        questions: [],
        nodes: [makeNode('hub')],
        edges: [],
      }),
    vocabulary: () => Promise.resolve(VOCABULARY),
    entity: (id) => Promise.resolve({ ...makeNode(id), names: [], degree: [] }),
    edgesAmong: (ids) =>
      Promise.resolve({
        edges: ids.filter((id) => id !== 'hub').map((id) => makeEdge('hub', id)),
        truncated: false,
      }),
    graph: (ids) =>
      Promise.resolve({
        nodes: ids.map((id) => makeNode(id)),
        edges: ids.filter((id) => id !== 'hub').map((id) => makeEdge('hub', id)),
        missing: [],
        truncated: false,
      }),
  });
  const arrange: CommandParts['arrange'] = ({ view }) =>
    Promise.resolve({
      positions: new Map([...view.nodes.keys()].map((id, at) => [id, { x: at, y: at }])),
      backdrop: null,
      lacking: 0,
    });
  const compute: CommandParts['compute'] = () => Promise.reject(new Error('Nothing is computed here.'));
  const unsaved = createUnsavedKeeper(shelf, {
    id: Promise.resolve(tab),
    isOpen: () => Promise.resolve(false),
  });
  const commands = createCommands({ api, store, arrange, compute, saving: { clock, unsaved, draw } });
  await commands.open(hash);
  const notice = (key: string): Notice | undefined =>
    store.getState().notices.find((each) => each.key === key);
  return {
    store,
    commands,
    clock,
    server,
    saved: () => store.getState().saved,
    drawn: () => [...store.getState().history.present.nodes.keys()],
    notice,
    press: (key, label) => {
      const action = notice(key)?.actions?.find((each) => each.label === label);
      if (!action) throw new Error(`There is no button "${label}".`);
      action.run();
    },
  };
}

/** What a browser keeps, without one. */
export function makeShelf(): Shelf {
  const texts = new Map<string, string>();
  return createShelf('test.', 20, () => ({
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
    key: (at) => [...texts.keys()][at] ?? null,
    get length() {
      return texts.size;
    },
  }));
}

/** Ids of the entities that a view is kept with. */
export function keptNodes(server: ViewServer, id: string): readonly string[] | undefined {
  return server.kept(id)?.content.nodes.map(([node]) => node);
}
