/** The commands over the notes on the canvas: put there, written, moved, removed. */
import type { Note } from '../../../server/model/view-content.ts';
import type { ExplorerStore } from '../store.ts';
import { amend } from '../view/history.ts';
import { addNote, changeNote, removeNote } from '../view/notes.ts';
import type { CommandParts } from './command-parts.ts';
import type { HistoryCommands } from './history-commands.ts';

/** Commands over notes. */
export interface NoteCommands {
  /** Puts an empty note where there is room, and begins to write it. */
  readonly addNote: () => void;
  /** Moves a note or changes its width. */
  readonly changeNote: (id: string, change: Partial<Pick<Note, 'x' | 'y' | 'width'>>) => void;
  readonly removeNote: (id: string) => void;
  /** Begins to write a note. */
  readonly writeNote: (id: string) => void;
  /** Ends the writing of a note with its text, as one step; a note without any text vanishes. */
  readonly finishNote: (id: string, text: string) => void;
}

/** The name of the step that puts a note there. */
const ADD_NOTE = 'add a note';

/** The commands over one store. */
export function createNoteCommands(
  store: ExplorerStore,
  { change }: HistoryCommands,
  placeNote: NonNullable<CommandParts['placeNote']> = () => undefined,
): NoteCommands {
  return {
    addNote: () => {
      const { look } = store.getState();
      const at = placeNote(store.getState()) ?? { x: look?.x ?? 0, y: look?.y ?? 0 };
      const { id } = addNote(store.getState().history.present, at);
      change(ADD_NOTE, (view) => addNote(view, at).view);
      store.setState({ writing: id });
    },
    changeNote: (id, part) => {
      change(part.width === undefined ? 'move a note' : 'resize a note', (view) =>
        changeNote(view, id, part),
      );
    },
    removeNote: (id) => {
      change('remove a note', (view) => removeNote(view, id));
      if (store.getState().writing === id) store.setState({ writing: undefined });
    },
    writeNote: (writing) => {
      store.setState({ writing });
    },
    finishNote: (id, text) => {
      const { history, writing } = store.getState();
      const last = history.past.at(-1);
      // A note that was added just now is added and written in one step, or not at all.
      const isUnwritten = history.present.notes.some((note) => note.id === id && note.text === '');
      const isNew =
        isUnwritten && last?.name === ADD_NOTE && !last.state.notes.some((note) => note.id === id);
      const written = changeNote(history.present, id, { text: text.trimEnd() });
      if (writing === id) store.setState({ writing: undefined });
      if (isNew && text.trim() === '')
        store.setState({ history: { ...history, past: history.past.slice(0, -1), present: last.state } });
      else if (isNew) store.setState({ history: amend(history, written) });
      else if (text.trim() === '') change('remove a note', (view) => removeNote(view, id));
      else change('write a note', () => written);
    },
  };
}
