/** The notes on the canvas: slips of paper that are placed by the camera, and moved, widened and written by hand or keyboard. */
import { useEffect, useRef, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Commands } from '../../state/commands/commands.ts';
import type { ExplorerStore } from '../../state/store.ts';
import type { Pose } from '../camera/camera-motion.ts';
import { noteScale } from './note-sizes.ts';
import { NoteSlip } from './note-slip.tsx';
import type { Stage } from '../camera/stage.ts';

/** What the notes are given. */
export interface NoteLayerProps {
  readonly store: ExplorerStore;
  readonly commands: Commands;
  readonly stage: Stage;
}

/** All notes of the picture. */
export function NoteLayer({ store, commands, stage }: NoteLayerProps): ReactNode {
  const notes = useStore(store, (state) => state.history.present.notes);
  const writing = useStore(store, (state) => state.writing);
  const layer = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      stage.follow((pose) => {
        if (layer.current) place(layer.current, pose);
      }),
    [stage, notes],
  );
  return (
    <div ref={layer} className="notes" role="group" aria-label="Notes" hidden={notes.length === 0}>
      {notes.map((note) => (
        <NoteSlip key={note.id} note={note} isWritten={note.id === writing} commands={commands} />
      ))}
    </div>
  );
}

/** Variables of the style sheet, and not React, move notes: the camera moves at every frame. */
function place(layer: HTMLElement, { zoom, pan }: Pose): void {
  const { style } = layer;
  style.setProperty('--zoom', String(zoom));
  style.setProperty('--pan-x', `${String(pan.x)}px`);
  style.setProperty('--pan-y', `${String(pan.y)}px`);
  style.setProperty('--note-scale', String(noteScale(zoom)));
}
