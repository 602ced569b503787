/** Dragging a note, or its right edge: shown at once, taken as one step when it ends. */
import { useRef, useState, type DOMAttributes, type PointerEvent } from 'react';
import type { Note } from '../../../server/model/view-content.ts';
import type { Commands } from '../../state/commands/commands.ts';
import { fitWidth } from '../../state/view/notes.ts';
import type { Position } from '../../state/view/view.ts';

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
  readonly part: 'slip' | 'edge';
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

  const begin = (event: PointerEvent, part: Start['part']): void => {
    if (event.button !== 0) return;
    // What is on the edge is no drag of the slip that it belongs to.
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const style = getComputedStyle(event.currentTarget);
    const read = (name: string): number => Number(style.getPropertyValue(name)) || 1;
    const { clientX: x, clientY: y } = event;
    start.current = { part, x, y, zoom: read('--zoom'), scale: read('--note-scale') };
  };
  const changeAt = ({ clientX, clientY }: PointerEvent): NoteChange | undefined => {
    const from = start.current;
    if (!from) return undefined;
    const by = { x: clientX - from.x, y: clientY - from.y };
    return change || Math.hypot(by.x, by.y) > SLIP ? toChange(note, by, from) : undefined;
  };
  const end = (): void => {
    start.current = undefined;
    setChange(undefined);
  };
  const goingOn: DOMAttributes<HTMLElement> = {
    onPointerMove: (event) => {
      const next = changeAt(event);
      if (next) setChange(next);
    },
    onPointerUp: (event) => {
      const next = changeAt(event);
      end();
      if (next) commands.changeNote(note.id, next);
    },
    onPointerCancel: end,
  };

  return {
    change,
    moving: {
      ...goingOn,
      onPointerDown: (event) => {
        begin(event, 'slip');
      },
    },
    widening: {
      ...goingOn,
      onPointerDown: (event) => {
        begin(event, 'edge');
      },
    },
  };
}

function toChange(note: Note, by: Position, { part, zoom, scale }: Start): NoteChange {
  return part === 'slip'
    ? { x: Math.round(note.x + by.x / zoom), y: Math.round(note.y + by.y / zoom) }
    : { width: fitWidth(note.width + by.x / scale) };
}
