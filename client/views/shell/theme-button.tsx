/** The switch between light, dark and what the system has. */
import { useState, type ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { chooseTheme, readThemeChoice, type ThemeChoice } from '../../state/theme.ts';
import { Icon } from '../parts/icon.tsx';
import { IconButton } from '../parts/icon-button.tsx';

const CHOICES: readonly { readonly choice: ThemeChoice; readonly label: string; readonly icon: string }[] = [
  { choice: 'system', label: 'As the system', icon: 'device-desktop' },
  { choice: 'light', label: 'Light', icon: 'sun' },
  { choice: 'dark', label: 'Dark', icon: 'moon' },
];

/** The button with its menu. */
export function ThemeButton(): ReactNode {
  const [chosen, setChosen] = useState(readThemeChoice);
  const current = CHOICES.find((each) => each.choice === chosen);
  return (
    <MenuTrigger>
      <IconButton icon={current?.icon ?? 'sun'} label="Light or dark" />
      <Popover className="popover" aria-label="Light or dark" placement="bottom end">
        <Menu
          className="menu"
          aria-label="Light or dark"
          selectionMode="single"
          selectedKeys={[chosen]}
          onAction={(key) => {
            const next = CHOICES.find((each) => each.choice === key);
            if (!next) return;
            setChosen(next.choice);
            chooseTheme(next.choice);
          }}
        >
          {CHOICES.map(({ choice, label, icon }) => (
            <MenuItem key={choice} id={choice} className="menu-item" textValue={label}>
              <Icon name={icon} size={16} />
              <span>{label}</span>
              <span className="menu-check">
                <Icon name="check" size={16} />
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
