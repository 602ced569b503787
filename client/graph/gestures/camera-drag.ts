/** Dragging the canvas itself: the camera moves along. */
import type { GestureParts } from './gesture-parts.ts';
import type { Drag, Hold } from './pointer-gestures.ts';

/** Begins to drag from a place. */
export function startCameraDrag({ stage, motion, pose, moved }: GestureParts, { at: from }: Hold): Drag {
  const { zoom, pan } = pose();
  const end = (): void => {
    delete stage.dataset['hands'];
  };
  stage.dataset['hands'] = 'panning';
  return {
    end,
    cancel: end,
    move: (at) => {
      motion.go({ zoom, pan: { x: pan.x + at.x - from.x, y: pan.y + at.y - from.y } });
      moved();
    },
  };
}
