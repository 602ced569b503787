/** The buttons over the canvas that move the camera and arrange the picture. */
import type { ReactNode } from 'react';
import { ActionButton } from '../parts/action-button.tsx';

/** Fit, zoom and arrange. */
export function CanvasTools(): ReactNode {
  return (
    <div className="canvas-tools" role="toolbar" aria-label="Canvas" aria-orientation="vertical">
      <ActionButton icon="plus" action="zoom-in" placement="left" />
      <ActionButton icon="minus" action="zoom-out" placement="left" />
      <ActionButton icon="focus-2" action="fit" placement="left" />
      <ActionButton icon="circles-relation" action="arrange" placement="left" />
    </div>
  );
}
