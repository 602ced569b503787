/** Text boxes on the canvas: added, written, moved and taken away. */
import type { Note } from '../../../server/model/view-content.ts';
import type { Position, View } from './view.ts';

/** How wide a new note is, in model units; and how narrow and how wide one can be made. */
export const NOTE_WIDTH = { first: 220, least: 100, most: 800 } as const;

/** How many notes a view takes, and how many characters a note. */
export const NOTE_LIMITS = { notes: 200, letters: 5_000 } as const;

/** The width nearest to a wished one that a note can have, in whole model units. */
export function fitWidth(width: number): number {
  return Math.min(NOTE_WIDTH.most, Math.max(NOTE_WIDTH.least, Math.round(width)));
}

/** Puts an empty note on the canvas; its id is the first number that is free. */
export function addNote(view: View, at: Position): { readonly view: View; readonly id: string } {
  const taken = new Set(view.notes.map((note) => note.id));
  let number = view.notes.length + 1;
  while (taken.has(`n${String(number)}`)) number++;
  const note: Note = { id: `n${String(number)}`, x: at.x, y: at.y, width: NOTE_WIDTH.first, text: '' };
  return { view: { ...view, notes: [...view.notes, note] }, id: note.id };
}

/** Changes a note; the same view where nothing changes or there is none of that id. */
export function changeNote(view: View, id: string, change: Partial<Omit<Note, 'id'>>): View {
  const before = view.notes.find((note) => note.id === id);
  if (!before) return view;
  const after = { ...before, ...change };
  const same = (Object.keys(change) as (keyof typeof change)[]).every((key) => before[key] === after[key]);
  return same ? view : { ...view, notes: view.notes.map((note) => (note.id === id ? after : note)) };
}

/** Takes a note away. */
export function removeNote(view: View, id: string): View {
  const notes = view.notes.filter((note) => note.id !== id);
  return notes.length === view.notes.length ? view : { ...view, notes };
}
