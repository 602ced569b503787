/** The panel on the right, or the sheet from below, that says what is behind the chosen node or edge. */
import { lazy, Suspense, useEffect, useRef, useState, type PointerEvent, type ReactNode } from 'react';
import { focusCanvas } from '../../state/page-focus.ts';
import { isDocked } from '../../state/store.ts';
import { soleTarget } from '../../state/view/selection.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { Splitter } from '../parts/splitter.tsx';
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
  const isSheet = useWidth('sheets');
  const [tall, setTall] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Loaded once there is time for it, so that the first click does not wait.
    if (isReady) void loadContent();
  }, [isReady]);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    // What was pressed in the panel went with its contents; the keyboard stays in the panel.
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true });
  }, [target?.id]);
  if (!open || isDisplaced || selection.nodes.length + selection.edges.length === 0) return null;

  return (
    <aside
      className="details"
      data-covers={tall && isSheet ? undefined : 'right'}
      data-tall={tall}
      aria-label="Details"
    >
      {isSheet ? (
        <SheetHandle tall={tall} setTall={setTall} />
      ) : (
        <Splitter panel="detailsWidth" label="Width of the details" side="right" />
      )}
      <div className="details-tools">
        <IconButton
          icon="x"
          label="Close"
          keys="Esc"
          placement="left"
          onPress={() => {
            commands.setPanel('details', false);
            focusCanvas(true);
          }}
        />
      </div>
      <div className="details-scroll" ref={scroller} tabIndex={-1}>
        <Suspense fallback={<Skeleton lines={8} />}>
          <DetailsContent target={target} />
        </Suspense>
      </div>
    </aside>
  );
}

/** The grip of the sheet on narrow pages: drag it, or press it, to make the sheet taller or lower. */
function SheetHandle({ tall, setTall }: { tall: boolean; setTall: (tall: boolean) => void }): ReactNode {
  const { commands } = useExplorer();
  const start = useRef<number>(undefined);
  const onPointerUp = (event: PointerEvent): void => {
    const moved = event.clientY - (start.current ?? event.clientY);
    start.current = undefined;
    if (moved < -24) setTall(true);
    else if (moved > 24 && tall) setTall(false);
    else if (moved > 24) commands.setPanel('details', false);
    else setTall(!tall);
  };
  return (
    <button
      type="button"
      className="sheet-handle"
      aria-label={tall ? 'Make the sheet lower' : 'Make the sheet taller'}
      aria-expanded={tall}
      onPointerDown={(event) => {
        start.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={onPointerUp}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') setTall(!tall);
      }}
    >
      <span />
    </button>
  );
}
