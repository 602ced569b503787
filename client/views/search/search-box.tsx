/** The search for entities: suggestions while typing; choosing one puts it on the canvas. */
import { useState, type ReactNode } from 'react';
import { focusCanvas, SEARCH_FIELD } from '../../state/page-focus.ts';
import { useExplorer } from '../explorer-context.ts';
import { HitField } from '../parts/hit-field.tsx';
import { Icon } from '../parts/icon.tsx';

/** The search field with its suggestions. */
export function SearchBox(): ReactNode {
  const { commands } = useExplorer();
  const [text, setText] = useState('');
  return (
    <HitField
      id={SEARCH_FIELD}
      label="Search entities"
      placeholder="Search people, states, weapons, events …"
      text={text}
      onText={setText}
      onChoose={({ id }, quiet) => {
        setText('');
        void commands.add(id);
        focusCanvas(quiet);
      }}
      onEscape={() => {
        focusCanvas(false);
      }}
      mark={<Icon name="search" />}
      hint={<kbd>/</kbd>}
      clearLabel="Clear the search"
    />
  );
}
