/** A field in the place of a name, to write another one: Enter and leaving it take the name, Escape does not. */
import { useState, type ReactNode } from 'react';
import { VIEW_LIMITS } from '../../../server/model/view-content.ts';

/** What a name field is. */
export interface NameFieldProps {
  readonly name: string;
  readonly label: string;
  /** Called once with the new name, or with none where it stays. */
  readonly onEnd: (name?: string) => void;
}

/** The field; it has the keyboard at once, with the name selected. */
export function NameField({ name, label, onEnd }: NameFieldProps): ReactNode {
  const [text, setText] = useState(name);
  const take = (): void => {
    const next = text.trim();
    onEnd(next === '' ? undefined : next);
  };
  return (
    <input
      className="field view-name-field"
      aria-label={label}
      autoFocus
      value={text}
      maxLength={VIEW_LIMITS.name}
      onFocus={(event) => {
        event.target.select();
      }}
      onChange={(event) => {
        setText(event.target.value);
      }}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === 'Enter') take();
        else onEnd();
      }}
    />
  );
}
