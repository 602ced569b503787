/** The menu of the open view: how far it is saved, and what can be done with it. */
import type { ReactNode } from 'react';
import { VIEW_MENU } from '../../actions/menus.ts';
import { describeSaving } from '../../state/saved-state.ts';
import { useExplorerState } from '../explorer-context.ts';
import { ActionMenu } from '../parts/action-menu.tsx';
import type { OpenMenuProps } from '../parts/menu-button.tsx';
import { MenuPopover } from '../parts/menu-popover.tsx';

/** The menu. */
export function ViewActions(props: OpenMenuProps): ReactNode {
  const saved = useExplorerState((state) => state.saved);
  return (
    <MenuPopover {...props} className="view-popover" label="View" placement="bottom start">
      {saved && (
        <p className="view-popover-head">
          <strong>{saved.name}</strong>
          <span>{describeSaving(saved)}</span>
        </p>
      )}
      {/* Titles and what is enabled hang on the open view alone. */}
      <ActionMenu
        key={saved && `${saved.id} ${saved.status}`}
        label="View"
        contents={VIEW_MENU}
        onClose={props.onClose}
      />
    </MenuPopover>
  );
}
