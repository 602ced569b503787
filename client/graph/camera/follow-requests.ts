/** Does what the state asks of the camera, once the page shows the panels that the same change opens or closes. */
import type { Core } from 'cytoscape';
import type { ExplorerState, ExplorerStore } from '../../state/store.ts';
import type { ResizeCamera } from './resize-camera.ts';

/** Makes what follows the state, told each time what it was before; undefined the first time. */
export function createRequestFollower(
  cy: Core,
  store: ExplorerStore,
  camera: ResizeCamera,
): (state: ExplorerState, before?: ExplorerState) => void {
  const inNextFrame = (run: () => void): void => {
    requestAnimationFrame(() => {
      if (!cy.destroyed()) run();
    });
  };
  return (state, before) => {
    const { camera: request } = state;
    // Nothing is drawn, and so nothing fitted, until the vocabulary is there, which can come after the picture.
    const isDue = request !== before?.camera || !before?.vocabulary;
    if (request && state.vocabulary && isDue) {
      inNextFrame(() => {
        camera.move(request);
      });
    } else if (before && hasPanel(before) && !hasPanel(state)) {
      inNextFrame(() => {
        const { camera: since } = store.getState();
        // The list of entities, which has the keyboard again by then, asks for no more than that its cursor be in sight.
        if (since === request || since?.move === 'uncover') camera.comeBack();
      });
    }
  };
}

/** Whether a panel lies over the canvas. */
function hasPanel({ panels, selection, findings }: ExplorerState): boolean {
  const isChosen = selection.nodes.length + selection.edges.length > 0;
  return findings !== undefined || (panels.details && isChosen);
}
