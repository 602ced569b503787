/** What opens the menu of layouts. */
import { lazy, type ReactNode } from 'react';
import { isEnabled } from '../../actions/action.ts';
import { actionOf } from '../../actions/list.ts';
import { useExplorerState } from '../explorer-context.ts';
import { MenuButton, type MenuOpener } from '../parts/menu-button.tsx';

const LayoutMenu = lazy(async () => ({ default: (await import('./layout-menu.tsx')).LayoutMenu }));

/** What the button is. */
export interface LayoutButtonProps {
  readonly placement: 'left bottom' | 'top';
  /** The button, given what opens the menu; disabled where there is nothing to arrange. */
  readonly button: (opener: MenuOpener, isDisabled: boolean) => ReactNode;
}

/** The button with its menu. */
export function LayoutButton({ placement, button }: LayoutButtonProps): ReactNode {
  const canArrange = useExplorerState((state) => isEnabled(actionOf('arrange'), state));
  return (
    <MenuButton
      button={(opener) => button(opener, !canArrange)}
      menu={(open) => <LayoutMenu {...open} placement={placement} />}
    />
  );
}
