/** The drawer below the canvas, on narrow pages a sheet over it: a bar of tabs, and what the open one shows. */
import { lazy, useEffect, useRef, useState, type ReactNode } from 'react';
import { focusCanvas } from '../../state/page-focus.ts';
import { useExplorerState } from '../explorer-context.ts';
import { LazyPart } from '../parts/lazy-part.tsx';
import { DrawerBar } from './drawer-bar.tsx';

const DrawerContent = lazy(async () => ({
  default: (await import('./drawer-content.tsx')).DrawerContent,
}));

/** The drawer; its contents are loaded when it is first opened, and do nothing while it is closed. */
export function Drawer(): ReactNode {
  const open = useExplorerState((state) => state.panels.drawer);
  const tab = useExplorerState((state) => state.panels.drawerTab);
  const ready = useExplorerState((state) => state.phase === 'ready');
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const wasOpened = useRef(false);
  useEffect(() => {
    if (!open && wasOpened.current && document.activeElement === document.body) focusCanvas(true);
    return () => {
      wasOpened.current = true;
    };
  }, [open, tab]);
  return (
    <section className="drawer" data-open={open} aria-label="Tables, timeline and map">
      <DrawerBar setTools={setTools} />
      {open && ready && (
        <LazyPart about={tab} fallback={<div className="drawer-panel" />}>
          <DrawerContent tab={tab} tools={tools} wasOpened={wasOpened} />
        </LazyPart>
      )}
    </section>
  );
}
