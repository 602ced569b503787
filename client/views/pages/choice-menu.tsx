/** A button that opens a menu of values to keep, each with a tick; long menus have a field to narrow them. */
import { useState, type ReactNode } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { SearchField } from 'react-aria-components/SearchField';
import { matchText } from '../../state/matching.ts';
import { Icon } from '../parts/icon.tsx';
import { writeNumber } from '../parts/words.ts';

/** A value that can be kept. */
export interface MenuValue {
  readonly value: string;
  readonly label: string;
  /** How many have it, as far as that is known. */
  readonly count?: number | undefined;
}

/** What a menu is. */
export interface ChoiceMenuProps {
  readonly label: string;
  readonly values: readonly MenuValue[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** A menu longer than this can be narrowed by typing. */
const LONG = 12;

/** The button with its menu. */
export function ChoiceMenu({ label, values, chosen, onChange }: ChoiceMenuProps): ReactNode {
  const listed = withChosen(values, chosen);
  return (
    <MenuTrigger>
      <Button className="choice-button" data-on={chosen.length > 0}>
        {label}
        {chosen.length > 0 && <span className="choice-count">{chosen.length}</span>}
        <Icon name="chevron-down" size={16} />
      </Button>
      <Popover className="popover choice-popover" placement="bottom start">
        {listed.length > LONG ? (
          <NarrowedMenu label={label} values={listed} chosen={chosen} onChange={onChange} />
        ) : (
          <ValueMenu label={label} values={listed} chosen={chosen} onChange={onChange} />
        )}
      </Popover>
    </MenuTrigger>
  );
}

function NarrowedMenu(props: ChoiceMenuProps): ReactNode {
  const [text, setText] = useState('');
  return (
    <Autocomplete
      inputValue={text}
      onInputChange={setText}
      filter={(label) => text.trim() === '' || matchText(text, label) > 0}
    >
      <SearchField className="choice-search" aria-label={`Narrow: ${props.label}`} autoFocus>
        <Input className="field" placeholder="Narrow down" />
      </SearchField>
      <ValueMenu {...props} />
    </Autocomplete>
  );
}

function ValueMenu({ label, values, chosen, onChange }: ChoiceMenuProps): ReactNode {
  return (
    <Menu
      className="menu choice-menu"
      aria-label={label}
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={(keys) => {
        // There is no way to choose all at once.
        if (keys !== 'all') onChange([...keys].map(String));
      }}
      renderEmptyState={() => <p className="search-none">Nothing of that name.</p>}
    >
      {values.map(({ value, label: words, count }) => (
        <MenuItem key={value} id={value} className="menu-item" textValue={words}>
          <span className="choice-tick">
            <Icon name="check" size={16} />
          </span>
          <span>{words}</span>
          {count !== undefined && <span className="choice-number">{writeNumber(count)}</span>}
        </MenuItem>
      ))}
    </Menu>
  );
}

/** A value that the address names and no list has stays in the menu, so that it can be taken out. */
function withChosen(values: readonly MenuValue[], chosen: readonly string[]): readonly MenuValue[] {
  const known = new Set(values.map(({ value }) => value));
  return [
    ...values,
    ...chosen.filter((value) => !known.has(value)).map((value) => ({ value, label: value })),
  ];
}
