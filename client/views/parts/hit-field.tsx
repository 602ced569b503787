/** A field that suggests entities while a name is typed: arrow keys move through them, Enter takes the marked one or else the first. */
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField } from 'react-aria-components/SearchField';
import type { SearchHit } from '../../../server/api/contract.ts';
import { HitList } from './hit-list.tsx';
import { Icon } from './icon.tsx';
import { useHits } from './use-hits.ts';

/** As many letters as the server takes. */
const LONGEST = 200;

/** What a field is. */
export interface HitFieldProps {
  readonly id: string;
  /** Read aloud, where no visible label names the field by its id. */
  readonly label?: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Whether the text names what was chosen, so that nothing is suggested. */
  readonly isSettled?: boolean;
  /** Told what was chosen; `quiet` where it was not chosen with the keyboard. */
  readonly onChoose: (hit: SearchHit, quiet: boolean) => void;
  /** Told of Escape where there is no search to be ended by it. */
  readonly onEscape: () => void;
  /** Whether the entity of just this name is taken when the field is left. */
  readonly takesExact?: boolean;
  /** What stands before the text: an icon. */
  readonly mark: ReactNode;
  /** What stands behind it while it is empty. */
  readonly hint?: ReactNode;
  /** What clears it is called. */
  readonly clearLabel: string;
  /** Id of what says what is wrong; the field is marked as wrong where there is one. */
  readonly wrong?: string | undefined;
  readonly autoFocus?: boolean;
}

/** What to take once the hits of the text are there: the first after Enter, only one of exactly this name after leaving the field. */
interface Wanted {
  readonly text: string;
  readonly takes: 'first' | 'exact';
}

/** The field with its suggestions. */
export function HitField({ text, onText, isSettled = false, ...rest }: HitFieldProps): ReactNode {
  const { id, label, placeholder, mark, hint, clearLabel, wrong, autoFocus = false } = rest;
  const [focused, setFocused] = useState(false);
  const walked = useRef(false);
  const waited = useRef<Wanted>(undefined);
  const typed = isSettled ? '' : text.trim();
  const found = useHits(typed);
  const open = focused && typed !== '';
  const type = (next: string): void => {
    walked.current = false;
    waited.current = undefined;
    onText(next);
  };
  const choose = (hit: SearchHit, quiet: boolean): void => {
    walked.current = false;
    waited.current = undefined;
    rest.onChoose(hit, quiet);
  };
  const onArrival = useEffectEvent((hits: readonly SearchHit[]): void => {
    const wanted = waited.current;
    waited.current = undefined;
    if (wanted?.text !== typed) return;
    const hit = wanted.takes === 'first' ? hits[0] : hits.find((each) => isNamed(each, typed));
    if (hit) choose(hit, wanted.takes === 'exact');
  });
  useEffect(() => {
    if (found.fresh) onArrival(found.fresh);
  }, [found.fresh]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') walked.current = true;
    const leaves = event.key === 'Escape' && typed === '';
    const takesFirst = event.key === 'Enter' && typed !== '' && !walked.current;
    if (!leaves && !takesFirst) return;
    event.preventDefault();
    event.stopPropagation();
    if (leaves) rest.onEscape();
    else if (!found.fresh) waited.current = { text: typed, takes: 'first' };
    else if (found.fresh[0]) choose(found.fresh[0], false);
  };
  const leave = (): void => {
    setFocused(false);
    if (rest.takesExact !== true) waited.current = undefined;
    else if (!found.fresh) waited.current ??= { text: typed, takes: 'exact' };
    const exact = rest.takesExact === true ? found.fresh?.find((hit) => isNamed(hit, typed)) : undefined;
    if (exact) choose(exact, true);
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
          if (!event.currentTarget.contains(event.relatedTarget)) leave();
        }}
      >
        <SearchField
          {...(label === undefined ? { 'aria-labelledby': `${id}-label` } : { 'aria-label': label })}
          className="text-field search-field"
          autoFocus={autoFocus}
        >
          {mark}
          <Input
            id={id}
            maxLength={LONGEST}
            role="combobox"
            aria-expanded={open}
            aria-haspopup="listbox"
            placeholder={placeholder}
            onClick={({ currentTarget: field }) => {
              // What is typed takes the place of a name that was chosen, and does not go into its midst.
              if (isSettled && field.selectionStart === field.selectionEnd) field.select();
            }}
            {...(wrong !== undefined && { 'aria-invalid': true, 'aria-describedby': wrong })}
          />
          {text === '' ? (
            hint
          ) : (
            <Button className="field-clear" aria-label={clearLabel}>
              <Icon name="x" size={16} />
            </Button>
          )}
        </SearchField>
        {open && (
          <HitList
            typed={text}
            found={found}
            onChoose={(hit) => {
              choose(hit, !walked.current);
            }}
          />
        )}
      </div>
    </Autocomplete>
  );
}

function isNamed({ name, matched }: SearchHit, typed: string): boolean {
  const wanted = typed.toLocaleLowerCase();
  return [name, matched.text].some((each) => each.toLocaleLowerCase() === wanted);
}
