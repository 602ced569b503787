/** Puts Cytoscape and its overlay into the page and keeps them in line with the store until it is taken away again. */
import cytoscape, { type Core } from 'cytoscape';
import type { Backdrop } from '../../server/model/view-content.ts';
import type { Box } from '../layout/geometry.ts';
import type { Commands } from '../state/commands/commands.ts';
import type { CameraRequest, ExplorerState, ExplorerStore } from '../state/store.ts';
import { watchTheme } from '../state/theme.ts';
import { soleTarget } from '../state/view/selection.ts';
import { createBackdrop } from './painting/backdrop.ts';
import { boxOfStripWords, countLoose } from './painting/paint-backdrop.ts';
import { paintBelow } from './painting/paint-below.ts';
import { readLook, ZOOM_RANGE } from './camera/camera.ts';
import { createCameraMotion, readPose } from './camera/camera-motion.ts';
import { createDrawnGraph, type DrawnGraph } from './drawn/drawn-graph.ts';
import { toElements } from './drawn/elements.ts';
import { listenToGestures } from './hands/gestures.ts';
import { createHitTest } from './hands/hit-test.ts';
import type { Measure } from './painting/label-text.ts';
import { LIMITS } from './limits.ts';
import { answerLocate } from './hands/locate.ts';
import { drawOnDemand } from './painting/on-demand-frames.ts';
import { createOverlay } from './painting/overlay.ts';
import type { Area } from './painting/paint-area.ts';
import { readPalette } from './painting/palette.ts';
import { createResizeCamera } from './camera/resize-camera.ts';
import type { Stage } from './camera/stage.ts';
import { toStylesheet } from './painting/stylesheet.ts';

/** What the canvas is made of. */
export interface CanvasParts {
  readonly stage: HTMLElement;
  /** Where the canvas looked before it was mounted anew, and who follows where it looks. */
  readonly memory: Stage;
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

/** Parts of the state that the drawn picture hangs on, and those that the overlay shows besides. */
const DRAWN = ['history', 'vocabulary', 'claims', 'measured'] as const;
const SHOWN = ['selection', 'hovered', 'cursor', 'findings', 'panels', 'phase'] as const;

/**
 * Mounts the canvas; the returned function takes it away.
 *
 * For tests and other programs the stage element says what is drawn: `data-nodes` and `data-edges` are counts,
 * `data-backdrop` is `axis` or `map` where one is behind the picture, and `data-ready` is `true` once the first picture is
 * painted. It answers `locate` events (see `locate.ts`).
 */
export function mountCanvas(parts: CanvasParts): () => void {
  const { stage, container, store, commands, memory } = parts;
  const cy = createCore(container, parts.coarse);
  const canPoint = matchMedia('(hover: hover)');
  let frame = 0;
  let palette = readPalette();
  let area: Area | undefined;
  const repaint = (): void => {
    frame ||= requestAnimationFrame(paint);
  };
  const drawn = createDrawnGraph(cy, repaint);
  const overlay = createOverlay(parts.overlay, drawn, parts.measure);
  const pose = (): ReturnType<typeof readPose> => readPose(cy);
  const motion = createCameraMotion(cy, {
    // While nodes still come nothing is held: what comes within a batch is styled twice.
    count: () => (drawn.isWhole() ? drawn.nodes().size + drawn.edges().size : 0),
    extent: drawn.extent,
  });
  const looked = memory.looked();
  const camera = createResizeCamera({
    cy,
    motion,
    stage,
    places: drawn.nodes,
    drawnAs: drawn.drawnAs,
    endsOf: (id) => endsOf(drawn, id),
    selection: () => store.getState().selection,
    fitted: looked?.fitted ?? false,
  });

  const findWordsBehind = (behind: Backdrop | null): Box | undefined => {
    if (behind?.type !== 'map') return undefined;
    const loose = countLoose(behind, drawn.nodes().values());
    return boxOfStripWords(behind, { loose, pose: pose(), measure: parts.measure });
  };
  const paint = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    if (cy.destroyed()) return;
    const { history, selection, hovered, findings, cursor, panels } = store.getState();
    const isFocused = stage.querySelector('[role=listbox]:focus:not([data-quiet])') !== null;
    // Where nothing can be pointed at, what is read stands out as what is pointed at does elsewhere.
    const tapped = canPoint.matches || !panels.details ? undefined : soleTarget(selection);
    const scene = {
      ...{ selection, hovered, findings, tapped, area, palette },
      cursor: isFocused ? cursor : undefined,
      kept: findWordsBehind(history.present.backdrop),
    };
    backdrop.paint(history.present.backdrop, palette);
    overlay.paint(scene, pose(), motion.isHeld());
  };
  const onRender = (): void => {
    paintBelow(container, { drawn, pose: pose(), palette, width: cy.width(), height: cy.height() });
    paint();
    const { phase, vocabulary } = store.getState();
    if (phase === 'ready' && vocabulary && drawn.isWhole()) stage.dataset['ready'] = 'true';
  };
  const backdrop = createBackdrop(parts.backdrop, { cy, nodes: drawn.nodes, repaint });
  const restyle = (): void => {
    palette = readPalette();
    motion.release();
    cy.style(toStylesheet(palette));
    repaint();
  };
  const redraw = (eased: boolean): void => {
    motion.release();
    drawView(parts, drawn, eased);
  };
  const refit = (): void => {
    redraw(false);
  };
  const resize = (): void => {
    const { clientWidth: width, clientHeight: height } = stage;
    overlay.resize(width, height);
    backdrop.resize(width, height);
    camera.resize();
    paint();
  };
  const follow = (state: ExplorerState, before?: ExplorerState): void => {
    if (!before || DRAWN.some((part) => state[part] !== before[part])) redraw(before?.phase === 'ready');
    // Nothing is drawn, and so nothing fitted, until the vocabulary is there, which can come after the picture.
    const isDue = state.camera !== before?.camera || !before?.vocabulary;
    if (state.camera && state.vocabulary && isDue) aim(state.camera);
    else if (before && hasPanel(before) && !hasPanel(state)) comeBack();
    if (!before || SHOWN.some((part) => state[part] !== before[part])) repaint();
    stage.dataset['tool'] = state.tool;
  };
  /** The camera waits for the panels that the same change opens or closes. */
  const aim = (request: CameraRequest): void => {
    requestAnimationFrame(() => {
      if (!cy.destroyed()) camera.move(request);
    });
  };

