/** Actions that choose entities on the canvas. */
import type { Action } from './action.ts';
import { hasNodes, hasChosen } from './chosen.ts';

/** Actions that choose. */
export const CHOOSING: readonly Action[] = [
  {
    id: 'select-all',
    title: 'Select all entities',
    group: 'Choose',
    keys: ['Mod+a'],
    isEnabled: hasNodes,
    run: ({ commands }) => {
      commands.selectAll();
    },
  },
  {
    id: 'select-others',
    title: 'Select the others instead',
    group: 'Choose',
    keys: ['i'],
    words: 'invert selection',
    isEnabled: hasNodes,
    run: ({ commands }) => {
      commands.selectOthers();
    },
  },
  {
    id: 'select-neighbours',
    title: 'Select neighbours too',
    group: 'Choose',
    keys: ['n'],
    isEnabled: hasChosen,
    run: ({ commands }) => {
      commands.selectNeighbours();
    },
  },
  {
    id: 'select-isolated',
    title: 'Select entities without edges',
    group: 'Choose',
    words: 'isolated loose orphans',
    isEnabled: hasNodes,
    run: ({ commands }) => {
      commands.selectIsolated();
    },
  },
  {
    id: 'select-several',
    title: 'Select several, one after the other',
    group: 'Choose',
    words: 'multiple touch tap add',
    isEnabled: hasNodes,
    run: ({ commands }) => {
      commands.setPanel('details', false);
      commands.setTool('several');
    },
  },
  {
    id: 'select-rectangle',
    title: 'Select by drawing a rectangle',
    group: 'Choose',
    isEnabled: hasNodes,
    run: ({ commands }) => {
      commands.setTool('rectangle');
    },
  },
  {
    id: 'select-lasso',
    title: 'Select by drawing around',
    group: 'Choose',
    words: 'lasso',
    isEnabled: hasNodes,
    run: ({ commands }) => {
      commands.setTool('lasso');
    },
  },
];
