/** Actions that find what joins entities, and who is central. */
import type { Action } from './action.ts';
import { toggleBeside } from './open-beside.ts';
import { hasNodes } from './chosen.ts';

/** Actions that find what joins entities. */
export const FINDING: readonly Action[] = [
  {
    id: 'paths',
    title: 'Find paths between entities',
    titleNow: ({ selection }) =>
      selection.nodes.length > 1 ? 'Find paths between the selected' : 'Find paths between entities',
    group: 'Find connections',
    keys: ['Shift+p'],
    words: 'shortest path route link connected',
    run: ({ commands }) => {
      commands.openDialogue({ type: 'paths' });
    },
  },
  {
    id: 'common',
    title: 'Find neighbours in common',
    group: 'Find connections',
    words: 'shared',
    isEnabled: ({ selection }) => selection.nodes.length > 1,
    run: ({ store, commands }) => void commands.findCommon(store.getState().selection.nodes),
  },
  {
    id: 'connect',
    title: 'Find what connects the selection',
    group: 'Find connections',
    words: 'steiner tree smallest picture',
    isEnabled: ({ selection }) => selection.nodes.length > 1,
    run: ({ store, commands }) => void commands.findConnection(store.getState().selection.nodes),
  },
  {
    id: 'central',
    title: 'Who is central',
    group: 'Find connections',
    keys: ['Shift+c'],
    words: 'centrality degree betweenness pagerank communities measures',
    isEnabled: hasNodes,
    run: (context) => {
      toggleBeside(context, 'central');
    },
  },
];
