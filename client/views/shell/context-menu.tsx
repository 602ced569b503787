/** The menu of what is under the pointer: a node, an edge, a selection or the empty canvas. */
import { useRef, type ReactNode } from 'react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { isEnabled, titleOf } from '../../actions/action.ts';
import { writeKeys } from '../../actions/keys.ts';
import { actionOf } from '../../actions/list.ts';
import { menuFor } from '../../actions/menus.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';

/** The menu, open where and while the store says so. */
export function ContextMenu(): ReactNode {
  const explorer = useExplorer();
  const { store, commands } = explorer;
  const menu = useExplorerState((state) => state.menu);
  const anchor = useRef<HTMLSpanElement>(null);
  if (!menu) return null;
  const state = store.getState();
  const groups = menuFor(state)
    .map((ids) => ids.map(actionOf).filter((action) => isEnabled(action, state)))
    .filter((group) => group.length > 0);
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: menu.x, top: menu.y }} />
      <Popover
        key={`${String(menu.x)} ${String(menu.y)}`}
        className="popover"
        aria-label="Actions"
        triggerRef={anchor}
        placement="bottom start"
        offset={2}
        isOpen
        onOpenChange={(open) => {
          if (!open) commands.openMenu(undefined);
        }}
      >
        <Menu
          className="menu"
          aria-label="Actions"
          autoFocus="first"
          onAction={(key) => {
            actionOf(String(key)).run(explorer);
          }}
          onClose={() => {
            commands.openMenu(undefined);
          }}
        >
          {groups.flatMap((group, at) => [
            ...(at > 0 ? [<Separator key={`line ${String(at)}`} className="menu-line" />] : []),
            ...group.map((action) => (
              <MenuItem
                key={action.id}
                id={action.id}
                className="menu-item"
                textValue={titleOf(action, state)}
              >
                <span>{titleOf(action, state)}</span>
                {action.keys?.[0] !== undefined && <kbd>{writeKeys(action.keys[0])}</kbd>}
              </MenuItem>
            )),
          ])}
        </Menu>
      </Popover>
    </>
  );
}
