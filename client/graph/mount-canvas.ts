/** Puts Cytoscape and its overlay into the page and keeps them in line with the store until it is taken away again. */
import type { Commands } from '../state/commands/commands.ts';
import type { ExplorerState, ExplorerStore } from '../state/store.ts';
import { watchTheme } from '../state/theme.ts';
import { readLook } from './camera/camera.ts';
import { createCameraMotion, readPose } from './camera/camera-motion.ts';
import { createRequestFollower } from './camera/follow-requests.ts';
import { createResizeCamera } from './camera/resize-camera.ts';
import type { Stage } from './camera/stage.ts';
import { createCore } from './drawn/cytoscape-core.ts';
import { createDrawnGraph, type DrawnGraph } from './drawn/drawn-graph.ts';
import { DRAWN, showView } from './drawn/show-view.ts';
import { listenToGestures } from './gestures/canvas-gestures.ts';
import { createHitTest } from './gestures/hit-test.ts';
import { answerLocate } from './gestures/locate.ts';
import { LIMITS } from './limits.ts';
import { createCanvasPainter } from './painting/canvas-painter.ts';
import type { Measure } from './painting/label-text.ts';

/** What the canvas is made of. */
export interface CanvasParts {
  /** The element of the stage, in which all others lie. */
  readonly element: HTMLElement;
  /** Where the canvas looked before it was mounted anew, and who follows where it looks. */
  readonly stage: Stage;
  /** Lies below the graph. */
  readonly backdrop: HTMLCanvasElement;
  readonly container: HTMLElement;
  readonly overlay: HTMLCanvasElement;
  readonly store: ExplorerStore;
  readonly commands: Commands;
  readonly measure: Measure;
  /** Draws one pixel of the canvas for each of the screen, however fine that is. */
  readonly coarse: boolean;
  readonly focus: () => void;
}

/** Milliseconds that the camera must be still before it is noted where it looks. */
const LOOK_PAUSE = 150;

/** Parts of the state that the overlay shows besides what is drawn. */
const SHOWN = ['selection', 'hovered', 'cursor', 'findings', 'panels', 'phase'] as const;

/**
 * Mounts the canvas; the returned function takes it away.
 *
 * For tests and other programs the stage element says what is drawn: `data-nodes` and `data-edges` are counts,
 * `data-backdrop` is `axis` or `map` where one is behind the picture, and `data-ready` is `true` once the first picture is
 * painted. It answers `locate` events (see `locate.ts`).
 */
export function mountCanvas(parts: CanvasParts): () => void {
  const { element, stage, container, store, commands, measure } = parts;
  const cy = createCore(container, parts.coarse);
  const pose = (): ReturnType<typeof readPose> => readPose(cy);
  const drawn = createDrawnGraph(cy, () => {
    painter.repaint();
  });
  const motion = createCameraMotion(cy, {
    // While nodes still come nothing is held: what comes within a batch is styled twice.
    count: () => (drawn.isWhole() ? drawn.nodes().size + drawn.edges().size : 0),
    extent: drawn.extent,
  });
  const painter = createCanvasPainter({ ...parts, stage: element, cy, drawn, motion });
  const { overlay, repaint, restyle } = painter;
  const looked = stage.looked();
  const camera = createResizeCamera({
    cy,
    motion,
    stage: element,
    places: drawn.nodes,
    drawnAs: drawn.drawnAs,
    endsOf: (id) => endsOf(drawn, id),
    selection: () => store.getState().selection,
    fitted: looked?.fitted ?? false,
  });
  const followRequests = createRequestFollower(cy, store, camera);

  const redraw = (eased: boolean): void => {
    motion.release();
    showView(store.getState(), { stage: element, drawn, measure }, eased);
  };
  const follow = (state: ExplorerState, before?: ExplorerState): void => {
    if (!before || DRAWN.some((part) => state[part] !== before[part])) redraw(before?.phase === 'ready');
    followRequests(state, before);
    if (!before || SHOWN.some((part) => state[part] !== before[part])) repaint();
    element.dataset['tool'] = state.tool;
  };
  const resize = (): void => {
    painter.resize(camera.resize);
  };

  cy.on('render', () => {
    painter.paintAll();
    const { phase, vocabulary } = store.getState();
    if (phase === 'ready' && vocabulary && drawn.isWhole()) element.dataset['ready'] = 'true';
  });
  let looking: ReturnType<typeof setTimeout> | undefined;
  cy.on('viewport', () => {
    stage.lookAt(pose());
    if (motion.isHeld()) painter.moveAlong();
    clearTimeout(looking);
    looking = setTimeout(() => {
      if (!cy.destroyed()) store.setState({ look: readLook(cy) });
    }, LOOK_PAUSE);
  });
  const stops = [
    listenToGestures({
      stage: element,
      store,
      commands,
      drawn,
      overlay,
      motion,
      pose,
      hits: createHitTest(drawn),
      moved: camera.moved,
      focus: parts.focus,
      showArea: painter.showArea,
    }),
    answerLocate(element, { drawn, overlay, pose }),
    listen(element, 'focusin', repaint),
    listen(element, 'focusout', repaint),
    listen(document.fonts, 'loadingdone', () => {
      redraw(false);
    }),
    watchTheme(restyle),
  ];
  const observer = new ResizeObserver(resize);
  observer.observe(element);
  restyle();
  resize();
  if (looked) {
    showView(store.getState(), { stage: element, drawn, measure }, false);
    motion.go(looked);
  } else {
    follow(store.getState());
  }
  stops.push(store.subscribe(follow));
  stage.nameBy(overlay.names);

  return () => {
    for (const stop of stops) stop();
    clearTimeout(looking);
    observer.disconnect();
    painter.stop();
    drawn.stop();
    motion.stop();
    motion.release();
    stage.remember({ ...pose(), fitted: camera.isFitted() });
    cy.destroy();
  };
}

function endsOf(drawn: DrawnGraph, id: string): readonly string[] {
  const edge = drawn.edges().get(drawn.drawnAs(id) ?? id);
  return edge ? [edge.source, edge.target] : [];
}

function listen(target: EventTarget, event: string, run: () => void): () => void {
  target.addEventListener(event, run);
  return () => {
    target.removeEventListener(event, run);
  };
}

/** Whether so many elements are drawn coarsely on this screen. */
export function isCoarse(elements: number): boolean {
  return devicePixelRatio > 1 && elements >= LIMITS.coarse;
}
