/** Moves the camera. Over a large picture the drawn image is moved as it is, at the same cost whatever is on it, and redrawn at rest. */
import type { Core } from 'cytoscape';
import type { Box } from '../../layout/geometry.ts';
import { ease, prefersStillness } from './glide.ts';
import { LIMITS, restOf } from '../limits.ts';

/** Where the canvas looks: model units times `zoom` plus `pan` are pixels from its corner. */
export interface Pose {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

/** The camera of one canvas. */
export interface CameraMotion {
  /** Looks there at once. */
  readonly go: (pose: Pose) => void;
  /** Looks there within a quarter of a second, or at once where movement is not wanted. */
  readonly glide: (pose: Pose) => void;
  readonly stop: () => void;
  /** Whether what Cytoscape has drawn is being moved instead of drawn anew. */
  readonly isHeld: () => boolean;
  /** Has Cytoscape draw again, where it was held; before elements change. */
  readonly release: () => void;
}

const DURATION = 250;
/** A moved picture that covers less of the window than this is drawn anew on the way. */
const LEAST_COVERED = 0.6;
/** One that is drawn this many times larger or smaller than it was made is drawn anew on the way. */
const MOST_STRETCHED = 2.5;

/** What there is to be seen. */
export interface Sight {
  /** Number of nodes and edges. */
  readonly count: () => number;
  /** The box around all of it, in model units; undefined where there is nothing. */
  readonly extent: () => Box | undefined;
}

/** The camera of a Cytoscape instance. */
export function createCameraMotion(cy: Core, { count, extent }: Sight): CameraMotion {
  const layer = cy.container();
  let drawn: Pose = readPose(cy);
  let isHeld = false;
  let isAwaited = false;
  let moved = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const hold = (): void => {
    if (isHeld || isAwaited || count() <= LIMITS.drawnLive) return;
    isHeld = true;
    cy.startBatch();
  };
  const release = (): void => {
    clearTimeout(resting);
    if (!isHeld) return;
    isHeld = false;
    // Until Cytoscape has drawn, the camera may not hold it again.
    isAwaited = true;
    cy.endBatch();
  };
  const shift = ({ zoom, pan }: Pose): void => {
    if (!layer) return;
    const scale = zoom / drawn.zoom;
    const x = pan.x - drawn.pan.x * scale;
    const y = pan.y - drawn.pan.y * scale;
    layer.style.transform = `translate(${String(x)}px, ${String(y)}px) scale(${String(scale)})`;
    const isStretched = scale > MOST_STRETCHED || scale < 1 / MOST_STRETCHED;
    if (count() > LIMITS.drawnOnTheWay || !(isStretched || isBare({ x, y, scale }))) return;
    release();
  };
  /** Whether much of what the window would show was outside of it when it was drawn. */
  const isBare = ({ x, y, scale }: { x: number; y: number; scale: number }): boolean => {
    const seen = extent();
    const pose = readPose(cy);
    if (!seen) return false;
    const wanted = overlapOf(windowOf(cy), toScreen(seen, pose));
    const shown = { left: x, top: y, right: x + cy.width() * scale, bottom: y + cy.height() * scale };
    return areaOf(overlapOf(wanted, shown)) < LEAST_COVERED * areaOf(wanted);
  };
  const go = (pose: Pose): void => {
    hold();
    cy.viewport({ zoom: pose.zoom, pan: { ...pose.pan } });
    if (!isHeld) return;
    clearTimeout(resting);
    const now = performance.now();
    resting = setTimeout(release, restOf(count(), now - moved));
    moved = now;
    shift(pose);
  };
  cy.on('render', () => {
    isAwaited = false;
    drawn = readPose(cy);
    if (layer) layer.style.transform = '';
  });
  cy.on('destroy', () => {
    clearTimeout(resting);
    cancelAnimationFrame(frame);
  });
  const stop = (): void => {
    cancelAnimationFrame(frame);
  };

  return {
    stop,
    release,
    isHeld: () => isHeld,
    go: (pose) => {
      stop();
      go(pose);
    },
    glide: (goal) => {
      stop();
      if (prefersStillness()) {
        go(goal);
        return;
      }
      const origin = readPose(cy);
      const begun = performance.now();
      const step = (now: number): void => {
        const share = Math.min(1, Math.max(0, (now - begun) / DURATION));
        go(between(origin, goal, ease(share)));
        if (share < 1) frame = requestAnimationFrame(step);
      };
      frame = requestAnimationFrame(step);
    },
  };
}

/** Where the canvas looks now. */
export function readPose(cy: Core): Pose {
  return { zoom: cy.zoom(), pan: { ...cy.pan() } };
}

function windowOf(cy: Core): Box {
  return { left: 0, top: 0, right: cy.width(), bottom: cy.height() };
}

function toScreen(box: Box, { zoom, pan }: Pose): Box {
  return {
    left: box.left * zoom + pan.x,
    top: box.top * zoom + pan.y,
    right: box.right * zoom + pan.x,
    bottom: box.bottom * zoom + pan.y,
  };
}

function overlapOf(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

function areaOf({ left, top, right, bottom }: Box): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

/** Between two poses such that what lies in the middle of the way grows evenly. */
function between(origin: Pose, goal: Pose, share: number): Pose {
  const zoom = origin.zoom * (goal.zoom / origin.zoom) ** share;
  // The place that both poses show at the same pixel stays there; else pans would swing while they zoom.
  const part =
    Math.abs(goal.zoom - origin.zoom) < 1e-6 ? share : (zoom - origin.zoom) / (goal.zoom - origin.zoom);
  return {
    zoom,
    pan: {
      x: origin.pan.x + (goal.pan.x - origin.pan.x) * part,
      y: origin.pan.y + (goal.pan.y - origin.pan.y) * part,
    },
  };
}
