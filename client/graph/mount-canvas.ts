/** Puts Cytoscape and its overlay into the page and keeps them in line with the store until it is taken away again. */
import cytoscape, { type Core } from 'cytoscape';
import type { Commands } from '../state/commands/commands.ts';
import type { Target } from '../state/view/selection.ts';
import type { CameraRequest, ExplorerState, ExplorerStore } from '../state/store.ts';
import { watchTheme } from '../state/theme.ts';
import { createBackdrop } from './backdrop.ts';
import { readLook, ZOOM_RANGE } from './camera.ts';
import { findMark } from './contested-marks.ts';
import { toElements } from './elements.ts';
import { listenToGestures } from './gestures.ts';
import type { Measure } from './label-text.ts';
import { paintOverlay, type Painted } from './overlay.ts';
import type { Point } from './paint-edge.ts';
import { readPalette } from './palette.ts';
import { createResizeCamera } from './resize-camera.ts';
import type { Stage } from './stage.ts';
import { LARGE_CANVAS, toStylesheet } from './stylesheet.ts';
import { createSync, type Sync } from './sync.ts';

/** What the canvas is made of. */
export interface CanvasParts {
  readonly stage: HTMLElement;
  /** Where the canvas looked before it was mounted anew. */
  readonly memory: Stage;
  /** Lies below the graph. */
  readonly backdrop: HTMLCanvasElement;
  readonly container: HTMLElement;
  readonly overlay: HTMLCanvasElement;
  readonly store: ExplorerStore;
  readonly commands: Commands;
  readonly measure: Measure;
  readonly size: CanvasSize;
  readonly focus: () => void;
}

/** Milliseconds that the camera must be still before it is noted where it looks. */
const LOOK_PAUSE = 150;

/** Parts of the state that the drawn picture hangs on. */
const DRAWN = ['history', 'vocabulary', 'claims', 'measured'] as const;

/**
 * Mounts the canvas; the returned function takes it away.
 *
 * For tests and other programs the stage element says what is drawn: `data-nodes` and `data-edges` are counts,
 * `data-backdrop` is `axis` or `map` where one is behind the picture, and `data-ready` is `true` once the first picture is painted. A `CustomEvent` named `locate` with `detail: { id }`,
 * dispatched on it, is answered at once by `x` and `y` in the detail: where the middle of that node or edge lies, in
 * client pixels; they stay away where it is not drawn.
 */
export function mountCanvas(parts: CanvasParts): () => void {
  const { stage, container, overlay, store, commands } = parts;
  const cy = createCore(container, parts.size !== 'small');
  const sync = createSync(cy);
  const looked = parts.memory.looked();
  const camera = createResizeCamera({
    cy,
    stage,
    places: sync.nodes,
    selection: () => store.getState().selection,
    fitted: looked?.fitted ?? false,
  });
  let palette = readPalette();
  const context = overlay.getContext('2d');
  let frame = 0;
  let painted: Painted = { names: new Map(), marks: new Map() };

  const paint = (): void => {
    if (!context || cy.destroyed()) return;
    const { selection, hovered, cursor } = store.getState();
    const focused = stage.querySelector('[role=listbox]:focus:not([data-quiet])') !== null;
    backdrop.paint(store.getState().history.present.backdrop, palette);
    painted = paintOverlay(context, cy, {
      nodes: sync.nodes(),
      edges: sync.edges(),
      selection,
      hovered,
      cursor: focused ? cursor : undefined,
      palette,
    });
    if (store.getState().phase === 'ready') stage.dataset['ready'] = 'true';
  };
  const repaint = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(paint);
  };
  const backdrop = createBackdrop(parts.backdrop, cy, repaint);
  const restyle = (): void => {
    palette = readPalette();
    cy.style(toStylesheet(palette, parts.size === 'huge'));
    repaint();
  };
  const resize = (): void => {
    const ratio = Math.min(2, devicePixelRatio);
    for (const canvas of [parts.backdrop, overlay]) {
      canvas.width = Math.round(stage.clientWidth * ratio);
      canvas.height = Math.round(stage.clientHeight * ratio);
    }
    camera.resize();
    paint();
  };
  const follow = (state: ExplorerState, before?: ExplorerState): void => {
    const isDrawnAnew = !before || DRAWN.some((part) => state[part] !== before[part]);
    if (isDrawnAnew) drawView(parts, sync, before?.phase === 'ready');
    if (isDrawnAnew || state.selection !== before.selection) applySelection(cy, sync, state.selection);
    if (state.camera && state.camera !== before?.camera) aim(state.camera);
    repaint();
  };
  /** The camera waits for the panels that the same change opens or closes. */
  const aim = (request: CameraRequest): void => {
    requestAnimationFrame(() => {
      if (!cy.destroyed()) camera.move(request);
    });
  };
  const locate = (event: Event): void => {
    const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
    if (detail && typeof detail === 'object' && 'id' in detail && typeof detail.id === 'string') {
      Object.assign(detail, locateElement(cy, detail.id));
    }
  };

  let looking: ReturnType<typeof setTimeout> | undefined;
  cy.on('render', paint);
  cy.on('viewport', () => {
    clearTimeout(looking);
    looking = setTimeout(() => {
      if (!cy.destroyed()) store.setState({ look: readLook(cy) });
    }, LOOK_PAUSE);
  });
  listenToGestures({
    cy,
    commands,
    focus: parts.focus,
    paintedAt: (at) => findPainted(painted, at),
    isUnderPanel: (x) =>
      stage.clientWidth > 700 && x > stage.clientWidth - store.getState().panels.detailsWidth - 40,
    sync,
  });
  stage.addEventListener('locate', locate);
  stage.addEventListener('focusin', repaint);
  stage.addEventListener('focusout', repaint);
  const observer = new ResizeObserver(resize);
  observer.observe(stage);
  const stopTheme = watchTheme(restyle);
  restyle();
  resize();
  if (looked) {
    drawView(parts, sync, false);
    applySelection(cy, sync, store.getState().selection);
    cy.viewport({ zoom: looked.zoom, pan: { ...looked.pan } });
  } else {
    follow(store.getState());
  }
  const stopStore = store.subscribe(follow);

  return () => {
    stopStore();
    clearTimeout(looking);
    stopTheme();
    observer.disconnect();
    stage.removeEventListener('locate', locate);
    stage.removeEventListener('focusin', repaint);
    stage.removeEventListener('focusout', repaint);
    cancelAnimationFrame(frame);
    sync.stop();
    parts.memory.remember({ zoom: cy.zoom(), pan: { ...cy.pan() }, fitted: camera.isFitted() });
    cy.destroy();
  };
}

