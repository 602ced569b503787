/** Makes the Cytoscape that draws, and does nothing else. */
import cytoscape, { type Core } from 'cytoscape';
import { ZOOM_RANGE } from '../camera/camera.ts';
import { drawOnDemand } from '../painting/on-demand-frames.ts';

/** Draws into a container; `coarse` with one pixel of the canvas for each of the screen. */
export function createCore(container: HTMLElement, coarse: boolean): Core {
  // Nodes lie over one another while they are dragged or glide from a neighbour to their place; it warns of every edge between such.
  cytoscape.warnings(false);
  drawOnDemand();
  // Hands are listened to on the stage around it: Cytoscape only draws.
  return cytoscape({
    container,
    minZoom: ZOOM_RANGE.least,
    maxZoom: ZOOM_RANGE.most,
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
    userPanningEnabled: false,
    userZoomingEnabled: false,
    pixelRatio: coarse ? 1 : 'auto',
    style: [],
  });
}
