/** The tools of a table, in the bar of the drawer: a filter, two switches, how many rows there are, columns and copy. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useStore } from 'zustand';
import { Icon } from '../../parts/icon.tsx';
import { countOf, writeNumber } from '../../parts/words.ts';
import { DrawerTools } from '../drawer-tools.tsx';
import { ShowOnCanvas } from '../show-on-canvas.tsx';
import type { Column } from './column.ts';
import { choicesOf, choose, firstChoices, type TableName } from './table-choices.ts';
import type { Copying } from './use-copying.ts';
import { isShown } from './use-shown-table.ts';

/** What the tools are given. */
export interface TableToolsProps<Row> {
  readonly name: TableName;
  readonly columns: readonly Column<Row>[];
  /** What rows are, one and several. */
  readonly noun: readonly [string, string];
  /** Rows that are shown, those that could be, and those that filters of the view hide. */
  readonly shown: number;
  readonly total: number;
  readonly hidden: number;
  readonly copying: Copying;
}

/** The tools. */
export function TableTools<Row>(props: TableToolsProps<Row>): ReactNode {
  const { name, noun, shown, total, hidden, columns, copying } = props;
  const { text, onlySelected, alsoHidden } = useStore(choicesOf(name));
  return (
    <DrawerTools>
      <input
        type="search"
        className="field table-filter"
        placeholder={`Filter ${noun[1]}`}
        aria-label={`Filter ${noun[1]}`}
        value={text}
        onChange={(event) => {
          choose(name, { text: event.target.value });
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === '') return;
          event.stopPropagation();
          choose(name, { text: '' });
        }}
      />
      <ToggleButton
        className="switch"
        isSelected={onlySelected}
        onChange={(isOn) => {
          choose(name, { onlySelected: isOn });
        }}
      >
        Only selected
      </ToggleButton>
      <ToggleButton
        className="switch"
        isSelected={alsoHidden}
        isDisabled={hidden === 0 && !alsoHidden}
        onChange={(isOn) => {
          choose(name, { alsoHidden: isOn });
        }}
      >
        Also hidden{hidden > 0 && ` (${writeNumber(hidden)})`}
      </ToggleButton>
      <span className="table-count" role="status">
        {shown === total ? countOf(shown, ...noun) : `${writeNumber(shown)} of ${countOf(total, ...noun)}`}
      </span>
      <span className="tools-gap" />
      <ShowOnCanvas />
      <ColumnMenu name={name} columns={columns} />
      <Button className="tool-button" isDisabled={shown === 0} onPress={() => void copying.copy()}>
        <span aria-live="polite">{copying.said ?? 'Copy'}</span>
      </Button>
    </DrawerTools>
  );
}

const FIRST = 'as-at-first';

/** Which columns are shown; headings can be dragged to other places. */
function ColumnMenu<Row>({ name, columns }: Pick<TableToolsProps<Row>, 'name' | 'columns'>): ReactNode {
  const { shown } = useStore(choicesOf(name));
  const chosen = columns.filter((column) => isShown(column, shown)).map((column) => column.id);
  return (
    <MenuTrigger>
      <Button className="tool-button">Columns</Button>
      <Popover className="popover" aria-label="Columns" placement="top end">
        <Menu
          className="menu"
          aria-label="Columns"
          selectionMode="multiple"
          disallowEmptySelection
          selectedKeys={chosen}
          onSelectionChange={(keys) => {
            if (keys === 'all') return;
            choose(name, { shown: Object.fromEntries(columns.map(({ id }) => [id, keys.has(id)])) });
          }}
        >
          {columns.map(({ id, title }) => (
            <MenuItem key={id} id={id} className="menu-item" textValue={title}>
              <span>{title}</span>
              <span className="menu-check">
                <Icon name="check" size={16} />
              </span>
            </MenuItem>
          ))}
        </Menu>
        <Menu
          className="menu column-reset"
          aria-label="All columns"
          onAction={() => {
            choose(name, firstChoices(name));
          }}
        >
          <MenuItem id={FIRST} className="menu-item">
            Reset
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
