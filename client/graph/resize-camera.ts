/** Keeps the picture in the window when the window, or the room for the canvas in it, becomes narrower or wider. */
import type { CameraRequest } from '../state/store.ts';
import type { Selection } from '../state/view/selection.ts';
import { moveCamera, type CameraParts } from './camera.ts';

/** What the camera is kept for. */
export interface ResizeParts extends CameraParts {
  readonly selection: () => Selection;
  /** Nodes that are drawn at the ends of an edge. */
  readonly endsOf: (id: string) => readonly string[];
  /** Whether the picture was fitted, and not moved since, when the canvas was mounted. */
  readonly fitted: boolean;
}

/** The camera of a canvas whose size changes. */
export interface ResizeCamera {
  /** Does what is asked of the camera. */
  readonly move: (request: CameraRequest) => void;
  /** Takes up a new size: what was fitted is fitted again, else the middle stays and what is chosen stays in sight. */
  readonly resize: () => void;
  /** Notes that the user has moved the camera. */
  readonly moved: () => void;
  /** Whether the whole picture was fitted and the user has not moved the camera since. */
  readonly isFitted: () => boolean;
}

/** Keeps the camera of one canvas. */
export function createResizeCamera(parts: ResizeParts): ResizeCamera {
  const { cy, motion, stage, selection, endsOf, fitted } = parts;
  let whole = fitted;
  let width = stage.clientWidth;
  let height = stage.clientHeight;

  const resize = (): void => {
    const wider = stage.clientWidth - width;
    const higher = stage.clientHeight - height;
    width = stage.clientWidth;
    height = stage.clientHeight;
    motion.release();
    cy.resize();
    if ((wider === 0 && higher === 0) || width === 0 || height === 0) return;
    if (whole) {
      moveCamera(parts, { move: 'fit', ids: [], sudden: true });
      return;
    }
    const pan = cy.pan();
    motion.go({ zoom: cy.zoom(), pan: { x: pan.x + wider / 2, y: pan.y + higher / 2 } });
    const { nodes, edges } = selection();
    const ids = [...nodes, ...edges.flatMap(endsOf)];
    if (ids.length > 0) moveCamera(parts, { move: 'uncover', ids, sudden: true });
    motion.release();
  };

  return {
    resize,
    isFitted: () => whole,
    moved: () => {
      whole = false;
    },
    move: (request) => {
      const moved = moveCamera(parts, request);
      if (moved) whole = request.move === 'reveal' || (request.move === 'fit' && request.ids.length === 0);
    },
  };
}