  const comeBack = (): void => {
    const { camera: asked } = store.getState();
    requestAnimationFrame(() => {
      if (!cy.destroyed() && store.getState().camera === asked) camera.comeBack();
    });
  };

  let looking: ReturnType<typeof setTimeout> | undefined;
  const onViewport = (): void => {
    memory.lookAt(pose());
    if (motion.isHeld()) {
      if (overlay.shift(pose())) backdrop.paint(store.getState().history.present.backdrop, palette);
      else repaint();
    }
    clearTimeout(looking);
    looking = setTimeout(() => {
      if (!cy.destroyed()) store.setState({ look: readLook(cy) });
    }, LOOK_PAUSE);
  };
  cy.on('render', onRender);
  cy.on('viewport', onViewport);
  const stops = [
    listenToGestures({
      stage,
      store,
      commands,
      drawn,
      overlay,
      motion,
      pose,
      hits: createHitTest(drawn),
      moved: camera.moved,
      focus: parts.focus,
      showArea: (next) => {
        area = next;
        repaint();
      },
    }),
    answerLocate(stage, { drawn, overlay, pose }),
    listen(stage, 'focusin', repaint),
    listen(stage, 'focusout', repaint),
    listen(document.fonts, 'loadingdone', refit),
    watchTheme(restyle),
  ];
  const observer = new ResizeObserver(resize);
  observer.observe(stage);
  restyle();
  resize();
  if (looked) {
    drawView(parts, drawn, false);
    motion.go(looked);
  } else {
    follow(store.getState());
  }
  stops.push(store.subscribe(follow));
  memory.nameBy(overlay.names);

  return () => {
    for (const stop of stops) stop();
    clearTimeout(looking);
    observer.disconnect();
    cancelAnimationFrame(frame);
    drawn.stop();
    motion.stop();
    motion.release();
    memory.remember({ ...pose(), fitted: camera.isFitted() });
    cy.destroy();
  };
}

function createCore(container: HTMLElement, coarse: boolean): Core {
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

function drawView({ store, stage, measure }: CanvasParts, drawn: DrawnGraph, eased: boolean): void {
  const { history, vocabulary, claims, measured } = store.getState();
  if (!vocabulary) return;
  const elements = toElements({ view: history.present, claims, vocabulary, measured, measure });
  drawn.show(elements, eased);
  stage.dataset['nodes'] = String(elements.nodes.length);
  stage.dataset['edges'] = String(elements.edges.length);
  const { backdrop } = history.present;
  if (backdrop) stage.dataset['backdrop'] = backdrop.type;
  else delete stage.dataset['backdrop'];
}

/** Whether a panel lies over the canvas. */
function hasPanel({ panels, selection, findings }: ExplorerState): boolean {
  const isChosen = selection.nodes.length + selection.edges.length > 0;
  return findings !== undefined || (panels.details && isChosen);
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
