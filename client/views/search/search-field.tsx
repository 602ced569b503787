/** The field that a search is typed into: its keys walk over what is found, and pick of it. */
import type { KeyboardEvent, ReactNode } from 'react';
import { focusMain, focusSearch, SEARCH_FIELD } from '../../state/page-focus.ts';
import { Icon } from '../parts/icon.tsx';
import { useWidth } from '../parts/use-width.ts';
import { idOfOption } from './palette.tsx';
import { LONGEST_TEXT, type Search } from './use-search.ts';

/** What a search field is. */
export interface SearchFieldProps {
  readonly search: Search;
  /** Id of the palette that is open while the search is. */
  readonly palette: string;
}

/** The field, with what empties and closes it. */
export function SearchField({ search, palette }: SearchFieldProps): ReactNode {
  const { text, isOpen, marked, type } = search;
  const isNarrow = useWidth('sheets');
  return (
    <div className="text-field search-field">
      <Icon name="search" />
      <input
        id={SEARCH_FIELD}
        type="text"
        role="combobox"
        aria-label="Search entities, documents, claims and actions"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={isOpen && search.hasOptions}
        aria-controls={isOpen ? palette : undefined}
        aria-activedescendant={marked && idOfOption(palette, marked.key)}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        maxLength={LONGEST_TEXT}
        placeholder={isNarrow ? 'Search' : 'Search entities, documents, claims, actions …'}
        value={text}
        onChange={(event) => {
          type(event.target.value);
          search.open();
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || !pressKey(search, event)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
        onPaste={(event) => {
          if (search.paste(event.clipboardData.getData('text/plain'))) event.preventDefault();
        }}
      />
      {text === '' ? (
        <kbd>/</kbd>
      ) : (
        <button
          type="button"
          className="field-clear"
          aria-label="Clear the search"
          onClick={() => {
            type('');
            focusSearch();
          }}
        >
          <Icon name="x" size={16} />
        </button>
      )}
      {isOpen && (
        <button
          type="button"
          className="search-close narrow-only"
          onClick={() => {
            type('');
            focusMain(true);
          }}
        >
          Close
        </button>
      )}
    </div>
  );
}

/** Does what a key does; false where it does nothing. */
function pressKey(search: Search, { key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (search.walk(key)) return true;
  if (key === 'Enter') return search.pickMarked(ctrlKey || metaKey);
  if (key !== 'Escape') return false;
  if (search.text !== '') search.type('');
  else focusMain(false);
  return true;
}
