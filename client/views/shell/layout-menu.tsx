/** The menu of layouts: each with what it means, a check at the one that was taken last. */
import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Separator } from 'react-aria-components/Separator';
import { writeKeys } from '../../actions/keys.ts';
import { actionOf } from '../../actions/list.ts';
import { ARRANGEMENTS, choiceOf } from '../../state/commands/layout-commands.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { Icon } from '../parts/icon.tsx';
import type { OpenMenuProps } from '../parts/menu-button.tsx';
import { MenuPopover } from '../parts/menu-popover.tsx';

/** The menu. */
export function LayoutMenu({
  placement,
  ...props
}: OpenMenuProps & { placement: 'left bottom' | 'top' }): ReactNode {
  const explorer = useExplorer();
  const arrangement = useExplorerState((state) => state.history.present.arrangement);
  const present = choiceOf(arrangement);
  const anew = actionOf('arrange');
  const [keys] = anew.keys ?? [];
  return (
    <MenuPopover {...props} label="Arrange" placement={placement}>
      <Menu
        className="menu layout-menu"
        aria-label="Arrange"
        autoFocus="first"
        onAction={(id) => {
          actionOf(String(id)).run(explorer);
        }}
        onClose={props.onClose}
      >
        <MenuItem id={anew.id} className="menu-item" textValue={anew.title}>
          <span className="menu-check" />
          <span>{anew.title}</span>
          {keys !== undefined && <kbd>{writeKeys(keys)}</kbd>}
        </MenuItem>
        <Separator className="menu-line" />
        <MenuSection
          aria-label="Layouts"
          selectionMode="single"
          selectedKeys={present ? [`arrange-${present.id}`] : []}
        >
          {ARRANGEMENTS.map(({ id, name, meaning, key }) => (
            <MenuItem key={id} id={`arrange-${id}`} className="menu-item" textValue={name}>
              <span className="menu-check">
                <Icon name="check" size={16} />
              </span>
              <span className="layout-choice">
                <span>{name}</span>
                <small>{meaning}</small>
              </span>
              <kbd>{writeKeys(key)}</kbd>
            </MenuItem>
          ))}
        </MenuSection>
      </Menu>
    </MenuPopover>
  );
}
