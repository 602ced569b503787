/** The search for entities: suggestions while typing; choosing one puts it on the canvas. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { SearchField } from 'react-aria-components/SearchField';
import type { SearchHit } from '../../server/api/contract.ts';
import { useExplorer, useExplorerState } from './explorer-context.ts';
import { Icon } from './icon.tsx';
import { KindMark } from './kind-mark.tsx';
import { writeKind } from './words.ts';

/** Id of the search field, which `/` and Ctrl+K focus. */
export const SEARCH_FIELD = 'search-field';

const MOST_HITS = 12;
const PAUSE = 120;

/** The search field with its suggestions. */
export function SearchBox(): ReactNode {
  const { api, commands } = useExplorer();
  const [text, setText] = useState('');
  const [focused, setFocused] = useState(false);
  const wanted = useSettled(text.trim(), PAUSE);
  const { data, error, isFetching } = useQuery({
    queryKey: ['search', wanted],
    queryFn: ({ signal }) => api.search(wanted, MOST_HITS, signal),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
  const open = focused && text.trim() !== '';
  const waiting = isFetching || wanted !== text.trim();
  const hits = wanted === '' ? [] : (data?.hits ?? []);
  const nothing = error ? error.message : waiting ? 'Searching …' : `Nothing is named “${text.trim()}”.`;
  const choose = (key: string | number): void => {
    setText('');
    void commands.add(String(key));
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };

  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <div
        className="search"
        onFocus={() => {
          setFocused(true);
        }}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false);
        }}
      >
        <SearchField aria-label="Search entities" className="search-field">
          <Icon name="search" />
          <Input
            id={SEARCH_FIELD}
            role="combobox"
            aria-expanded={open}
            aria-haspopup="listbox"
            placeholder="Search people, states, weapons, events …"
          />
          {text === '' ? (
            <kbd>/</kbd>
          ) : (
            <Button className="search-clear" aria-label="Clear the search">
              <Icon name="x" size={16} />
            </Button>
          )}
        </SearchField>
        {open && (
          <div className="popover search-popover">
            <ListBox<SearchHit>
              className="search-list"
              aria-label="Entities found"
              items={hits}
              onAction={choose}
              renderEmptyState={() => <p className="search-none">{nothing}</p>}
            >
              {(hit) => <HitItem hit={hit} />}
            </ListBox>
            {data?.truncated === true && hits.length > 0 && (
              <p className="search-more">The {hits.length} best are listed. Type more to narrow them down.</p>
            )}
          </div>
        )}
      </div>
    </Autocomplete>
  );
}

function HitItem({ hit }: { hit: SearchHit }): ReactNode {
  const shown = useExplorerState((state) => state.history.present.nodes.has(hit.id));
  return (
    <ListBoxItem id={hit.id} textValue={hit.name} className="search-hit">
      <KindMark kind={hit.kind} />
      <span className="search-words">
        <span className="search-name">{hit.name}</span>
        <span className="search-note">{describeHit(hit)}</span>
      </span>
      {shown && <span className="search-shown">on the canvas</span>}
    </ListBoxItem>
  );
}

/** The kind of a hit and, where another name than its own matched, which. */
function describeHit({ kind, name, matched }: SearchHit): string {
  if (matched.form === 'name' || matched.text === name) return writeKind(kind);
  const how = matched.form === 'metonym' ? `${matched.text}, by association` : `also “${matched.text}”`;
  return `${writeKind(kind)} · ${how}`;
}

/** The value once it has been the same for a while, in milliseconds. */
function useSettled(value: string, pause: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [value, pause]);
  return settled;
}
