/** The menu of what is under the pointer, while the store has it open; loaded when it first is. */
import { lazy, Suspense, type ReactNode } from 'react';
import { useExplorerState } from '../explorer-context.ts';

const OpenContextMenu = lazy(async () => ({
  default: (await import('./open-context-menu.tsx')).OpenContextMenu,
}));

/** The menu, or nothing. */
export function ContextMenu(): ReactNode {
  const menu = useExplorerState((state) => state.menu);
  if (!menu) return null;
  return (
    <Suspense fallback={null}>
      <OpenContextMenu menu={menu} />
    </Suspense>
  );
}
