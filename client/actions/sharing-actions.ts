/** Actions that keep and share the picture. */
import type { Action } from './action.ts';

/** Actions that keep and share the picture. */
export const SHARING: readonly Action[] = [
  {
    id: 'copy-link',
    title: 'Copy a link to this picture',
    group: 'Keep and share',
    keys: ['Mod+Shift+l'],
    words: 'share address url',
    run: ({ commands }) => void commands.copyLink(),
  },
  {
    id: 'note',
    title: 'Add a note',
    group: 'Keep and share',
    keys: ['Shift+n'],
    words: 'text box comment',
    run: ({ store, commands }) => {
      const { look } = store.getState();
      commands.addNote({ x: (look?.x ?? 0) - 110, y: (look?.y ?? 0) - 40 });
    },
  },
];
