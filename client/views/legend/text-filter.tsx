/** The filter by words, taken as one step once the typing pauses. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { Icon } from '../parts/icon.tsx';

/** Milliseconds without a letter after which the step is taken. */
const PAUSE = 250;
/** As many letters as a saved view keeps. */
const LONGEST = 200;

/** The field. */
export function TextFilter(): ReactNode {
  const { commands } = useExplorer();
  const set = useExplorerState((state) => state.history.present.filters.text);
  const [typed, setTyped] = useState({ over: set, text: set });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  // Undone, or lifted elsewhere: the field follows the picture.
  if (typed.over !== set) setTyped({ over: set, text: typed.text.trim() === set ? typed.text : set });

  const take = (text: string): void => {
    clearTimeout(timer.current);
    const wanted = text.trim();
    commands.setFilters(wanted === '' ? 'lift the filter by words' : `filter by “${wanted}”`, {
      text: wanted,
    });
  };
  return (
    <section aria-label="Words">
      <label className="field-name" htmlFor="text-filter">
        Words
      </label>
      <div className="text-field">
        <Icon name="search" size={16} />
        <input
          id="text-filter"
          type="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={LONGEST}
          placeholder="Names, relations, claims"
          value={typed.text}
          onChange={(event) => {
            const text = event.target.value;
            setTyped({ over: set, text });
            clearTimeout(timer.current);
            timer.current = setTimeout(() => {
              take(text);
            }, PAUSE);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take(typed.text);
          }}
        />
        {typed.text !== '' && (
          <button
            type="button"
            className="field-clear"
            aria-label="Clear the words"
            onClick={() => {
              setTyped({ over: set, text: '' });
              take('');
            }}
          >
            <Icon name="x" size={16} />
          </button>
        )}
      </div>
    </section>
  );
}
