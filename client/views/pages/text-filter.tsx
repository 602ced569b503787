/** A field that narrows a list down by words, once the typing rests. */
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Icon } from '../parts/icon.tsx';

/** What a field is. */
export interface TextFilterProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const PAUSE = 200;
/** As many letters as the server takes. */
const LONGEST = 200;

/** The field; Escape empties it, and leads back to the heading where it is empty. */
export function TextFilter({ label, value, onChange }: TextFilterProps): ReactNode {
  const id = useId();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [draft, setDraft] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    // What was typed is the value but for blanks at its ends; another value came with the back button.
    if (value !== draft.trim()) setDraft(value);
  }
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const write = (text: string, pause: number): void => {
    setDraft(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      onChange(text.trim());
    }, pause);
  };
  return (
    <div className="text-filter">
      <Icon name="search" size={16} />
      <label htmlFor={id} className="unseen">
        {label}
      </label>
      <input
        id={id}
        className="field"
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST}
        placeholder={label}
        value={draft}
        onChange={(event) => {
          write(event.target.value, PAUSE);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') write(draft, 0);
          if (event.key !== 'Escape' || draft === '') return;
          event.preventDefault();
          event.stopPropagation();
          write('', 0);
        }}
      />
    </div>
  );
}
