/** A name of the schema that a press puts into the text. */
import type { ReactNode } from 'react';
import { editorHand } from '../editor/editor-hand.ts';

/** What is put there, and how it is shown. */
export interface InsertNameProps {
  readonly text: string;
  readonly words: string;
  readonly tone?: 'label' | 'relation';
}

/** The name. */
export function InsertName({ text, words, tone }: InsertNameProps): ReactNode {
  return (
    <button
      type="button"
      className="schema-name"
      data-tone={tone}
      aria-label={`Insert ${words}`}
      onClick={() => {
        editorHand.insert(text);
      }}
    >
      {words}
    </button>
  );
}
