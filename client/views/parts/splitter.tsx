/** The line between two panels that can be dragged, or moved with the arrow keys, to make one of them larger. */
import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { PANEL_SIZES } from '../../state/panels.ts';
import { useExplorer, useExplorerState } from '../explorer-context.ts';

/** What a splitter is. */
export interface SplitterProps {
  readonly panel: keyof typeof PANEL_SIZES;
  readonly label: string;
  /** On which side of the line the panel lies. */
  readonly side: 'left' | 'right' | 'above' | 'below';
  /** Its size as long as nobody has made it another. */
  readonly size?: number;
}

const STEP = 24;

/** The line; a double click gives the panel its first size back. */
export function Splitter({ panel, label, side, size: ownSize = 0 }: SplitterProps): ReactNode {
  const { commands } = useExplorer();
  const size = useExplorerState((state) => state.panels[panel]) ?? ownSize;
  const drag = useRef<{ at: number; size: number }>(undefined);
  const { least, most } = PANEL_SIZES[panel];
  const isVertical = side === 'left' || side === 'right';
  const placeOf = (event: PointerEvent): number => (isVertical ? event.clientX : event.clientY);
  const grow = side === 'left' || side === 'above' ? 1 : -1;
  const onKeyDown = (event: KeyboardEvent): void => {
    const more = isVertical ? 'ArrowRight' : 'ArrowDown';
    const less = isVertical ? 'ArrowLeft' : 'ArrowUp';
    if (event.key !== more && event.key !== less) return;
    event.preventDefault();
    event.stopPropagation();
    commands.setPanelSize(panel, size + (event.key === more ? STEP : -STEP) * grow);
  };
  return (
    <div
      className="splitter"
      data-side={side}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={isVertical ? 'vertical' : 'horizontal'}
      aria-valuenow={size}
      aria-valuemin={least}
      aria-valuemax={most}
      onKeyDown={onKeyDown}
      onDoubleClick={() => {
        commands.setPanelSize(panel, undefined);
      }}
      onPointerDown={(event) => {
        drag.current = { at: placeOf(event), size };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (!drag.current) return;
        commands.setPanelSize(panel, drag.current.size + (placeOf(event) - drag.current.at) * grow);
      }}
      onPointerUp={() => {
        drag.current = undefined;
      }}
      onPointerCancel={() => {
        drag.current = undefined;
      }}
    />
  );
}
