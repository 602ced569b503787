/** Holds that what is grouped otherwise is placed anew where places say something, as one step. */
import { describe, expect, it } from 'vitest';
import type { Backdrop } from '../../../server/model/view-content.ts';
import { makeApi } from '../../testing/sample-api.ts';
import { makeView, VOCABULARY } from '../../testing/sample-graph.ts';
import { createExplorerStore, type ExplorerStore } from '../store.ts';
import { startHistory } from '../view/history.ts';
import type { ArrangeRequest, CommandParts } from './command-parts.ts';
import { createCommands, type Commands } from './commands.ts';

const MAP: Backdrop = { type: 'map', longitude: 0, scale: 100, x: 0, y: 0, end: null };

function openPage(backdrop: Backdrop | null): {
  store: ExplorerStore;
  commands: Commands;
  asked: ArrangeRequest[];
} {
  const asked: ArrangeRequest[] = [];
  const store = createExplorerStore();
  const view = { ...makeView(['a', 'b', 'c']), backdrop };
  store.setState({ phase: 'ready', vocabulary: VOCABULARY, history: startHistory(view) });
  const arrange: CommandParts['arrange'] = (picture, request) => {
    asked.push(request);
    const positions = new Map([...picture.view.nodes.keys()].map((id) => [id, { x: 7, y: 7 }]));
    return Promise.resolve({ positions, backdrop, lacking: 0 });
  };
  const compute: CommandParts['compute'] = () => Promise.reject(new Error('Nothing is computed here.'));
  return { store, commands: createCommands({ api: makeApi({}), store, arrange, compute }), asked };
}

const xs = (store: ExplorerStore): readonly number[] =>
  [...store.getState().history.present.nodes.values()].map(({ x }) => x);
const steps = (store: ExplorerStore): readonly string[] =>
  store.getState().history.past.map(({ name }) => name);

describe('grouping', () => {
  it('leaves all in its place where nothing is behind the picture', async () => {
    const { store, commands, asked } = openPage(null);
    await commands.groupByKind();
    await commands.setGroupOpen('State', true);
    await commands.ungroup();
    expect(asked).toEqual([]);
    expect(xs(store)).toEqual([0, 100, 200]);
    expect(steps(store)).toEqual(['group by kind', 'open the group States', 'ungroup']);
  });

  it('places all of it anew on a map, within the same step, and when it is opened or ended', async () => {
    const { store, commands, asked } = openPage(MAP);
    await commands.groupByKind();
    expect(steps(store)).toEqual(['group by kind']);
    expect(xs(store)).toEqual([7, 7, 7]);
    commands.undo();
    expect(xs(store)).toEqual([0, 100, 200]);
    commands.redo();
    await commands.setGroupOpen('State', true);
    await commands.ungroup();
    expect(asked.map(({ scope }) => scope)).toEqual(['all', 'all', 'all']);
    expect(steps(store)).toEqual(['group by kind', 'open the group States', 'ungroup']);
    await commands.ungroup();
    expect(asked).toHaveLength(3);
  });
});
