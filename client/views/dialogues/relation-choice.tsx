/** Chooses the relations that paths may go along: all, or those that are ticked; with or without relations of speech. */
import { useId, useMemo, useState, type ReactNode } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { SearchField } from 'react-aria-components/SearchField';
import type { Relation } from '../../../server/model/vocabulary.ts';
import type { PathForm } from '../../state/path-form.ts';
import { useExplorerState } from '../explorer-context.ts';
import { nameRelations } from '../findings/condition-words.ts';
import { FoldButton } from '../parts/fold-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { capitalise } from '../parts/words.ts';

/** What the choice is. */
export interface RelationChoiceProps {
  readonly form: PathForm;
  readonly fault: string | undefined;
  readonly onChange: (part: Pick<PathForm, 'relations'> | Pick<PathForm, 'withoutSpeech'>) => void;
}

/** The choice; the list is closed until it is asked for. */
export function RelationChoice({ form, fault, onChange }: RelationChoiceProps): ReactNode {
  const id = useId();
  const vocabulary = useExplorerState((state) => state.vocabulary);
  const [open, setOpen] = useState(form.relations.length > 0);
  if (!vocabulary) return null;
  const { relations, withoutSpeech } = form;
  const speech = vocabulary.relations.filter((each) => each.speech).map((each) => each.label);
  return (
    <fieldset className="path-relations" {...(fault !== undefined && { 'aria-describedby': `${id}-wrong` })}>
      <legend>Along which relations</legend>
      <FoldButton isOpen={open} onToggle={setOpen}>
        <span>
          {relations.length === 0 ? 'All relations' : capitalise(nameRelations(relations, vocabulary))}
        </span>
      </FoldButton>
      {open && (
        <RelationList
          chosen={relations}
          relations={vocabulary.relations}
          onChange={(next) => {
            onChange({ relations: next });
          }}
        />
      )}
      <label className="path-tick">
        <input
          type="checkbox"
          checked={withoutSpeech}
          {...(fault !== undefined && { 'aria-invalid': true })}
          onChange={(event) => {
            onChange({ withoutSpeech: event.target.checked });
          }}
        />
        <span>
          Without what people merely say <span className="quiet">({speech.join(', ')})</span>
        </span>
      </label>
      {fault !== undefined && (
        <p id={`${id}-wrong`} className="field-wrong">
          {fault}
        </p>
      )}
    </fieldset>
  );
}

interface RelationListProps {
  readonly chosen: readonly string[];
  readonly relations: readonly Relation[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function RelationList({ chosen, relations, onChange }: RelationListProps): ReactNode {
  const sorted = useMemo(
    () => [...relations].sort((a, b) => a.label.localeCompare(b.label, 'en')),
    [relations],
  );
  return (
    <div
      className="relation-list"
      onKeyDown={(event) => {
        // Enter ticks what the arrow keys stand on; it does not search yet.
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
      }}
    >
      <Autocomplete filter={isIn}>
        <div className="relation-head">
          <SearchField aria-label="Search relations" className="text-field search-field">
            <Icon name="search" size={16} />
            {/* The arrow keys walk the list from here, which is how the list scrolls: it is told as one with its field. */}
            <Input role="combobox" aria-expanded aria-haspopup="listbox" placeholder="Search relations" />
          </SearchField>
          <Button
            className="text-button"
            isDisabled={chosen.length === 0}
            onPress={() => {
              onChange([]);
            }}
          >
            All relations
          </Button>
        </div>
        <ListBox
          className="relation-options"
          aria-label="Relations to go along"
          selectionMode="multiple"
          items={sorted.map((each) => ({ id: each.relation, label: each.label }))}
          selectedKeys={chosen}
          onSelectionChange={(keys) => {
            onChange(sorted.map((each) => each.relation).filter((each) => keys === 'all' || keys.has(each)));
          }}
          renderEmptyState={() => <p className="search-none">No relation is called that.</p>}
        >
          {({ id, label }) => (
            <ListBoxItem id={id} textValue={label} className="relation-option">
              <span className="relation-box" aria-hidden="true">
                <Icon name="check" size={14} />
              </span>
              {label}
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </div>
  );
}

function isIn(text: string, wanted: string): boolean {
  return text.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase());
}
