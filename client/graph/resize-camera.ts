/** Keeps the picture in the window when the window, or the room for the canvas in it, becomes narrower or wider. */
import type { Core } from 'cytoscape';
import type { CameraRequest } from '../state/store.ts';
import type { Selection } from '../state/view/selection.ts';
import { moveCamera } from './camera.ts';
import type { NodeElement } from './elements.ts';

/** What the camera is kept for. */
export interface ResizeParts {
  readonly cy: Core;
  readonly stage: HTMLElement;
  readonly places: () => ReadonlyMap<string, NodeElement>;
  readonly selection: () => Selection;
  /** Whether the picture was fitted, and not moved since, when the canvas was mounted. */
  readonly fitted: boolean;
}

/** The camera of a canvas whose size changes. */
export interface ResizeCamera {
  /** Does what is asked of the camera. */
  readonly move: (request: CameraRequest) => void;
  /** Takes up a new size: what was fitted is fitted again, else the middle stays and what is chosen stays in sight. */
  readonly resize: () => void;
  /** Whether the whole picture was fitted and the user has not moved the camera since. */
  readonly isFitted: () => boolean;
}

/** Watches where the user moves the camera of a canvas; ends with Cytoscape itself. */
export function createResizeCamera({ cy, stage, places, selection, fitted }: ResizeParts): ResizeCamera {
  let whole = fitted;
  let width = stage.clientWidth;
  let height = stage.clientHeight;
  cy.on('dragpan scrollzoom pinchzoom', () => {
    whole = false;
  });

  const resize = (): void => {
    const wider = stage.clientWidth - width;
    const higher = stage.clientHeight - height;
    width = stage.clientWidth;
    height = stage.clientHeight;
    cy.resize();
    if ((wider === 0 && higher === 0) || width === 0 || height === 0) return;
    if (whole) {
      moveCamera(cy, stage, places(), { move: 'fit', ids: [], sudden: true });
      return;
    }
    cy.stop();
    cy.panBy({ x: wider / 2, y: higher / 2 });
    const ids = chosenNodes(cy, selection());
    if (ids.length > 0) moveCamera(cy, stage, places(), { move: 'uncover', ids, sudden: true });
  };

  return {
    resize,
    isFitted: () => whole,
    move: (request) => {
      const moved = moveCamera(cy, stage, places(), request);
      if (moved) whole = request.move === 'reveal' || (request.move === 'fit' && request.ids.length === 0);
    },
  };
}

/** The chosen nodes and the ends of the chosen edges. */
function chosenNodes(cy: Core, { nodes, edges }: Selection): readonly string[] {
  const ends = edges.flatMap((id) => {
    const edge = cy.edges().getElementById(id);
    return edge.empty() ? [] : [edge.source().id(), edge.target().id()];
  });
  return [...nodes, ...ends];
}
