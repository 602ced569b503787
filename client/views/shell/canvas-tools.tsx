/** The buttons over the canvas that move the camera and arrange the picture. */
import type { ReactNode } from 'react';
import { ActionButton } from '../parts/action-button.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { LayoutMenu, useCanArrange } from './layout-menu.tsx';

/** Fit, zoom and arrange. */
export function CanvasTools(): ReactNode {
  const canArrange = useCanArrange();
  return (
    <div className="canvas-tools" role="toolbar" aria-label="Canvas" aria-orientation="vertical">
      <ActionButton icon="plus" action="zoom-in" placement="left" />
      <ActionButton icon="minus" action="zoom-out" placement="left" />
      <ActionButton icon="focus-2" action="fit" placement="left" />
      <LayoutMenu placement="left bottom">
        <IconButton icon="circles-relation" label="Arrange" placement="left" isDisabled={!canArrange} />
      </LayoutMenu>
    </div>
  );
}
