/** One note: read, moved, widened, written. */
import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import type { Note } from '../../../server/model/view-content.ts';
import type { Commands } from '../../state/commands/commands.ts';
import { fitWidth, NOTE_LIMITS } from '../../state/view/notes.ts';
import { useNoteDrag } from './note-drag.ts';

/** How far an arrow key moves a note, or makes it wider, in model units. */
const STEP = 16;

/** What a note is given. */
export interface NoteSlipProps {
  readonly note: Note;
  readonly isWritten: boolean;
  readonly commands: Commands;
}

/** A note on the canvas. */
export function NoteSlip({ note, isWritten, commands }: NoteSlipProps): ReactNode {
  const { id, text } = note;
  const slip = useRef<HTMLDivElement>(null);
  const drag = useNoteDrag(note, commands);
  const { x, y, width } = { ...note, ...drag.change };

  const onKeyDown = (event: KeyboardEvent): void => {
    const isOwn = event.target === event.currentTarget;
    if (!isOwn || isWritten || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!act(event, note, commands)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const style: CSSProperties & Record<`--${string}`, number> = {
    '--x': x,
    '--y': y,
    '--width': width,
  };
  return (
    <div
      ref={slip}
      className="note"
      style={style}
      tabIndex={isWritten ? -1 : 0}
      role="group"
      aria-roledescription="note"
      aria-label={text === '' ? 'Empty note' : text}
      data-dragged={drag.change ? true : undefined}
      onKeyDown={onKeyDown}
      onDoubleClick={() => {
        commands.writeNote(id);
      }}
      {...(isWritten ? {} : drag.moving)}
    >
      {isWritten ? (
        <NoteField
          text={text}
          onEnd={(written, byKey) => {
            commands.finishNote(id, written);
            if (byKey) slip.current?.focus();
          }}
        />
      ) : (
        <p className="note-text">{text}</p>
      )}
      <button
        type="button"
        className="note-remove"
        aria-label="Remove the note"
        onPointerDown={(event) => {
          // It is no drag of the note; and the field keeps the keyboard, lest its end come first.
          event.stopPropagation();
          event.preventDefault();
        }}
        onClick={() => {
          commands.removeNote(id);
        }}
      />
      <span className="note-edge" aria-hidden="true" {...drag.widening} />
    </div>
  );
}

/** Does what a key does to a note that has the keyboard; false where it does nothing. */
function act({ key, shiftKey }: KeyboardEvent, { id, x, y, width }: Note, commands: Commands): boolean {
  if (key === 'Enter') commands.writeNote(id);
  else if (key === 'Delete' || key === 'Backspace') commands.removeNote(id);
  else if (shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight'))
    commands.changeNote(id, { width: fitWidth(width + (key === 'ArrowLeft' ? -STEP : STEP)) });
  else if (key === 'ArrowLeft') commands.changeNote(id, { x: x - STEP });
  else if (key === 'ArrowRight') commands.changeNote(id, { x: x + STEP });
  else if (key === 'ArrowUp') commands.changeNote(id, { y: y - STEP });
  else if (key === 'ArrowDown') commands.changeNote(id, { y: y + STEP });
  else return false;
  return true;
}

interface NoteFieldProps {
  readonly text: string;
  /** `byKey` where Escape ended it, so that the keyboard stays with the note. */
  readonly onEnd: (text: string, byKey: boolean) => void;
}

function NoteField({ text, onEnd }: NoteFieldProps): ReactNode {
  const [draft, setDraft] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  const ended = useRef(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(text.length, text.length);
  }, [text]);
  const end = (byKey: boolean): void => {
    if (ended.current) return;
    ended.current = true;
    onEnd(draft, byKey);
  };
  return (
    <textarea
      ref={field}
      className="note-text"
      aria-label="Text of the note"
      placeholder="Write a note"
      maxLength={NOTE_LIMITS.letters}
      rows={Math.max(2, draft.split('\n').length)}
      value={draft}
      onChange={(event) => {
        setDraft(event.target.value);
      }}
      onBlur={() => {
        end(false);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        end(true);
      }}
    />
  );
}
