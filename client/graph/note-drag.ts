/** Dragging a note, or its right edge: shown at once, taken as one step when it ends. */
import { useRef, useState, type DOMAttributes, type PointerEvent } from 'react';
import type { Note } from '../../server/model/view-content.ts';
import type { Commands } from '../state/commands/commands.ts';
import { NOTE_WIDTH } from '../state/view/notes.ts';

/** What a drag has changed so far. */
export type NoteChange = Partial<Pick<Note, 'x' | 'y' | 'width'>>;

/** What listens on a note and on its edge. */
export interface NoteDrag {
  /** What is being changed; undefined while nothing is dragged. */
  readonly change: NoteChange | undefined;
  readonly moving: DOMAttributes<HTMLElement>;
  readonly widening: DOMAttributes<HTMLElement>;
}

/** How far a pointer may wander in a click, in pixels. */
const SLIP = 3;

interface Start {
  readonly x: number;
  readonly y: number;
  /** Pixels of the screen to a model unit: of places, and of widths. */
  readonly zoom: number;
  readonly scale: number;
}

/** Drags of one note. */
export function useNoteDrag(note: Note, commands: Commands): NoteDrag {
  const [change, setChange] = useState<NoteChange>();
  const start = useRef<Start>(undefined);

  const listen = (
    toChange: (dx: number, dy: number, from: Start) => NoteChange,
  ): DOMAttributes<HTMLElement> => {
    const changeAt = (event: PointerEvent): NoteChange | undefined => {
      const from = start.current;
      if (!from) return undefined;
      const dx = event.clientX - from.x;
      const dy = event.clientY - from.y;
      return change || Math.hypot(dx, dy) > SLIP ? toChange(dx, dy, from) : undefined;
    };
    return {
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        const style = getComputedStyle(event.currentTarget);
        const read = (name: string): number => Number(style.getPropertyValue(name)) || 1;
        start.current = {
          x: event.clientX,
          y: event.clientY,
          zoom: read('--zoom'),
          scale: read('--note-scale'),
        };
      },
      onPointerMove: (event) => {
        const next = changeAt(event);
        if (next) setChange(next);
      },
      onPointerUp: (event) => {
        const next = changeAt(event);
        start.current = undefined;
        setChange(undefined);
        if (next) commands.changeNote(note.id, next);
      },
      onPointerCancel: () => {
        start.current = undefined;
        setChange(undefined);
      },
    };
  };

  return {
    change,
    moving: listen((dx, dy, { zoom }) => ({
      x: Math.round(note.x + dx / zoom),
      y: Math.round(note.y + dy / zoom),
    })),
    widening: listen((dx, _dy, { scale }) => ({
      width: Math.min(NOTE_WIDTH.most, Math.max(NOTE_WIDTH.least, Math.round(note.width + dx / scale))),
    })),
  };
}
