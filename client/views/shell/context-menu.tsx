/** The menu of what is under the pointer, while the store has it open; loaded when it first is. */
import { lazy, type ReactNode } from 'react';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { LazyOverlay } from '../parts/lazy-part.tsx';

const OpenContextMenu = lazy(async () => ({
  default: (await import('./open-context-menu.tsx')).OpenContextMenu,
}));

/** The menu, or nothing. */
export function ContextMenu(): ReactNode {
  const { commands } = useExplorer();
  const menu = useExplorerState((state) => state.menu);
  if (!menu) return null;
  return (
    <LazyOverlay
      onFault={() => {
        commands.openMenu(undefined);
      }}
    >
      <OpenContextMenu menu={menu} />
    </LazyOverlay>
  );
}
