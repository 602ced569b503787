/** The one field that finds everything, entities, documents, claims, relations, saved views and questions, and runs every action. */
import {
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { focusMain, focusSearch, SEARCH_FIELD } from '../../state/page-focus.ts';
import { isList } from '../../state/name-list.ts';
import { useExplorer } from '../explorer-context.ts';
import { Icon } from '../parts/icon.tsx';
import { useWidth } from '../parts/use-width.ts';
import { addQuietly, choose } from './choose.ts';
import type { Option } from './option.ts';
import { idOfOption, Palette } from './palette.tsx';
import { SearchStatus } from './search-status.tsx';
import { useSections } from './use-sections.ts';
import { walkTo } from './walk.ts';

/** As many letters as the server takes. */
const LONGEST = 200;

/** The search field with what it finds. */
export function SearchBox(): ReactNode {
  const explorer = useExplorer();
  const palette = useId();
  const isNarrow = useWidth('sheets');
  const [text, setText] = useState('');
  const [pasted, setPasted] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  /** Key of the row that the arrow keys went to. */
  const [walked, setWalked] = useState<string>();
  /** The text that Enter was pressed for before all that may be first had come. */
  const waited = useRef<string>(undefined);
  const [added, setAdded] = useState<string>();
  const typed = text.trim();
  const findings = useSections(text, pasted, isOpen);
  const options = findings.sections.flatMap((section) => section.options);
  const walkedOption = options.find(({ key }) => key === walked);
  const marked = walkedOption ?? (typed === '' || findings.isPending ? undefined : options[0]);

  const type = (next: string): void => {
    setText(next);
    setPasted(undefined);
    setWalked(undefined);
    waited.current = undefined;
    setAdded(undefined);
  };
  const take = (option: Option, quiet: boolean): void => {
    type('');
    setOpen(false);
    choose(explorer, option.choice, quiet);
  };
  const stay = async ({ choice, title }: Option): Promise<void> => {
    await addQuietly(explorer, choice);
    setAdded(title);
  };
  const pick = (option: Option, { isAdding, quiet }: { isAdding: boolean; quiet: boolean }): void => {
    if (option.choice.type === 'search') type(option.choice.text);
    else if (isAdding && option.choice.type === 'entity') void stay(option);
    else take(option, quiet);
  };

  const onArrival = useEffectEvent((): void => {
    const [first] = options;
    if (waited.current === typed && first) take(first, false);
    waited.current = undefined;
  });
  useEffect(() => {
    if (!findings.isPending) onArrival();
  }, [findings.isPending]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const to = walkTo(
      options.map(({ key }) => key),
      marked?.key,
      event.key,
    );
    if (to !== undefined) {
      setOpen(true);
      setWalked(to);
    } else if (event.key === 'Escape') {
      if (text !== '') type('');
      else focusMain(false);
    } else if (event.key === 'Enter' && marked) {
      pick(marked, { isAdding: event.ctrlKey || event.metaKey, quiet: false });
    } else if (event.key === 'Enter' && typed !== '') {
      waited.current = typed;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** A field of one line would run pasted lines together. */
  const onPaste = (event: ClipboardEvent): void => {
    const list = event.clipboardData.getData('text/plain');
    if (!/[\n\r\t]/.test(list) || !isList(list)) return;
    event.preventDefault();
    type(list.replace(/\s+/g, ' ').trim().slice(0, LONGEST));
    setPasted(list);
  };

  return (
    <div
      className="search"
      data-open={isOpen}
      onFocus={() => {
        setOpen(true);
      }}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        waited.current = undefined;
        setWalked(undefined);
        setAdded(undefined);
        setOpen(false);
      }}
    >
      <div className="text-field search-field">
        <Icon name="search" />
        <input
          id={SEARCH_FIELD}
          type="text"
          role="combobox"
          aria-label="Search entities, documents, claims and actions"
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded={isOpen && options.length > 0}
          aria-controls={isOpen ? palette : undefined}
          aria-activedescendant={marked && idOfOption(palette, marked.key)}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={LONGEST}
          placeholder={isNarrow ? 'Search' : 'Search entities, sources, claims, actions …'}
          value={text}
          onChange={(event) => {
            type(event.target.value);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
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
      {isOpen && (
        <Palette
          id={palette}
          findings={findings}
          typed={typed}
          marked={marked?.key}
          onChoose={(option, { ctrlKey, metaKey }) => {
            pick(option, { isAdding: ctrlKey || metaKey, quiet: walked === undefined });
          }}
        />
      )}
      <SearchStatus findings={findings} typed={typed} added={added} />
    </div>
  );
}
