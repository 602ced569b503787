/** Holds what commands do with the server's answers: cuts are told, failures leave the picture, steps can be undone. */
import { describe, expect, it } from 'vitest';
import type { Api } from '../../api.ts';
import { EntenteError } from '../../../server/model/errors.ts';
import { makeApi } from '../../testing/sample-api.ts';
import { makeEdge, makeNode, VOCABULARY } from '../../testing/sample-graph.ts';
import type { CommandParts } from './command-parts.ts';
import { createCommands, type Commands } from './commands.ts';
import { createExplorerStore, type ExplorerStore } from '../store.ts';
import type { View } from '../view/view.ts';

const neighbours = Array.from({ length: 312 }, (_, at) => `n${String(at)}`);

const noMeasures: CommandParts['compute'] = () => Promise.reject(new Error('Nothing is computed here.'));

interface Server {
  readonly api: Api;
  readonly setDown: (down: boolean) => void;
  /** Keeps answers on neighbours back until the returned function is called. */
  readonly holdBack: () => () => void;
}

/** A server that knows `hub` with 312 neighbours; `down` makes it unreachable. */
function makeServer(): Server {
  let down = false;
  let gate: Promise<void> = Promise.resolve();
  const answer = <Reply>(reply: Reply): Promise<Reply> =>
    down
      ? Promise.reject(new EntenteError('store-unavailable', 'The server is away.'))
      : Promise.resolve(reply);
  const joined = (ids: readonly string[]): ReturnType<typeof makeEdge>[] =>
    ids.filter((id) => neighbours.includes(id)).map((id) => makeEdge('hub', id));
  const readNeighbours = async (limit: number): ReturnType<Api['neighbours']> => {
    await gate;
    const ids = neighbours.slice(0, limit);
    const nodes = ids.map((id) => makeNode(id));
    return answer({ nodes, edges: joined(ids), total: 312, truncated: limit < 312 });
  };
  const node = makeNode('hub', { degree: 312 });
  const api = makeApi({
    opening: () =>
      answer({ title: 'T', question: 'Q', focus: ['hub'], questions: [], nodes: [node], edges: [] }),
    vocabulary: () => answer(VOCABULARY),
    overview: () =>
      answer({
        counts: { entities: 313, claims: 1, documents: 1, relations: 312 },
        kinds: [],
        relations: [],
        unfinished: [],
      }),
    engine: () => answer({ name: 'embedded', version: '1', database: 'd', lacks: [], refuses: [] }),
    search: () => answer({ hits: [], truncated: false }),
    entity: (id) => answer({ ...makeNode(id), names: [], degree: [] }),
    neighbours: (_id, { limit }) => readNeighbours(limit),
    expansion: (_id, { limit }) => readNeighbours(limit),
    entityEvidence: () => Promise.reject(new Error('not asked for')),
    edgeEvidence: () => Promise.reject(new Error('not asked for')),
    graph: (ids) =>
      answer({
        nodes: ids.filter((id) => id !== 'gone').map((id) => makeNode(id)),
        edges: joined(ids),
        missing: ids.filter((id) => id === 'gone'),
        truncated: false,
      }),
    edgesAmong: (ids) => answer({ edges: joined(ids), truncated: false }),
  });
  const holdBack = (): (() => void) => {
    let release = (): void => undefined;
    gate = new Promise((resolve) => {
      release = resolve;
    });
    return () => {
      release();
    };
  };
  return { api, setDown: (next) => (down = next), holdBack };
}

async function openPage(hash = ''): Promise<{
  store: ExplorerStore;
  commands: Commands;
  view: () => View;
  setDown: Server['setDown'];
  holdBack: Server['holdBack'];
}> {
  const { api, setDown, holdBack } = makeServer();
  const store = createExplorerStore();
  const arrange: CommandParts['arrange'] = ({ view }) =>
    Promise.resolve({
      positions: new Map([...view.nodes.keys()].map((id, at) => [id, { x: at, y: at }])),
      backdrop: null,
      lacking: 0,
    });
  const commands = createCommands({ api, store, arrange, compute: noMeasures });
  await commands.open(hash);
  return { store, commands, view: () => store.getState().history.present, setDown, holdBack };
}

