/** The open view in the top bar: its name, how far it is saved in words, and the menu of what can be done with it. */
import { useEffect, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { isEnabled, titleOf } from '../../actions/action.ts';
import { writeKeys } from '../../actions/keys.ts';
import { actionOf } from '../../actions/list.ts';
import { VIEW_MENU } from '../../actions/menus.ts';
import { describeSaving } from '../../state/saved-state.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { Icon } from '../parts/icon.tsx';

const PRODUCT = 'Entente';

/** The name with its menu; without an open view, the menu that saves one and leads to the list. */
export function ViewMenu(): ReactNode {
  const saved = useExplorerState((state) => state.saved);
  const words = saved && describeSaving(saved);
  useEffect(() => {
    document.title = saved ? `${saved.name} · ${PRODUCT}` : PRODUCT;
  }, [saved]);
  return (
    <div className="view-menu">
      <MenuTrigger>
        <Button
          className="view-button"
          aria-label={saved && words !== undefined ? `View “${saved.name}”: ${words}` : 'Views'}
          data-status={saved?.status}
        >
          <Icon name="bookmark" size={16} />
          <span className="view-button-name">{saved?.name ?? 'Views'}</span>
          <Icon name="chevron-down" size={16} />
        </Button>
        <Popover className="popover view-popover" aria-label="View" placement="bottom start">
          {saved && words !== undefined && (
            <p className="view-popover-head">
              <strong>{saved.name}</strong>
              <span>{words}</span>
            </p>
          )}
          <ViewActions />
        </Popover>
      </MenuTrigger>
      <span className="view-state" role="status" data-status={saved?.status}>
        {words}
      </span>
    </div>
  );
}

function ViewActions(): ReactNode {
  const explorer = useExplorer();
  // Titles and what is enabled hang on the open view alone.
  useExplorerState((state) => state.saved);
  const state = explorer.store.getState();
  const groups = VIEW_MENU.map((ids) =>
    ids.map(actionOf).filter((action) => isEnabled(action, state)),
  ).filter((group) => group.length > 0);
  return (
    <Menu
      className="menu"
      aria-label="View"
      onAction={(key) => {
        actionOf(String(key)).run(explorer);
      }}
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
