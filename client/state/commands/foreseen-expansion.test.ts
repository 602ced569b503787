/** Holds that an expansion which was foreseen is asked for and placed once, and that nothing stale is taken. */
import { describe, expect, it } from 'vitest';
import { EntenteError } from '../../../server/model/errors.ts';
import { makeApi } from '../../testing/sample-api.ts';
import { makeEdge, makeNode, VOCABULARY } from '../../testing/sample-graph.ts';
import { createExplorerStore } from '../store.ts';
import type { View } from '../view/view.ts';
import type { CommandParts } from './command-parts.ts';
import { createCommands, type Commands } from './commands.ts';

const BROUGHT = ['a', 'b', 'c'];

interface Page {
  readonly commands: Commands;
  readonly view: () => View;
  /** What was asked of the server and of the layout, in order. */
  readonly asked: string[];
  readonly setDown: (down: boolean) => void;
}

/** A page that shows `hub`, of whose neighbours three are hidden. */
async function openPage(): Promise<Page> {
  const asked: string[] = [];
  let down = false;
  const store = createExplorerStore();
  const node = makeNode('hub', { neighbours: 3 });
  const api = makeApi({
    opening: () =>
      Promise.resolve({ title: 'T', question: 'Q', focus: [], questions: [], nodes: [node], edges: [] }),
    vocabulary: () => Promise.resolve(VOCABULARY),
    entity: (id) => Promise.resolve({ ...makeNode(id), names: [], degree: [] }),
    edgesAmong: () => Promise.resolve({ edges: [], truncated: false }),
    expansion: (id, { ids }) => {
      asked.push(`expansion of ${id} among ${ids.join(' ')}`);
      if (down) return Promise.reject(new EntenteError('store-unavailable', 'The server is away.'));
      const nodes = BROUGHT.map((each) => makeNode(each));
      const edges = BROUGHT.map((each) => makeEdge('hub', each));
      return Promise.resolve({ nodes, edges, total: 3, truncated: false });
    },
  });
  const arrange: CommandParts['arrange'] = ({ view }, { yields }) => {
    asked.push(yields === true ? 'places ahead' : 'places');
    const positions = new Map([...view.nodes.keys()].map((id, at) => [id, { x: at, y: -at }]));
    return Promise.resolve({ positions, backdrop: null, lacking: 0 });
  };
  const compute: CommandParts['compute'] = () => Promise.reject(new Error('Nothing is computed here.'));
  const commands = createCommands({ api, store, arrange, compute });
  await commands.open('');
  asked.length = 0;
  return { commands, view: () => store.getState().history.present, asked, setDown: (next) => (down = next) };
}

describe('an expansion that was foreseen', () => {
  it('is read once, and takes the places that were found for it', async () => {
    const { commands, view, asked } = await openPage();
    commands.foreseeExpansion('hub');
    commands.foreseeExpansion('hub');
    await expect.poll(() => asked).toEqual(['expansion of hub among hub', 'places ahead']);
    expect(view().nodes.size).toBe(1);
    await commands.toggleExpansion('hub');
    expect(asked).toHaveLength(2);
    expect([...view().nodes.keys()]).toEqual(['hub', ...BROUGHT]);
    expect(view().nodes.get('c')).toMatchObject({ x: 3, y: -3 });
    expect(view().edges.size).toBe(3);
  });

  it('is taken up while it is still under way', async () => {
    const { commands, view, asked } = await openPage();
    commands.foreseeExpansion('hub');
    await commands.toggleExpansion('hub');
    expect(asked).toEqual(['expansion of hub among hub', 'places ahead']);
    expect(view().nodes.size).toBe(4);
  });

  it('is read anew where the picture has changed since', async () => {
    const { commands, view, asked } = await openPage();
    commands.foreseeExpansion('hub');
    await commands.add('x');
    const before = asked.length;
    await commands.toggleExpansion('hub');
    expect(asked.slice(before)).toEqual(['expansion of hub among hub x', 'places']);
    expect(view().nodes.size).toBe(5);
  });

  it('is placed anew where only what is on the canvas moved', async () => {
    const { commands, view, asked } = await openPage();
    commands.foreseeExpansion('hub');
    await expect.poll(() => asked).toHaveLength(2);
    commands.moveDrawn(new Map([['hub', { x: 50, y: 60 }]]));
    await commands.toggleExpansion('hub');
    expect(asked.slice(2)).toEqual(['expansion of hub among hub', 'places']);
    expect(view().nodes.get('hub')).toMatchObject({ x: 50, y: 60 });
  });

  it('says nothing of a failure until it is asked for', async () => {
    const { commands, view, asked, setDown } = await openPage();
    setDown(true);
    commands.foreseeExpansion('hub');
    await expect.poll(() => asked).toHaveLength(1);
    setDown(false);
    await commands.toggleExpansion('hub');
    expect(view().nodes.size).toBe(4);
  });

  it('is not begun where it would bring nothing', async () => {
    const { commands, asked } = await openPage();
    await commands.toggleExpansion('hub');
    const before = asked.length;
    commands.foreseeExpansion('hub');
    commands.foreseeExpansion('a');
    expect(asked).toHaveLength(before);
  });
});
