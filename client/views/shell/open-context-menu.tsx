/** The menu of what is under the pointer: a node, an edge, a selection or the empty canvas. */
import { useRef, type ReactNode } from 'react';
import { Popover } from 'react-aria-components/Popover';
import { menuFor } from '../../actions/menus.ts';
import type { ExplorerState } from '../../state/store.ts';
import { useExplorer } from '../explorer-context.ts';
import { ActionMenu } from '../parts/action-menu.tsx';

/** The menu, open where the store says. */
export function OpenContextMenu({ menu }: { menu: NonNullable<ExplorerState['menu']> }): ReactNode {
  const { store, commands } = useExplorer();
  const anchor = useRef<HTMLSpanElement>(null);
  const close = (): void => {
    commands.openMenu(undefined);
  };
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
          if (!open) close();
        }}
      >
        <ActionMenu label="Actions" contents={menuFor(store.getState())} onClose={close} />
      </Popover>
    </>
  );
}
