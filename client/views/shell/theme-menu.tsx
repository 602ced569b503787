/** The menu of light, dark and what the system has. */
import type { ReactNode } from 'react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { THEME_CHOICES, type ThemeChoice } from '../../state/theme.ts';
import { Icon } from '../parts/icon.tsx';
import type { OpenMenuProps } from '../parts/menu-button.tsx';
import { MenuPopover } from '../parts/menu-popover.tsx';

/** The menu; `onChoose` is told which. */
export function ThemeMenu({
  chosen,
  onChoose,
  ...props
}: OpenMenuProps & { chosen: ThemeChoice; onChoose: (choice: ThemeChoice) => void }): ReactNode {
  return (
    <MenuPopover {...props} label="Light or dark" placement="bottom end">
      <Menu
        className="menu"
        aria-label="Light or dark"
        autoFocus="first"
        selectionMode="single"
        selectedKeys={[chosen]}
        onAction={(key) => {
          const next = THEME_CHOICES.find((each) => each.choice === key);
          if (next) onChoose(next.choice);
        }}
        onClose={props.onClose}
      >
        {THEME_CHOICES.map(({ choice, label, icon }) => (
          <MenuItem key={choice} id={choice} className="menu-item" textValue={label}>
            <Icon name={icon} size={16} />
            <span>{label}</span>
            <span className="menu-check">
              <Icon name="check" size={16} />
            </span>
          </MenuItem>
        ))}
      </Menu>
    </MenuPopover>
  );
}
