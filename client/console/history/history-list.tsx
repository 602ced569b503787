/** What was run before, to be searched and opened again. */
import { useState, type ReactNode } from 'react';
import { writeAgo } from '../../state/moment.ts';
import { useNow } from '../../views/parts/use-now.ts';
import { useConsole } from '../console-context.ts';
import { editorHand } from '../editor/editor-hand.ts';
import { SideField } from '../side/side-field.tsx';
import { searchHistory } from './run-history.ts';

/** Entries that are drawn. */
const DRAWN = 100;

/** The list. */
export function HistoryList(): ReactNode {
  const history = useConsole((state) => state.history);
  const now = useNow();
  const [words, setWords] = useState('');
  const found = searchHistory(history, words);
  return (
    <>
      <SideField label="Search the history" value={words} onChange={setWords} />
      {found.length === 0 && (
        <p className="side-none">
          {history.length === 0
            ? 'What you run is kept here, in this browser.'
            : 'Nothing that was run holds these words.'}
        </p>
      )}
      <ul className="side-list" aria-label="History">
        {found.slice(0, DRAWN).map(({ text, at }) => (
          <li key={text}>
            <button
              type="button"
              className="side-entry"
              title={text}
              onClick={() => {
                editorHand.write(text);
              }}
            >
              <code>{text}</code>
              <small>{writeAgo(new Date(at).toISOString(), now)}</small>
            </button>
          </li>
        ))}
      </ul>
      {found.length > DRAWN && <p className="side-none">and {found.length - DRAWN} more: search for them</p>}
    </>
  );
}
