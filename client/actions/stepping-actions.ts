/** Actions over the steps that were taken. */
import type { ExplorerState } from '../state/store.ts';
import type { Action } from './action.ts';
import { toggleBeside } from './open-beside.ts';

const lastStep = ({ history }: ExplorerState): string | undefined => history.past.at(-1)?.name;
const nextStep = ({ history }: ExplorerState): string | undefined => history.future[0]?.name;

/** Actions over the steps that were taken. */
export const STEPPING: readonly Action[] = [
  {
    id: 'undo',
    title: 'Undo',
    titleNow: (state) => (lastStep(state) === undefined ? 'Undo' : `Undo: ${lastStep(state) ?? ''}`),
    group: 'Steps',
    keys: ['Mod+z'],
    isEnabled: (state) => lastStep(state) !== undefined || state.tasks.some(({ isStep }) => isStep),
    run: ({ commands }) => {
      commands.undo();
    },
  },
  {
    id: 'redo',
    title: 'Redo',
    titleNow: (state) => (nextStep(state) === undefined ? 'Redo' : `Redo: ${nextStep(state) ?? ''}`),
    group: 'Steps',
    keys: ['Mod+Shift+z', 'Mod+y'],
    isEnabled: (state) => nextStep(state) !== undefined,
    run: ({ commands }) => {
      commands.redo();
    },
  },
  {
    id: 'history',
    title: 'List of steps',
    group: 'Steps',
    keys: ['h'],
    words: 'history undo',
    run: (context) => {
      toggleBeside(context, 'history');
    },
  },
];
