/** The layer above Cytoscape: names at one size on the screen, marks, rings, and the veil that dims all but the bright. */
import type { Selection, Target } from '../../state/view/selection.ts';
import type { Box } from '../../layout/geometry.ts';
import { findBright, type Brightness } from './bright.ts';
import type { Pose } from '../camera/camera-motion.ts';
import type { DrawnGraph } from '../drawn/drawn-graph.ts';
import { findMark } from './edge-marks.ts';
import type { Point } from '../drawn/edge-shape.ts';
import { nameBox } from './label-choice.ts';
import type { Measure } from './label-text.ts';
import { boxesOfNames, makePlan, movePlan, type Plan } from './overlay-plan.ts';
import { paintArea, type Area } from './paint-area.ts';
import { paintBright } from './paint-bright.ts';
import { paintPicture, paintRings } from './paint-picture.ts';
import { paintQuietWords } from './paint-quiet-words.ts';
import type { Palette } from './palette.ts';
import { toEdgeTarget, toNodeTarget } from '../drawn/targets.ts';

/** What the overlay draws besides the picture itself. */
export interface Scene extends Brightness {
  readonly selection: Selection;
  /** Node at which the arrow keys stand, while the canvas has the focus. */
  readonly cursor: string | undefined;
  /** What is being drawn around, on the screen. */
  readonly area: Area | undefined;
  /** Words behind the picture, of which names keep clear. */
  readonly kept: Box | undefined;
  /** Measures the part of the canvas that nothing lies over, in pixels from its corner. */
  readonly free: () => Box;
  /** Measures the boxes that lie over it. */
  readonly covered: () => readonly Box[];
  readonly palette: Palette;
}

/** What the overlay shows at a place: a mark or count, a name, or the name of an open group. */
export type PaintedTarget = Target | { readonly type: 'outline'; readonly key: string };

/** The overlay of one canvas. */
export interface Overlay {
  /** Draws the scene as the camera sees it; while it moves, with the names that were chosen when it rested. */
  readonly paint: (scene: Scene, pose: Pose, isMoving: boolean) => void;
  /** Moves what is painted along with a camera that moves; false where it has to be painted anew. */
  readonly shift: (pose: Pose) => boolean;
  /** Takes up a new size, in pixels; what was painted is gone. */
  readonly resize: (width: number, height: number) => void;
  /** What is painted at a place, in pixels from the corner of the canvas; nothing while the camera moves. */
  readonly paintedAt: (at: Point, pose: Pose) => PaintedTarget | undefined;
  /** The boxes of the names of nodes as they were painted when the camera rested last. */
  readonly names: () => readonly Box[];
  /** Where the name of an open group is painted. */
  readonly outlineName: (key: string) => Point | undefined;
}

/** Draws over one picture. */
export function createOverlay(canvas: HTMLCanvasElement, drawn: DrawnGraph, measure: Measure): Overlay {
  const context = canvas.getContext('2d');
  let size = { width: 0, height: 0, ratio: 1 };
  let plan: Plan | undefined;
  let planned = '';
  let before: readonly unknown[] = [];
  let painted: Pose = { zoom: 1, pan: { x: 0, y: 0 } };

  const keyOf = ({ zoom, pan }: Pose): string =>
    [drawn.version(), zoom, pan.x, pan.y, size.width, size.height].join(' ');
  /** The plan, made anew only when something it hangs on has changed. */
  const planFor = ({ selection, cursor, kept, covered: measureCovered }: Scene, pose: Pose): Plan => {
    const covered = measureCovered();
    const key = keyOf(pose);
    const parts = [
      selection,
      cursor,
      covered.map(({ left, top, right, bottom }) => [left, top, right, bottom]).join(' '),
    ];
    if (plan && key === planned && parts.every((part, at) => part === before[at])) return plan;
    planned = key;
    before = parts;
    const names = plan?.names ?? new Map();
    plan = makePlan({ drawn, pose, ...size, selection, cursor, measure, before: names, kept, covered });
    return plan;
  };

  const paint = (scene: Scene, pose: Pose, isMoving: boolean): void => {
    if (!context) return;
    const { width, height, ratio } = size;
    const now = isMoving && plan ? movePlan(plan, { drawn, pose, measure }) : planFor(scene, pose);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    canvas.style.transform = '';
    painted = pose;
    const paper = { context, drawn, pose, palette: scene.palette, width, height, free: scene.free };
    const bright = findBright(drawn, scene);
    paintPicture(paper, now);
    if (bright) paintBright(paper, now, { bright, pointed: scene.hovered ?? scene.tapped });
    else if (!isMoving) paintQuietWords(paper, now);
    paintRings(paper, now, scene.cursor);
    if (scene.area) paintArea(context, scene.area, scene.palette);
  };

  return {
    paint,
    shift: ({ zoom, pan }) => {
      if (zoom !== painted.zoom) return false;
      canvas.style.transform = `translate(${String(pan.x - painted.pan.x)}px, ${String(pan.y - painted.pan.y)}px)`;
      return true;
    },
    resize: (width, height) => {
      const ratio = Math.min(2, devicePixelRatio);
      size = { width, height, ratio };
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    },
    paintedAt: (at, pose) => (plan && keyOf(pose) === planned ? findPainted(plan, at, drawn) : undefined),
    names: () => (plan ? boxesOfNames(plan) : []),
    outlineName: (key) => {
      const box = plan?.outlines.find(({ group }) => group.key === key)?.name;
      return box && { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
    },
  };
}

/** What the overlay shows there: marks lie above names of groups, those above names of nodes. */
function findPainted(
  { marks, outlines, wishes, names }: Plan,
  at: Point,
  drawn: DrawnGraph,
): PaintedTarget | undefined {
  const edge = drawn.edges().get(findMark(marks, at) ?? '');
  if (edge) return toEdgeTarget(edge.id);
  const outline = outlines.find(({ name }) => isIn(name, at));
  if (outline) return { type: 'outline', key: outline.group.key };
  const named = wishes.find((wish) => {
    const side = names.get(wish.id);
    return side !== undefined && isIn(nameBox(wish, side), at);
  });
  return named && toNodeTarget(named.id);
}

function isIn({ left, top, right, bottom }: Box, { x, y }: Point): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
