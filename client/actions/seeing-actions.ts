/** Actions that look around: the camera, the panels, how it is drawn. */
import { isAtMost } from '../state/page-width.ts';
import type { DrawerTab } from '../state/panels.ts';
import type { Action } from './action.ts';
import { toggleBeside } from './open-beside.ts';

const toDrawerAction = (tab: DrawerTab, title: string, keys: readonly string[]): Action => ({
  id: `drawer-${tab}`,
  title,
  group: 'See',
  keys,
  run: ({ commands }) => {
    commands.toggleDrawer(tab);
  },
});

/** Actions that look around. */
export const SEEING: readonly Action[] = [
  {
    id: 'fit',
    title: 'Fit the picture to the window',
    group: 'See',
    keys: ['Mod+0', 'f'],
    words: 'zoom camera',
    run: ({ commands }) => {
      commands.aim({ move: 'fit', ids: [] });
    },
  },
  {
    id: 'fit-selection',
    title: 'Fit what is selected',
    group: 'See',
    keys: ['Shift+f'],
    words: 'zoom camera',
    isEnabled: ({ selection }) => selection.nodes.length > 0,
    run: ({ store, commands }) => {
      commands.aim({ move: 'fit', ids: store.getState().selection.nodes });
    },
  },
  {
    id: 'zoom-in',
    title: 'Zoom in',
    group: 'See',
    keys: ['+', '='],
    run: ({ commands }) => {
      commands.aim({ move: 'in', ids: [] });
    },
  },
  {
    id: 'zoom-out',
    title: 'Zoom out',
    group: 'See',
    keys: ['-'],
    run: ({ commands }) => {
      commands.aim({ move: 'out', ids: [] });
    },
  },
  {
    id: 'legend',
    title: 'Legend and filters',
    group: 'See',
    run: ({ store, commands }) => {
      const panel = isAtMost('rail') ? 'legendSheet' : 'legend';
      commands.setPanel(panel, !store.getState().panels[panel]);
    },
  },
  {
    id: 'style',
    title: 'How it is drawn',
    group: 'See',
    keys: ['s'],
    words: 'style colours sizes labels rules palette',
    run: (context) => {
      toggleBeside(context, 'style');
    },
  },
  {
    id: 'drawer',
    title: 'Tables, timeline and map',
    titleNow: ({ panels }) =>
      panels.drawer ? 'Close tables, timeline and map' : 'Open tables, timeline and map',
    group: 'See',
    words: 'data drawer panel rows',
    run: ({ store, commands }) => {
      const { drawer, legendSheet } = store.getState().panels;
      // On narrow pages the sheet of the legend would lie over it.
      if (legendSheet) commands.setPanel('legendSheet', false);
      commands.setPanel('drawer', legendSheet || !drawer);
    },
  },
  toDrawerAction('entities', 'Table of entities', ['t']),
  toDrawerAction('relations', 'Table of relations', ['Shift+t']),
  toDrawerAction('claims', 'Table of claims', ['c']),
  toDrawerAction('timeline', 'Timeline', ['d']),
  toDrawerAction('map', 'Map', ['g']),
];
