/** What was found, in sections under headings, below the field that it was typed into. */
import { useEffect, type ReactNode } from 'react';
import { writeKeys } from '../../actions/keys.ts';
import { writeNumber } from '../parts/words.ts';
import { countListed, type Option, type Section } from './option.ts';
import { OptionRow } from './option-row.tsx';
import type { Findings } from './use-sections.ts';

/** What a palette shows and tells. */
export interface PaletteProps {
  readonly id: string;
  readonly findings: Findings;
  readonly typed: string;
  /** Key of the row that Enter takes. */
  readonly marked: string | undefined;
  readonly onChoose: (
    option: Option,
    event: { readonly ctrlKey: boolean; readonly metaKey: boolean },
  ) => void;
}

/** Id of the element of a row. */
export function idOfOption(palette: string, key: string): string {
  return `${palette}-${key.replace(/[^\w-]/g, (sign) => `_${String(sign.codePointAt(0))}_`)}`;
}

/** The palette. Pressing in it leaves the keyboard in the field. */
export function Palette({ id, findings, typed, marked, onChoose }: PaletteProps): ReactNode {
  const { sections, isPending, failures } = findings;
  const hasOptions = sections.some(({ options }) => options.length > 0);
  useEffect(() => {
    if (marked !== undefined)
      document.getElementById(idOfOption(id, marked))?.scrollIntoView({ block: 'nearest' });
  }, [id, marked]);
  return (
    <div
      className="popover search-popover search-palette"
      onMouseDown={(event) => {
        event.preventDefault();
      }}
    >
      <div id={id} className="search-list" {...(hasOptions && { role: 'listbox', 'aria-label': 'Found' })}>
        {sections.map((section) => (
          <PaletteSection key={section.id} {...{ id, section, typed, marked, onChoose }} />
        ))}
      </div>
      {isPending && !sections.some(isStaleSection) && <p className="search-none">Searching …</p>}
      {!isPending && sections.length === 0 && failures.length === 0 && (
        <p className="search-none">{`Nothing is found for “${typed}”.`}</p>
      )}
      {failures.map((failure) => (
        <p key={failure} className="search-failure" role="alert">
          {failure}
        </p>
      ))}
      <PaletteFoot />
    </div>
  );
}

function isStaleSection({ options }: Section): boolean {
  return options.length === 0;
}

interface PaletteSectionProps extends Omit<PaletteProps, 'findings'> {
  readonly section: Section;
}

function PaletteSection({ id, section, typed, marked, onChoose }: PaletteSectionProps): ReactNode {
  const { options, stale, title, total } = section;
  const heading = `${id}-${section.id}`;
  // What is not what was asked for cannot be chosen, and is not read aloud.
  const isStale = isStaleSection(section);
  return (
    <div
      className="search-section"
      {...(isStale ? { 'aria-hidden': true } : { role: 'group', 'aria-labelledby': heading })}
      data-stale={isStale}
    >
      <div id={heading} className="search-head" role="presentation">
        {title}
        {total !== undefined && (
          <span>
            {' '}
            · {countListed(options)} of {writeNumber(total)}
          </span>
        )}
      </div>
      {isStale
        ? stale.map((option) => (
            <div key={option.key} className="search-hit">
              {/* It was found for another text. */}
              <OptionRow option={option} typed={undefined} />
            </div>
          ))
        : options.map((option) => (
            <div
              key={option.key}
              id={idOfOption(id, option.key)}
              className="search-hit"
              role="option"
              aria-selected={option.key === marked}
              data-focused={option.key === marked || undefined}
              onClick={(event) => {
                onChoose(option, event);
              }}
            >
              <OptionRow option={option} typed={typed} />
            </div>
          ))}
    </div>
  );
}

/** What the keys do. */
function PaletteFoot(): ReactNode {
  return (
    <p className="search-foot wide-only" aria-hidden="true">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> walk
      </span>
      <span>
        <kbd>Enter</kbd> choose
      </span>
      <span>
        <kbd>{writeKeys('Mod+Enter')}</kbd> add and stay
      </span>
      <span>
        <kbd>&gt;</kbd> actions only
      </span>
    </p>
  );
}
