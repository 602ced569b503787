/** The search for entities: suggestions while typing; choosing one puts it on the canvas. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { SearchField } from 'react-aria-components/SearchField';
import type { SearchHit } from '../../../server/api/contract.ts';
import { EntenteError } from '../../../server/model/errors.ts';
import { focusCanvas, SEARCH_FIELD } from '../../state/page-focus.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { Icon } from '../parts/icon.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { writeKind } from '../parts/words.ts';

const MOST_HITS = 12;
const PAUSE = 120;
/** As many letters as the server takes. */
const LONGEST = 200;

/** The search field with its suggestions. */
export function SearchBox(): ReactNode {
  const { commands } = useExplorer();
  const [text, setText] = useState('');
  const [focused, setFocused] = useState(false);
  const walked = useRef(false);
  const waited = useRef<string>(undefined);
  const found = useHits(text.trim());
  const open = focused && text.trim() !== '';
  const type = (next: string): void => {
    walked.current = false;
    waited.current = undefined;
    setText(next);
  };
  const choose = (id: string, quiet: boolean): void => {
    type('');
    void commands.add(id);
    focusCanvas(quiet);
  };
  /** Enter before the hits are there chooses the first of them once they are. */
  const onArrival = useEffectEvent((hits: readonly SearchHit[]): void => {
    const [first] = hits;
    if (waited.current === text.trim() && first) choose(first.id, false);
    waited.current = undefined;
  });
  useEffect(() => {
    if (found.fresh) onArrival(found.fresh);
  }, [found.fresh]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') walked.current = true;
    const leaves = event.key === 'Escape' && text === '';
    const takesFirst = event.key === 'Enter' && text.trim() !== '' && !walked.current;
    if (!leaves && !takesFirst) return;
    event.preventDefault();
    event.stopPropagation();
    if (leaves) focusCanvas(false);
    else if (!found.fresh) waited.current = text.trim();
    else if (found.fresh[0]) choose(found.fresh[0].id, false);
  };

  return (
    <Autocomplete inputValue={text} onInputChange={type}>
      <div
        className="search"
        onKeyDownCapture={onKeyDown}
        onFocus={() => {
          setFocused(true);
        }}
        onBlur={(event) => {
          if (event.currentTarget.contains(event.relatedTarget)) return;
          waited.current = undefined;
          setFocused(false);
        }}
      >
        <SearchField aria-label="Search entities" className="search-field">
          <Icon name="search" />
          <Input
            id={SEARCH_FIELD}
            maxLength={LONGEST}
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
              items={found.fresh ?? []}
              onAction={(key) => {
                choose(String(key), !walked.current);
              }}
              renderEmptyState={() =>
                found.stale.length > 0 ? (
                  <StaleHits hits={found.stale} />
                ) : (
                  <p className="search-none">{found.nothing}</p>
                )
              }
            >
              {(hit) => <HitItem hit={hit} />}
            </ListBox>
            {found.truncated && (
              <p className="search-more">
                The {found.fresh?.length} best are listed. Type more to narrow them down.
              </p>
            )}
          </div>
        )}
      </div>
    </Autocomplete>
  );
}

/** What is found for the typed text, and what to say and show until it is. */
interface Found {
  /** The hits of the very text that is typed; undefined until they are there. */
  readonly fresh: readonly SearchHit[] | undefined;
  /** The hits of the text before, to be seen meanwhile but not chosen. */
  readonly stale: readonly SearchHit[];
  readonly truncated: boolean;
  /** What to say where no hit is shown. */
  readonly nothing: string;
}

function useHits(typed: string): Found {
  const { api } = useExplorer();
  const wanted = useSettled(typed, PAUSE);
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['search', wanted],
    queryFn: ({ signal }) => api.search(wanted, MOST_HITS, signal),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
  const settled = wanted === typed && typed !== '';
  const fresh = settled && !isPlaceholderData && !error ? data?.hits : undefined;
  const stale = fresh || (settled && error) || wanted === '' ? [] : (data?.hits ?? []);
  const nothing =
    settled && error ? tellFailure(error) : fresh ? `Nothing is named “${typed}”.` : 'Searching …';
  const truncated = fresh !== undefined && fresh.length > 0 && data?.truncated === true;
  return { fresh, stale, truncated, nothing };
}

function tellFailure(error: Error): string {
  const refused = error instanceof EntenteError && error.code === 'invalid-request';
  return refused ? 'This text cannot be searched for. Type a name, or a part of one.' : error.message;
}

/** The hits of the text before, greyed: what is not what was asked for cannot be chosen. */
function StaleHits({ hits }: { hits: readonly SearchHit[] }): ReactNode {
  return (
    <div className="search-stale" aria-hidden="true">
      {hits.map((hit) => (
        <div key={hit.id} className="search-hit">
          <HitRow hit={hit} />
        </div>
      ))}
    </div>
  );
}

function HitItem({ hit }: { hit: SearchHit }): ReactNode {
  return (
    <ListBoxItem id={hit.id} textValue={hit.name} className="search-hit">
      <HitRow hit={hit} />
    </ListBoxItem>
  );
}

function HitRow({ hit }: { hit: SearchHit }): ReactNode {
  const shown = useExplorerState((state) => state.history.present.nodes.has(hit.id));
  return (
    <>
      <KindMark kind={hit.kind} />
      <span className="search-words">
        <span className="search-name">{hit.name}</span>
        <span className="search-note">{describeHit(hit)}</span>
      </span>
      {shown && <span className="search-shown">on the canvas</span>}
    </>
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
