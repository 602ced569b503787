/** Where the canvas looks: fits, centres and keeps in sight what it is asked to, within what no panel covers. */
import type { Core } from 'cytoscape';
import type { Look } from '../../../server/model/view-content.ts';
import type { CameraRequest } from '../../state/store.ts';
import { readPose, type CameraMotion, type Pose } from './camera-motion.ts';
import type { NodeElement } from '../drawn/elements.ts';
import type { Box } from '../../layout/geometry.ts';
import { NAME_GAP } from '../painting/label-choice.ts';
import { noteScale, readNotes, type PlacedNote } from '../notes/note-sizes.ts';
import { freeSight, marginOf } from './stage.ts';

/** How far the canvas zooms. */
export const ZOOM_RANGE = { least: 0.04, most: 4 } as const;

const MOST_FIT = 1.35;

/** What the camera works with. */
export interface CameraParts {
  readonly cy: Core;
  readonly motion: CameraMotion;
  readonly stage: HTMLElement;
  /** Drawn nodes where they are or are about to be. */
  readonly places: () => ReadonlyMap<string, NodeElement>;
  /** Under which id an entity is drawn. */
  readonly drawnAs: (id: string) => string | undefined;
}

/** Does what a request asks of the camera, and says whether that moved it. */
export function moveCamera(parts: CameraParts, request: CameraRequest): boolean {
  const { cy, stage } = parts;
  const go = (pose: Pose): void => {
    if (request.sudden) parts.motion.go(pose);
    else parts.motion.glide(pose);
  };
  if (request.move === 'look') {
    go(toLook(parts, request.look));
    return true;
  }
  const { move, ids } = request;
  const free = freeSight(stage);
  if (move === 'in' || move === 'out') {
    go(zoomBy(cy, free, move === 'in' ? 1.35 : 1 / 1.35));
    return true;
  }
  const places = parts.places();
  const drawn = ids.length > 0 ? new Set(ids.flatMap((id) => parts.drawnAs(id) ?? [])) : places.keys();
  const nodes = [...drawn].flatMap((id) => places.get(id) ?? []);
  // All of the picture is its notes, too.
  const isAll = move === 'reveal' || (move === 'fit' && ids.length === 0);
  const notes = isAll ? readNotes(stage, readPose(cy)) : [];
  if (nodes.length + notes.length === 0) return false;
  if ((move === 'reveal' || move === 'uncover') && isInSight(parts, nodes, free)) return false;
  if (move === 'fit') go(toFit(nodes, free, notes));
  if (move === 'reveal') go(toFit([...places.values()], free, notes));
  if (move === 'centre') {
    const box = extent(nodes, 1);
    const zoom = Math.max(cy.zoom(), 0.9);
    go({ zoom, pan: panFor(box, free, zoom) });
  }
  if (move === 'uncover') go(uncover(cy, nodes, free));
  return true;
}

/** Where the canvas looks. */
export function readLook(cy: Core): Look {
  const zoom = cy.zoom();
  const pan = cy.pan();
  const [width, height] = [cy.width(), cy.height()];
  return { x: (width / 2 - pan.x) / zoom, y: (height / 2 - pan.y) / zoom, zoom, width, height };
}

/**
 * Looks where a kept picture did. A smaller canvas than it was kept on shows as much as was seen there: all of the picture
 * where that was in sight, else the same part of it.
 */
function toLook({ cy, stage, places }: CameraParts, look: Look): Pose {
  const { x, y, zoom, width = cy.width(), height = cy.height() } = look;
  const smaller = Math.min(1, cy.width() / width, cy.height() / height);
  const nodes = [...places().values()];
  const isSeen = (node: NodeElement): boolean =>
    Math.abs(node.x - x) * zoom <= width / 2 && Math.abs(node.y - y) * zoom <= height / 2;
  if (smaller < 1 && nodes.length > 0 && nodes.every(isSeen)) {
    return toFit(nodes, freeSight(stage), readNotes(stage, readPose(cy)));
  }
  const own = Math.max(ZOOM_RANGE.least, zoom * smaller);
  return { zoom: own, pan: { x: cy.width() / 2 - x * own, y: cy.height() / 2 - y * own } };
}

