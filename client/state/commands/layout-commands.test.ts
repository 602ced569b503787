/** Holds that a layout is one step with all that belongs to it, and that one which fails or is given up leaves the picture. */
import { describe, expect, it } from 'vitest';
import { makeApi } from '../../testing/sample-api.ts';
import { makeEdge, makeNode, VOCABULARY } from '../../testing/sample-graph.ts';
import type { ArrangeRequest, CommandParts } from './command-parts.ts';
import { createCommands, type Commands } from './commands.ts';
import { createExplorerStore, type ExplorerStore } from '../store.ts';

describe('arranging', () => {
  const AXIS = {
    type: 'axis',
    knots: [
      [0, 0],
      [100, 900],
    ],
    undated: null,
  } as const;

  /** A page whose layouts put everything on one line, timelines with an axis. */
  async function openLaidOut(): Promise<{
    store: ExplorerStore;
    commands: Commands;
    asked: ArrangeRequest[];
  }> {
    const nodes = ['hub', 'n1', 'n2', 'n3'].map((id) => makeNode(id));
    const edges = ['n1', 'n2', 'n3'].map((id) => makeEdge('hub', id));
    const api = makeApi({
      opening: () => Promise.resolve({ title: 'T', question: 'Q', focus: [], questions: [], nodes, edges }),
      vocabulary: () => Promise.resolve(VOCABULARY),
    });
    const store = createExplorerStore();
    const asked: ArrangeRequest[] = [];
    const arrange: CommandParts['arrange'] = ({ view }, request, signal) => {
      asked.push(request);
      const { layout } = request.arrangement;
      if (layout === 'circle') return Promise.reject(new Error('The layout failed: it is too round.'));
      // A grid is never done: only giving it up ends it.
      if (layout === 'grid')
        return new Promise((resolve) =>
          signal?.addEventListener('abort', () => {
            resolve(undefined);
          }),
        );
      const positions = new Map(
        [...view.nodes.keys()].map((id, at) => [id, { x: at * 10, y: asked.length }]),
      );
      return Promise.resolve({ positions, backdrop: layout === 'timeline' ? AXIS : null, lacking: 2 });
    };
    const compute: CommandParts['compute'] = () => Promise.reject(new Error('Nothing is computed here.'));
    const commands = createCommands({ api, store, arrange, compute });
    await commands.open('');
    return { store, commands, asked };
  }

  it('takes the layout, its places and what is behind them as one step, which undoing takes back whole', async () => {
    const { store, commands } = await openLaidOut();
    const before = store.getState().history.present;
    await commands.arrange({ layout: 'timeline' });
    const { history, notices } = store.getState();
    expect(history.present).toMatchObject({ arrangement: { layout: 'timeline' }, backdrop: AXIS });
    expect(history.past.at(-1)?.name).toBe('arrange: time');
    expect(notices.find((notice) => notice.key === 'arrange')?.text).toBe(
      '2 without a day stand at the left.',
    );
    store.setState({ camera: undefined });
    commands.undo();
    expect(store.getState().history.present).toBe(before);
    expect(before.backdrop).toBeNull();
    expect(store.getState().camera).toEqual({ move: 'fit', ids: [] });
    expect(store.getState().notices.some((notice) => notice.key === 'arrange')).toBe(false);
    commands.redo();
    await commands.arrange({ layout: 'force' });
    expect(store.getState().history.present.backdrop).toBeNull();
    expect(store.getState().notices.some((notice) => notice.key === 'arrange')).toBe(false);
  });

  it('lays out around what is selected, and by the layout that was taken last', async () => {
    const { commands, asked } = await openLaidOut();
    commands.select({ nodes: ['n3'], edges: [] });
    await commands.arrange({ layout: 'layered', direction: 'right' });
    await commands.arrange();
    expect(asked.at(-1)).toMatchObject({
      arrangement: { layout: 'layered', direction: 'right' },
      roots: ['n3'],
    });
  });

  it('leaves what is pinned meanwhile where it is', async () => {
    const { store, commands } = await openLaidOut();
    const arranging = commands.arrange({ layout: 'radial' });
    commands.moveDrawn(new Map([['n1', { x: 555, y: 444 }]]));
    await arranging;
    expect(store.getState().history.present.nodes.get('n1')).toMatchObject({ x: 555, y: 444 });
  });

  it('leaves the picture when it is given up, and when it fails, which it says', async () => {
    const { store, commands } = await openLaidOut();
    const before = store.getState().history.present;
    const endless = commands.arrange({ layout: 'grid' });
    await expect.poll(() => store.getState().tasks.length).toBe(1);
    store.getState().tasks[0]?.cancel();
    await endless;
    await commands.arrange({ layout: 'circle' });
    expect(store.getState().history.present).toBe(before);
    expect(store.getState().tasks).toEqual([]);
    expect(store.getState().notices.map((notice) => notice.text)).toContain(
      'The layout failed: it is too round.',
    );
  });
});
