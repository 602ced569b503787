/** The panel on the right, or the sheet from below, that says what is behind the chosen node or edge. */
import { lazy, useEffect, useRef, useState, type ReactNode } from 'react';
import { focusCanvas } from '../../state/page-focus.ts';
import { isDocked } from '../../state/store.ts';
import { soleTarget } from '../../state/view/selection.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { LazyPart } from '../parts/lazy-part.tsx';
import { SidePanel } from '../parts/side-panel.tsx';
import { useWidth } from '../parts/use-width.ts';
import { Skeleton } from '../parts/waiting.tsx';

const loadContent = async () => import('./details-content.tsx');
const DetailsContent = lazy(async () => ({ default: (await loadContent()).DetailsContent }));

/** The panel; nothing where it is closed or nothing is chosen. On narrow pages it is a sheet of a third or the whole. */
export function Details(): ReactNode {
  const { commands } = useExplorer();
  const selection = useExplorerState((state) => state.selection);
  const open = useExplorerState((state) => state.panels.details);
  const isCrowded = useWidth('crowded');
  const isDisplaced = useExplorerState((state) => isDocked(state.dialogue)) && isCrowded;
  const isReady = useExplorerState((state) => state.phase === 'ready');
  const target = soleTarget(selection);
  const [tall, setTall] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Loaded once there is time for it, so that the first click does not wait.
    // What fails here is told where the details are shown.
    if (isReady) loadContent().catch(() => undefined);
  }, [isReady]);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    // What was pressed in the panel went with its contents; the keyboard stays in the panel.
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, [target?.id]);
  if (!open || isDisplaced || selection.nodes.length + selection.edges.length === 0) return null;

  return (
    <SidePanel
      label="Details"
      widthLabel="Width of the details"
      tall={tall}
      setTall={setTall}
      scroller={scroller}
      onClose={() => {
        commands.setPanel('details', false);
        focusCanvas(true);
      }}
    >
      <LazyPart about={target?.id} fallback={<Skeleton lines={8} />}>
        <DetailsContent target={target} />
      </LazyPart>
    </SidePanel>
  );
}