describe('expanding', () => {
  it('brings 100 neighbours at most, says how many there are, and brings the next on request', async () => {
    const { store, commands, view } = await openPage();
    await commands.expand('hub');
    expect(view().nodes.size).toBe(101);
    const [notice] = store.getState().notices;
    expect(notice?.text).toContain('100 of 312');
    expect(notice?.actions?.[0]?.label).toBe('Show next 100');
    await commands.expand('hub', { limit: 200 });
    expect(view().nodes.size).toBe(201);
    expect(store.getState().notices[0]?.text).toContain('200 of 312');
  });

  it('is one step, and a second time takes it back', async () => {
    const { store, commands, view } = await openPage();
    const before = view();
    await commands.toggleExpansion('hub');
    expect(store.getState().history.past).toHaveLength(1);
    commands.undo();
    expect(view()).toBe(before);
    commands.redo();
    await commands.toggleExpansion('hub');
    expect([...view().nodes.keys()]).toEqual(['hub']);
    expect(store.getState().notices).toEqual([]);
  });

  it('asks which neighbours are wanted where more are hidden than come at once', async () => {
    const { store, commands, view } = await openPage();
    commands.change('know how many', (now) => ({
      ...now,
      nodes: new Map(
        [...now.nodes].map(([id, shown]) => [id, { ...shown, node: makeNode(id, { neighbours: 312 }) }]),
      ),
    }));
    await commands.toggleExpansion('hub');
    expect(view().nodes.size).toBe(1);
    expect(store.getState().dialogue).toEqual({ type: 'expand', id: 'hub' });
  });

  it('is given up when asked for again while the server still thinks', async () => {
    const { store, commands, view, holdBack } = await openPage();
    const before = view();
    const release = holdBack();
    const first = commands.toggleExpansion('hub');
    await commands.toggleExpansion('hub');
    release();
    await first;
    expect(view()).toBe(before);
    expect(store.getState()).toMatchObject({ busy: 0, notices: [] });
    await commands.toggleExpansion('hub');
    expect(view().nodes.size).toBe(101);
  });

  it('is given up by undo while it is under way, and the step before it stays', async () => {
    const { commands, view, holdBack } = await openPage();
    await commands.add('x');
    const before = view();
    const release = holdBack();
    const expanding = commands.expand('hub');
    commands.undo();
    release();
    await expanding;
    expect(view()).toBe(before);
    commands.undo();
    expect(view().nodes.has('x')).toBe(false);
  });

  it('says so when the node has been hidden meanwhile', async () => {
    const { store, commands, view, holdBack } = await openPage();
    const release = holdBack();
    const expanding = commands.expand('hub');
    commands.hide({ type: 'node', id: 'hub' });
    release();
    await expanding;
    expect(view().nodes.size).toBe(0);
    expect(store.getState().notices[0]?.text).toContain('taken off the canvas meanwhile');
  });

  it('takes both steps when two are asked for at once', async () => {
    const { store, commands, view } = await openPage();
    await Promise.all([commands.add('x'), commands.expand('hub')]);
    expect(view().nodes.has('x')).toBe(true);
    expect(view().nodes.size).toBe(102);
    expect(store.getState().history.past).toHaveLength(2);
  });

  it('leaves the picture when the server is away, and works when tried again', async () => {
    const { store, commands, view, setDown } = await openPage();
    const before = view();
    setDown(true);
    await commands.expand('hub');
    expect(view()).toBe(before);
    const [notice] = store.getState().notices;
    expect(notice).toMatchObject({ tone: 'problem', text: 'The server is away.' });
    setDown(false);
    notice?.actions?.[0]?.run();
    await expect.poll(() => view().nodes.size).toBe(101);
    expect(store.getState().busy).toBe(0);
  });
});

describe('opening', () => {
  it('shows the opening picture with its caption, and no address for it', async () => {
    const { store, commands } = await openPage();
    expect(store.getState()).toMatchObject({ phase: 'ready', caption: { title: 'T', text: 'Q' } });
    expect(await commands.writeHash()).toBe('');
  });

  it('opens the same picture from its link', async () => {
    const first = await openPage();
    await first.commands.expand('hub');
    first.commands.moveDrawn(new Map([['n5', { x: 123, y: -45 }]]));
    first.commands.toggleFilter('hiddenKinds', 'Person', 'People');
    first.commands.selectTarget({ type: 'edge', id: 'hub~SUPPLIES~n5' });
    const second = await openPage(await first.commands.writeHash());
    const [then, now] = [first.view(), second.view()];
    expect([...now.nodes.keys()]).toEqual([...then.nodes.keys()]);
    expect(now.nodes.get('n5')).toMatchObject({ x: 123, y: -45, pinned: true, held: false });
    expect(now.expansions).toEqual(then.expansions);
    expect(now.filters).toEqual(then.filters);
    expect(new Set(now.edges.keys())).toEqual(new Set(then.edges.keys()));
    expect(second.store.getState().selection.edges).toEqual(['hub~SUPPLIES~n5']);
  });

  it('opens a link over a picture as a step that can be undone', async () => {
    const other = await openPage();
    await other.commands.add('n7');
    const { store, commands, view } = await openPage();
    await commands.expand('hub');
    const before = view();
    await commands.open(await other.commands.writeHash());
    expect([...view().nodes.keys()]).toEqual(['hub', 'n7']);
    expect(store.getState().history.past.map((step) => step.name)).toEqual([
      'expand Name of hub',
      'open a link',
    ]);
    commands.undo();
    expect(view()).toBe(before);
  });

  it('says so when the address cannot be read, and shows the opening picture', async () => {
    const { store, view } = await openPage('#v1.garbage');
    expect(store.getState().notices[0]?.text).toContain('cannot be read');
    expect([...view().nodes.keys()]).toEqual(['hub']);
  });

  it('says how many entities of a link are gone, and which', async () => {
    const first = await openPage();
    await first.commands.add('gone');
    const { store, view } = await openPage(await first.commands.writeHash());
    expect(store.getState().notices[0]?.text).toContain('1 entity is no longer in the graph (gone)');
    expect([...view().nodes.keys()]).toEqual(['hub']);
  });

  it('keeps the canvas empty with one sentence while the server is away, and opens when tried again', async () => {
    const { api, setDown } = makeServer();
    const store = createExplorerStore();
    const arrange: CommandParts['arrange'] = () =>
      Promise.resolve({ positions: new Map(), backdrop: null, lacking: 0 });
    const commands = createCommands({ api, store, arrange, compute: noMeasures });
    setDown(true);
    await commands.open('');
    expect(store.getState()).toMatchObject({ phase: 'failed', failure: 'The server is away.' });
    setDown(false);
    await commands.open('');
    expect(store.getState().phase).toBe('ready');
  });
});

describe('hiding', () => {
  it('hides what is chosen and forgets that it was', async () => {
    const { store, commands, view } = await openPage();
    await commands.expand('hub');
    commands.select({ nodes: ['n1', 'n2'], edges: [] });
    commands.hideSelection();
    expect(view().nodes.has('n1')).toBe(false);
    expect(store.getState().selection.nodes).toEqual([]);
    commands.undo();
    expect(view().nodes.has('n1')).toBe(true);
  });
});
