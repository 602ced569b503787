/** The buttons over the canvas that move the camera and arrange the picture. */
import type { ReactNode } from 'react';
import { useExplorer } from './explorer-context.ts';
import { IconButton } from './icon-button.tsx';

/** Fit, zoom and arrange. */
export function CanvasTools(): ReactNode {
  const { commands } = useExplorer();
  const aim = (move: 'fit' | 'in' | 'out') => () => {
    commands.aim({ move, ids: [] });
  };
  return (
    <div className="canvas-tools" role="toolbar" aria-label="Canvas" aria-orientation="vertical">
      <IconButton icon="plus" label="Zoom in" keys="+" placement="left" onPress={aim('in')} />
      <IconButton icon="minus" label="Zoom out" keys="−" placement="left" onPress={aim('out')} />
      <IconButton
        icon="focus-2"
        label="Fit the picture"
        keys="Ctrl 0"
        placement="left"
        onPress={aim('fit')}
      />
      <IconButton
        icon="circles-relation"
        label="Arrange anew"
        placement="left"
        onPress={() => void commands.rearrange()}
      />
    </div>
  );
}