/** What the overlay shows there: marks lie above names. */
function findPainted({ names, marks }: Painted, at: Point): Target | undefined {
  const edge = findMark(marks, at);
  if (edge !== undefined) return { type: 'edge', id: edge };
  for (const [id, box] of names) {
    if (at.x >= box.left && at.x <= box.right && at.y >= box.top && at.y <= box.bottom)
      return { type: 'node', id };
  }
  return undefined;
}

function createCore(container: HTMLElement, large: boolean): Core {
  return cytoscape({
    container,
    minZoom: ZOOM_RANGE.least,
    maxZoom: ZOOM_RANGE.most,
    boxSelectionEnabled: true,
    selectionType: 'single',
    textureOnViewport: large,
    hideEdgesOnViewport: large,
    style: [],
  });
}

function drawView({ store, stage, measure }: CanvasParts, sync: Sync, eased: boolean): void {
  const { history, vocabulary, claims, measured } = store.getState();
  if (!vocabulary) return;
  const elements = toElements({ view: history.present, claims, vocabulary, measured, measure });
  sync.show(elements, eased);
  stage.dataset['nodes'] = String(elements.nodes.length);
  stage.dataset['edges'] = String(elements.edges.length);
  const { backdrop } = history.present;
  if (backdrop) stage.dataset['backdrop'] = backdrop.type;
  else delete stage.dataset['backdrop'];
}

/** A group is chosen where all of its members are, a bundle where all of its edges are. */
function applySelection(cy: Core, sync: Sync, selection: ExplorerState['selection']): void {
  const nodes = new Set(selection.nodes);
  const edges = new Set(selection.edges);
  const chosen = new Set(
    [
      ...[...sync.nodes().values()].filter(({ members }) => members.every((id) => nodes.has(id))),
      ...[...sync.edges().values()].filter((each) => each.edges.every((id) => edges.has(id))),
    ].map((element) => element.id),
  );
  cy.batch(() => {
    cy.elements(':selected').forEach((element) => {
      if (!chosen.has(element.id())) element.unselect();
    });
    for (const id of chosen) {
      const element = cy.getElementById(id);
      if (element.nonempty() && !element.selected()) element.select();
    }
  });
}

function locateElement(cy: Core, id: string): { x: number; y: number } | undefined {
  const box = cy.container()?.getBoundingClientRect();
  const node = cy.nodes().getElementById(id);
  const edge = cy.edges().getElementById(id);
  if (!box || (node.empty() && edge.empty())) return undefined;
  const at = node.nonempty() ? node.renderedPosition() : edge.renderedMidpoint();
  return { x: at.x + box.left, y: at.y + box.top };
}

/** How simply the canvas is drawn: the more there is on it, the more simply. */
export type CanvasSize = 'small' | 'large' | 'huge';

/** How simply a canvas with this many elements is drawn. */
export function sizeOfCanvas(elements: number): CanvasSize {
  if (elements >= LARGE_CANVAS.straight) return 'huge';
  return elements >= LARGE_CANVAS.moved ? 'large' : 'small';
}
