/** The buttons over the canvas: choose by drawing, add a note, find paths, move the camera, arrange the picture. */
import type { ReactNode } from 'react';
import { ActionButton } from '../parts/action-button.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { LayoutButton } from './layout-button.tsx';

/** What hands can do next and what can be found, then fit, zoom and arrange. */
export function CanvasTools(): ReactNode {
  return (
    <div
      className="canvas-tools"
      role="toolbar"
      aria-label="Canvas"
      aria-orientation="vertical"
      data-covers="right"
    >
      <ActionButton icon="marquee-2" action="select-rectangle" placement="left" />
      <ActionButton icon="lasso" action="select-lasso" placement="left" />
      <ActionButton icon="note" action="note" placement="left" />
      <ActionButton icon="route" action="paths" placement="left" />
      <hr />
      <ActionButton icon="plus" action="zoom-in" placement="left" />
      <ActionButton icon="minus" action="zoom-out" placement="left" />
      <ActionButton icon="focus-2" action="fit" placement="left" />
      <LayoutButton
        placement="left bottom"
        button={(opener, isDisabled) => (
          <IconButton
            icon="circles-relation"
            label="Arrange"
            placement="left"
            isDisabled={isDisabled}
            opener={opener}
          />
        )}
      />
    </div>
  );
}
