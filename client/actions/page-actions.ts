/** Actions over the page itself. */
import { focusCanvas } from '../state/page-focus.ts';
import type { ExplorerState } from '../state/store.ts';
import { chooseTheme } from '../state/theme.ts';
import type { Action } from './action.ts';

/** Actions over the page itself. */
export const PAGE: readonly Action[] = [
  {
    id: 'help',
    title: 'Keys and gestures',
    group: 'Page',
    keys: ['?'],
    words: 'help shortcuts',
    run: ({ commands }) => {
      commands.openDialogue({ type: 'help' });
    },
  },
  {
    id: 'escape',
    title: 'Close, deselect, cancel',
    group: 'Page',
    keys: ['Escape'],
    isEnabled: (state) => findEscape(state) !== undefined,
    run: ({ store, commands }) => {
      switch (findEscape(store.getState())) {
        case 'tool':
          commands.setTool('move');
          return;
        case 'dialogue':
          commands.openDialogue(undefined);
          return;
        case 'sheet':
          commands.setPanel('legendSheet', false);
          return;
        case 'details':
          commands.setPanel('details', false);
          return;
        case 'findings':
          commands.closeFindings();
          focusCanvas(false);
          return;
        case 'page':
          commands.show({ name: 'canvas' });
          return;
        case 'selection':
          commands.deselect();
          focusCanvas(false);
          return;
        case undefined:
      }
    },
  },
  {
    id: 'theme-light',
    title: 'Light theme',
    group: 'Page',
    run: () => {
      chooseTheme('light');
    },
  },
  {
    id: 'theme-dark',
    title: 'Dark theme',
    group: 'Page',
    run: () => {
      chooseTheme('dark');
    },
  },
  {
    id: 'theme-system',
    title: 'Theme as the system has it',
    group: 'Page',
    run: () => {
      chooseTheme('system');
    },
  },
];

/** What Escape ends, the innermost first; menus, and dialogues that cover the page, end themselves. */
function findEscape(
  state: ExplorerState,
): 'tool' | 'dialogue' | 'sheet' | 'page' | 'details' | 'findings' | 'selection' | undefined {
  if (state.tool !== 'move') return 'tool';
  if (state.dialogue) return 'dialogue';
  if (state.panels.legendSheet) return 'sheet';
  if (state.page.name !== 'canvas') return 'page';
  const isChosen = state.selection.nodes.length + state.selection.edges.length > 0;
  // Details lie over what was found, which comes to light again.
  if (state.findings && state.panels.details && isChosen) return 'details';
  if (state.findings) return 'findings';
  return isChosen ? 'selection' : undefined;
}
