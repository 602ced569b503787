/** Keeps the picture in the window when the window, or the room for the canvas in it, becomes narrower or wider. */
import type { CameraRequest } from '../../state/store.ts';
import type { Selection } from '../../state/view/selection.ts';
import { moveCamera, type CameraParts } from './camera.ts';
import { readPose, type Pose } from './camera-motion.ts';
import { measureCovers } from './stage.ts';

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
  /** Looks again where it did before it gave way to panels that are gone by now, unless it has been moved since. */
  readonly comeBack: () => void;
  /** Whether the whole picture was fitted and the user has not moved the camera since. */
  readonly isFitted: () => boolean;
}

/** Share of the stage's width that must be free for a picture that was fitted to be fitted again beside a panel. */
const LEAST_FREE = 0.6;
/** Share of its height that may be covered from below: a sheet that comes up leaves too little for all. */
const MOST_BELOW = 0.25;

/** Zoom from which what is added to a picture that is seen whole is found in it without coming nearer. */
const LEGIBLE = 0.6;

/** Keeps a picture that was in sight as a whole so, if panels leave enough room: what is selected is read with its neighbours. */
function orAll(stage: HTMLElement, request: CameraRequest): CameraRequest {
  const { right, bottom, left } = measureCovers(stage);
  const { clientWidth: width, clientHeight: height } = stage;
  const hasRoom = width - left - right >= LEAST_FREE * width && bottom <= MOST_BELOW * height;
  return hasRoom ? { ...request, move: 'reveal', ids: [] } : request;
}

/** Keeps the camera of one canvas. */
export function createResizeCamera(parts: ResizeParts): ResizeCamera {
  const { cy, motion, stage, selection, endsOf, fitted } = parts;
  let whole = fitted;
  /** Where it looked before it gave way to what came over the canvas, and whether that was all of the picture. */
  let before: { readonly pose: Pose; readonly whole: boolean } | undefined;
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
      before = undefined;
    },
    comeBack: () => {
      whole ||= before?.whole === true;
      if (whole) moveCamera(parts, { move: 'fit', ids: [] });
      else if (before) motion.glide(before.pose);
      before = undefined;
    },
    move: (asked) => {
      if (asked.move === 'refit') {
        if (whole) moveCamera(parts, { ...asked, move: 'fit' });
        return;
      }
      const isFound = asked.move === 'centre' && cy.zoom() >= LEGIBLE;
      const request = whole && (asked.move === 'uncover' || isFound) ? orAll(stage, asked) : asked;
      const now = { pose: readPose(cy), whole };
      if (!moveCamera(parts, request)) return;
      before = request.move === 'uncover' ? (before ?? now) : undefined;
      whole = request.move === 'reveal' || (request.move === 'fit' && request.ids.length === 0);
    },
  };
}
