/** Nodes as discs on the screen. */
import type { Box } from '../../layout/geometry.ts';
import type { Pose } from '../camera/camera-motion.ts';
import type { PaintedGraph } from '../drawn/drawn-graph.ts';
import type { EdgeShape, Point } from '../drawn/edge-shape.ts';
import type { EdgeElement, NodeElement } from '../drawn/elements.ts';
import { Grid } from '../drawn/grid.ts';
import type { Block, LabelWish } from './label-choice.ts';

/** A node with its disc on the screen. */
export interface Spot {
  readonly node: NodeElement;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Discs on the screen, and whether a place lies beside all of them. */
export interface Spots {
  /** By the ids of their nodes. */
  readonly all: ReadonlyMap<string, Spot>;
  /** Whether no disc comes as near to a place as this. */
  readonly isBare: (at: Point, room: number) => boolean;
}

/** Counts of what is missing are left out below this zoom, where they would crowd. */
export const BADGE_ZOOM = 0.6;

/** How far the discs behind that of a closed group reach above and to the right of it, as a share of its radius. */
export const STACK_REACH = 0.3;

/** Half the height of such a count, and the width of one of its signs, in screen pixels. */
const COUNT_HALF = 6;
const DIGIT = 7.5;

/** How far the count of what is missing reaches above a disc. */
const COUNT_RISE = 5;

/** How far beyond the window discs and names may begin that reach into it, in pixels. */
const MARGIN = 120;
const CELL = 80;

/** A place of the model on the screen. */
export function toScreen({ x, y }: Point, { zoom, pan }: Pose): Point {
  return { x: x * zoom + pan.x, y: y * zoom + pan.y };
}

/** A place of the screen in the model. */
export function toModel({ x, y }: Point, { zoom, pan }: Pose): Point {
  return { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom };
}

/** The course of an edge on the screen. */
export function shapeOnScreen(drawn: PaintedGraph, edge: EdgeElement, pose: Pose): EdgeShape | undefined {
  const shape = drawn.shapeOf(edge);
  return (
    shape && {
      from: toScreen(shape.from, pose),
      bend: shape.bend && toScreen(shape.bend, pose),
      to: toScreen(shape.to, pose),
    }
  );
}

/** The disc of one node; undefined where it is not drawn. */
export function spotOf(drawn: PaintedGraph, id: string, pose: Pose): Spot | undefined {
  const node = drawn.nodes().get(id);
  const place = drawn.placeOf(id);
  return node && place && { node, ...toScreen(place, pose), radius: (node.size / 2) * pose.zoom };
}

/** The discs in and about the window. */
export function findSpots(drawn: PaintedGraph, pose: Pose, window: { width: number; height: number }): Spots {
  const all = new Map<string, Spot>();
  const grid = new Grid<Spot>(CELL);
  for (const id of drawn.nodes().keys()) {
    const spot = spotOf(drawn, id, pose);
    if (!spot) continue;
    const box = boxOf(spot);
    const isNear =
      box.right > -MARGIN &&
      box.left < window.width + MARGIN &&
      box.bottom > -MARGIN &&
      box.top < window.height + MARGIN;
    if (!isNear) continue;
    all.set(id, spot);
    grid.add(box, spot);
  }
  return {
    all,
    isBare: (at, room) =>
      !grid.some(
        { left: at.x - room, top: at.y - room, right: at.x + room, bottom: at.y + room },
        ({ x, y, radius }) => Math.hypot(x - at.x, y - at.y) < radius + room,
      ),
  };
}

/** The box around a disc. */
export function boxOf({ x, y, radius }: Spot): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

/** The box of the count of what is missing, at the upper right of a disc; undefined where nothing is. */
export function countBox({ node, x, y, radius }: Spot): Block | undefined {
  if (node.missing === 0) return undefined;
  const left = x + radius * 0.72;
  const middle = y - radius * 0.72 - 2;
  return {
    of: node.id,
    left,
    top: middle - COUNT_HALF,
    right: left + (1 + String(node.missing).length) * DIGIT,
    bottom: middle + COUNT_HALF,
  };
}

/** A disc with the size of its name, as a wish for room. */
export function toWish({ node, x, y, radius }: Spot): LabelWish {
  return {
    id: node.id,
    x,
    y,
    radius,
    stack: node.members.length > 1 ? radius * STACK_REACH : 0,
    rise: node.missing > 0 ? COUNT_RISE : 0,
    width: node.labelWidth,
    height: node.labelHeight,
    rank: 'room',
  };
}
