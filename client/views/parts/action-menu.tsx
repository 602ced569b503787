/** A menu of actions in groups: those that can be done now, with their keys. */
import type { ReactNode } from 'react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Separator } from 'react-aria-components/Separator';
import { isEnabled, titleOf } from '../../actions/action.ts';
import { writeKeys } from '../../actions/keys.ts';
import { actionOf } from '../../actions/list.ts';
import type { MenuContents } from '../../actions/menus.ts';
import { useExplorer } from '../explorer-context.ts';

/** What the menu is. */
export interface ActionMenuProps {
  readonly label: string;
  readonly contents: MenuContents;
  readonly onClose: () => void;
}

/** The menu; it is made for the state in which it is opened. */
export function ActionMenu({ label, contents, onClose }: ActionMenuProps): ReactNode {
  const explorer = useExplorer();
  const state = explorer.store.getState();
  const groups = contents
    .map((ids) => ids.map(actionOf).filter((action) => isEnabled(action, state)))
    .filter((group) => group.length > 0);
  return (
    <Menu
      className="menu"
      aria-label={label}
      autoFocus="first"
      onAction={(key) => {
        actionOf(String(key)).run(explorer);
      }}
      onClose={onClose}
    >
      {groups.flatMap((group, at) => [
        ...(at > 0 ? [<Separator key={`line ${String(at)}`} className="menu-line" />] : []),
        ...group.map((action) => (
          <MenuItem key={action.id} id={action.id} className="menu-item" textValue={titleOf(action, state)}>
            <span>{titleOf(action, state)}</span>
            {action.keys?.[0] !== undefined && <kbd>{writeKeys(action.keys[0])}</kbd>}
          </MenuItem>
        )),
      ])}
    </Menu>
  );
}
