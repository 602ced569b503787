/** The switch between light, dark and what the system has. */
import { lazy, useState, type ReactNode } from 'react';
import { chooseTheme, readThemeChoice, THEME_CHOICES } from '../../state/theme.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { MenuButton } from '../parts/menu-button.tsx';

const ThemeMenu = lazy(async () => ({ default: (await import('./theme-menu.tsx')).ThemeMenu }));

/** The button with its menu. */
export function ThemeButton(): ReactNode {
  const [chosen, setChosen] = useState(readThemeChoice);
  const current = THEME_CHOICES.find((each) => each.choice === chosen);
  return (
    <MenuButton
      button={(opener) => <IconButton icon={current?.icon ?? 'sun'} label="Light or dark" opener={opener} />}
      menu={(open) => (
        <ThemeMenu
          {...open}
          chosen={chosen}
          onChoose={(choice) => {
            setChosen(choice);
            chooseTheme(choice);
          }}
        />
      )}
    />
  );
}