/** The box around nodes with their names, and notes, in model units; it depends on the zoom, since names keep their size on the screen. */
function extent(
  nodes: readonly NodeElement[],
  zoom: number,
  { widest = Infinity, notes = [] }: { widest?: number; notes?: readonly PlacedNote[] } = {},
): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const node of nodes) {
    const half = Math.max(node.size / 2, Math.min(widest, node.labelWidth / 2) / zoom);
    box.left = Math.min(box.left, node.x - half);
    box.right = Math.max(box.right, node.x + half);
    box.top = Math.min(box.top, node.y - node.size / 2);
    box.bottom = Math.max(box.bottom, node.y + node.size / 2 + (NAME_GAP + node.labelHeight) / zoom);
  }
  const size = noteScale(zoom) / zoom;
  for (const note of notes) {
    box.left = Math.min(box.left, note.x);
    box.right = Math.max(box.right, note.x + note.width * size);
    box.top = Math.min(box.top, note.y);
    box.bottom = Math.max(box.bottom, note.y + note.height * size);
  }
  return box;
}

function toFit(nodes: readonly NodeElement[], free: Box, notes: readonly PlacedNote[] = []): Pose {
  // On a narrow page long names may reach beyond the sides, lest the picture become too small to read.
  const widest = (free.right - free.left) * 0.12;
  let zoom = 1;
  for (let round = 0; round < 6; round++) {
    const box = extent(nodes, zoom, { widest, notes });
    const wanted = Math.min(
      (free.right - free.left) / Math.max(1, box.right - box.left),
      (free.bottom - free.top) / Math.max(1, box.bottom - box.top),
    );
    zoom = Math.min(MOST_FIT, Math.max(ZOOM_RANGE.least, wanted));
  }
  return { zoom, pan: panFor(extent(nodes, zoom, { widest, notes }), free, zoom) };
}

function panFor(box: Box, free: Box, zoom: number): Pose['pan'] {
  return {
    x: (free.left + free.right) / 2 - ((box.left + box.right) / 2) * zoom,
    y: (free.top + free.bottom) / 2 - ((box.top + box.bottom) / 2) * zoom,
  };
}

function onScreen(cy: Core, nodes: readonly NodeElement[]): Box {
  const zoom = cy.zoom();
  const pan = cy.pan();
  const box = extent(nodes, zoom);
  return {
    left: box.left * zoom + pan.x,
    right: box.right * zoom + pan.x,
    top: box.top * zoom + pan.y,
    bottom: box.bottom * zoom + pan.y,
  };
}

function isInSight({ cy, stage }: CameraParts, nodes: readonly NodeElement[], free: Box): boolean {
  const box = onScreen(cy, nodes);
  const slack = marginOf(stage) - 4;
  return (
    box.left >= free.left - slack &&
    box.right <= free.right + slack &&
    box.top >= free.top - slack &&
    box.bottom <= free.bottom + slack
  );
}

/** Pans just as far as it takes to bring nodes out from under the panels; fits them where they take more room than there is. */
function uncover(cy: Core, nodes: readonly NodeElement[], free: Box): Pose {
  const box = onScreen(cy, nodes);
  if (box.right - box.left > free.right - free.left || box.bottom - box.top > free.bottom - free.top) {
    const fit = toFit(nodes, free);
    return { zoom: Math.min(fit.zoom, cy.zoom()), pan: fit.pan };
  }
  const pan = cy.pan();
  return {
    zoom: cy.zoom(),
    pan: {
      x: pan.x + shift(box.left, box.right, free.left, free.right),
      y: pan.y + shift(box.top, box.bottom, free.top, free.bottom),
    },
  };
}

function zoomBy(cy: Core, free: Box, factor: number): Pose {
  return zoomAt(
    { zoom: cy.zoom(), pan: cy.pan() },
    { x: (free.left + free.right) / 2, y: (free.top + free.bottom) / 2 },
    factor,
  );
}

/** Zooms so that what lies at a place on the screen stays there. */
export function zoomAt({ zoom, pan }: Pose, { x, y }: Pose['pan'], factor: number): Pose {
  const next = Math.min(ZOOM_RANGE.most, Math.max(ZOOM_RANGE.least, zoom * factor));
  return { zoom: next, pan: { x: x - ((x - pan.x) * next) / zoom, y: y - ((y - pan.y) * next) / zoom } };
}

/** How far something from `low` to `high` is to move so that it lies between two bounds. */
function shift(low: number, high: number, from: number, to: number): number {
  if (low < from) return from - low;
  return high > to ? to - high : 0;
}
