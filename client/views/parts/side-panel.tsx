/** The frame of a panel on the right that can be made wider; on narrow pages a sheet from below, a third of the page high or all of it. */
import { useRef, type PointerEvent, type ReactNode, type RefObject } from 'react';
import { IconButton } from './icon-button.tsx';
import { Splitter } from './splitter.tsx';
import { useWidth } from './use-width.ts';

/** What a panel is. */
export interface SidePanelProps {
  readonly label: string;
  readonly className?: string;
  /** Whether another panel lies over it: it keeps its place and how far it was scrolled. */
  readonly isCovered?: boolean;
  /** What its width is called, for screen readers. */
  readonly widthLabel: string;
  /** Whether it is whole while it is a sheet, and what makes it so or not. */
  readonly tall: boolean;
  readonly setTall: (tall: boolean) => void;
  /** What scrolls in it, where the keyboard can stay. */
  readonly scroller?: RefObject<HTMLDivElement | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The panel. */
export function SidePanel({
  label,
  className = '',
  isCovered = false,
  widthLabel,
  tall,
  setTall,
  scroller,
  onClose,
  children,
}: SidePanelProps): ReactNode {
  const isSheet = useWidth('sheets');
  return (
    <aside
      className={`details ${className}`}
      data-covers={tall && isSheet ? undefined : 'right'}
      data-tall={tall}
      data-covered={isCovered}
      aria-label={label}
    >
      {isSheet ? (
        <SheetHandle tall={tall} setTall={setTall} onClose={onClose} />
      ) : (
        <Splitter panel="detailsWidth" label={widthLabel} side="right" />
      )}
      <div className="details-tools">
        <IconButton icon="x" label="Close" keys="Esc" placement="left" onPress={onClose} />
      </div>
      <div className="details-scroll" ref={scroller} tabIndex={scroller && -1}>
        {children}
      </div>
    </aside>
  );
}

interface SheetHandleProps {
  readonly tall: boolean;
  readonly setTall: (tall: boolean) => void;
  readonly onClose: () => void;
}

/** As far as a finger may slip on the grip without dragging it, in pixels. */
const SLIP = 24;

/**
 * The grip of the sheet: drag it, or press it, to make the sheet taller or lower; dragged down when low it closes. A press counts
 * once the click has come: a sheet that moved before would take the click with what lies under the finger by then. For the same
 * reason a click of a finger that came down elsewhere, before there was a sheet, does not count.
 */
function SheetHandle({ tall, setTall, onClose }: SheetHandleProps): ReactNode {
  const start = useRef<number>(undefined);
  const pressed = useRef<'press' | 'drag'>(undefined);
  const onPointerUp = (event: PointerEvent): void => {
    const moved = event.clientY - (start.current ?? event.clientY);
    start.current = undefined;
    if (Math.abs(moved) > SLIP) pressed.current = 'drag';
    if (moved < -SLIP) setTall(true);
    else if (moved > SLIP && tall) setTall(false);
    else if (moved > SLIP) onClose();
  };
  return (
    <button
      type="button"
      className="sheet-handle"
      aria-label={tall ? 'Make the sheet lower' : 'Make the sheet taller'}
      aria-expanded={tall}
      onPointerDown={(event) => {
        start.current = event.clientY;
        pressed.current = 'press';
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={onPointerUp}
      onClick={({ detail }) => {
        // Without a pointer it is a key.
        if (pressed.current === 'press' || detail === 0) setTall(!tall);
        pressed.current = undefined;
      }}
    >
      <span />
    </button>
  );
}
