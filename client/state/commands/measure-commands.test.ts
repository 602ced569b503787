/** Holds that a measure is one of the picture that is drawn when it comes, and is computed once for all who ask for it. */
import { describe, expect, it } from 'vitest';
import { makeApi } from '../../testing/sample-api.ts';
import { makeView } from '../../testing/sample-graph.ts';
import type { Compute } from '../measures.ts';
import { createExplorerStore, type ExplorerStore } from '../store.ts';
import { startHistory } from '../view/history.ts';
import { createCommands, type Commands } from './commands.ts';

interface Page {
  readonly store: ExplorerStore;
  readonly commands: Commands;
  /** What is being computed, to be answered by the test. */
  readonly computed: { readonly nodes: number; readonly answer: () => void }[];
}

function openPage(): Page {
  const store = createExplorerStore();
  store.setState({ phase: 'ready', history: startHistory(makeView(['a', 'b'], [['a', 'b']])) });
  const computed: Page['computed'] = [];
  const compute: Compute = (_what, { nodes }) =>
    new Promise((resolve) => {
      computed.push({
        nodes,
        answer: () => {
          resolve({ values: new Float64Array(nodes).fill(nodes) });
        },
      });
    });
  const arrange = (): Promise<undefined> => Promise.resolve(undefined);
  return { store, computed, commands: createCommands({ api: makeApi({}), store, arrange, compute }) };
}

describe('a measure', () => {
  it('that comes when another picture is drawn is computed anew of that', async () => {
    const { store, commands, computed } = openPage();
    const measuring = commands.measure('degree');
    commands.hide({ type: 'node', id: 'b' });
    computed[0]?.answer();
    await expect.poll(() => computed.length).toBe(2);
    expect(store.getState().measured.degree).toBeUndefined();
    computed[1]?.answer();
    await measuring;
    expect(store.getState().measured.degree).toEqual(new Map([['a', 1]]));
  });

  it('is of the picture still where something has only moved', async () => {
    const { store, commands, computed } = openPage();
    const measuring = commands.measure('degree');
    commands.moveDrawn(new Map([['b', { x: 7, y: 7 }]]));
    computed[0]?.answer();
    await measuring;
    expect(computed).toHaveLength(1);
    expect(store.getState().measured.degree?.size).toBe(2);
  });

  it('is computed once for all who ask for it meanwhile, and not again when it is known', async () => {
    const { commands, computed } = openPage();
    const measuring = [commands.measure('degree'), commands.measure('degree')];
    computed[0]?.answer();
    await Promise.all(measuring);
    await commands.measure('degree');
    expect(computed).toHaveLength(1);
  });
});
