/** The one search field: it finds entities, documents, claims, relations, saved views and questions, and runs any action. */
import { useId, type ReactNode } from 'react';
import { Palette } from './palette.tsx';
import { SearchField } from './search-field.tsx';
import { SearchStatus } from './search-status.tsx';
import { useSearch } from './use-search.ts';

/** The search field with what it finds. */
export function SearchBox(): ReactNode {
  const search = useSearch();
  const palette = useId();
  const { findings, typed, isOpen, marked, added } = search;
  return (
    <div
      className="search"
      data-open={isOpen}
      onFocus={search.open}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) search.close();
      }}
    >
      <SearchField search={search} palette={palette} />
      {isOpen && (
        <Palette
          id={palette}
          findings={findings}
          typed={typed}
          marked={marked?.key}
          onChoose={(option, { ctrlKey, metaKey }) => {
            search.pick(option, { isAdding: ctrlKey || metaKey, quiet: !search.hasWalked });
          }}
        />
      )}
      <SearchStatus findings={findings} typed={typed} added={added} />
    </div>
  );
}
