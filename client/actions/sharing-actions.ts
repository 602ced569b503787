/** Actions that keep and share the picture. */
import type { ExplorerState } from '../state/store.ts';
import type { Action } from './action.ts';
import { hasChosen } from './chosen.ts';

const isReady = ({ phase }: ExplorerState): boolean => phase === 'ready';
const isOpen = ({ saved }: ExplorerState): boolean => saved !== undefined;
const isInConflict = ({ saved }: ExplorerState): boolean => saved?.status === 'conflict';

/** Actions that keep and share the picture. */
export const SHARING: readonly Action[] = [
  {
    id: 'save-view',
    title: 'Save this view',
    titleNow: ({ saved }) => (saved ? 'Save' : 'Save this view …'),
    group: 'Keep and share',
    keys: ['Mod+s'],
    words: 'keep store name',
    isEnabled: isReady,
    run: ({ commands }) => void commands.save(),
  },
  {
    id: 'save-copy',
    title: 'Save a copy',
    titleNow: () => 'Save a copy …',
    group: 'Keep and share',
    keys: ['Mod+Shift+s'],
    words: 'save as duplicate',
    isEnabled: isReady,
    run: ({ commands }) => {
      commands.openDialogue({ type: 'save', asCopy: true });
    },
  },
  {
    id: 'rename-view',
    title: 'Rename the view',
    titleNow: () => 'Rename …',
    group: 'Keep and share',
    words: 'name title',
    isEnabled: isOpen,
    run: ({ commands }) => {
      commands.openDialogue({ type: 'rename' });
    },
  },
  {
    id: 'view-versions',
    title: 'Versions of the view',
    titleNow: () => 'Versions …',
    group: 'Keep and share',
    words: 'history older restore before',
    isEnabled: isOpen,
    run: ({ commands }) => {
      commands.openDialogue({ type: 'versions' });
    },
  },
  {
    id: 'close-view',
    title: 'Close the view, keep the picture',
    group: 'Keep and share',
    words: 'forget detach',
    isEnabled: isOpen,
    run: ({ commands }) => void commands.closeSaved(),
  },
  {
    id: 'delete-view',
    title: 'Delete the view',
    group: 'Keep and share',
    words: 'remove',
    isEnabled: isOpen,
    run: ({ store, commands }) => {
      const { saved } = store.getState();
      if (saved) void commands.deleteSaved(saved.id, saved.name);
    },
  },
  {
    id: 'keep-both',
    title: 'Keep both: save mine as a copy',
    group: 'Keep and share',
    words: 'conflict changed elsewhere',
    isEnabled: isInConflict,
    run: ({ store, commands }) => {
      const { saved } = store.getState();
      if (saved) void commands.keepBoth(saved.id);
    },
  },
  {
    id: 'take-theirs',
    title: 'Take theirs: open what was saved elsewhere',
    group: 'Keep and share',
    words: 'conflict changed elsewhere',
    isEnabled: isInConflict,
    run: ({ store, commands }) => {
      const { saved } = store.getState();
      if (saved) void commands.takeTheirs(saved.id);
    },
  },
  {
    id: 'save-over',
    title: 'Save mine over it',
    group: 'Keep and share',
    words: 'conflict changed elsewhere',
    isEnabled: isInConflict,
    run: ({ store, commands }) => {
      const { saved } = store.getState();
      if (saved) void commands.saveOver(saved.id);
    },
  },
  {
    id: 'copy-link',
    title: 'Copy a link to this picture',
    group: 'Keep and share',
    keys: ['Mod+Shift+l'],
    words: 'share address url',
    run: ({ commands }) => void commands.copyLink(),
  },
  {
    id: 'export',
    title: 'Export',
    titleNow: () => 'Export …',
    group: 'Keep and share',
    keys: ['x'],
    words: 'save as file download take out pdf png svg csv excel graphml gexf json bundle report print',
    isEnabled: isReady,
    run: ({ commands }) => {
      commands.openDialogue({ type: 'export' });
    },
  },
  {
    id: 'export-selection',
    title: 'Export the selection',
    titleNow: () => 'Export the selection …',
    group: 'Keep and share',
    keys: ['Shift+x'],
    words: 'save as file download take out',
    isEnabled: hasChosen,
    run: ({ commands }) => {
      commands.openDialogue({ type: 'export', source: { type: 'selection' } });
    },
  },
  {
    id: 'import',
    title: 'Import',
    titleNow: () => 'Import …',
    group: 'Keep and share',
    keys: ['Shift+i'],
    words: 'open file load upload bring in take back imports csv graphml gexf json stix archive',
    run: ({ commands }) => {
      commands.openDialogue({ type: 'import' });
    },
  },
  {
    id: 'note',
    title: 'Add a note',
    group: 'Keep and share',
    keys: ['Shift+n'],
    words: 'text box comment',
    isEnabled: ({ page }) => page.name === 'canvas',
    run: ({ commands }) => {
      commands.addNote();
    },
  },
];
