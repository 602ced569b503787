/** The outlines around the members of open groups, each with a name that closes it. */
import type { Box } from '../../layout/geometry.ts';
import type { Pose } from '../camera/camera-motion.ts';
import type { PaintedGraph } from '../drawn/drawn-graph.ts';
import type { Point } from '../drawn/edge-shape.ts';
import type { OpenGroup } from '../drawn/elements.ts';
import { LABEL_FONT } from './measure-text.ts';
import type { Palette } from './palette.ts';
import { findHull, ringsAround } from '../../../server/model/picture/polygon.ts';
import { spotOf } from './spot.ts';

/** How far an outline keeps from the discs in it, in model units. */
const ROOM = 18;
const HALF_HEIGHT = 10;

/** An open group on the screen. */
export interface Outline {
  readonly group: OpenGroup;
  readonly corners: readonly Point[];
  /** Where its name stands, on top of the outline. */
  readonly name: Box;
}

/** The outlines of the open groups. */
export function findOutlines(
  drawn: PaintedGraph,
  pose: Pose,
  widthOf: (text: string) => number,
): readonly Outline[] {
  return drawn.openGroups().flatMap((group) => {
    const discs = group.members.flatMap((id) => spotOf(drawn, id, pose) ?? []);
    const corners = findHull(ringsAround(discs, ROOM * pose.zoom));
    const [first] = corners;
    if (!first) return [];
    const top = corners.reduce((best, corner) => (corner.y < best.y ? corner : best), first);
    const half = widthOf(toTitle(group)) / 2 + 8;
    const name = {
      left: top.x - half,
      right: top.x + half,
      top: top.y - HALF_HEIGHT,
      bottom: top.y + HALF_HEIGHT,
    };
    return [{ group, corners, name }];
  });
}

/** Draws an outline without its name. */
export function paintOutline(context: CanvasRenderingContext2D, { group, corners }: Outline): void {
  context.beginPath();
  for (const { x, y } of corners) context.lineTo(x, y);
  context.closePath();
  context.fillStyle = group.colour;
  context.strokeStyle = group.colour;
  context.globalAlpha = 0.07;
  context.fill();
  context.globalAlpha = 0.55;
  context.lineWidth = 1.5;
  context.stroke();
  context.globalAlpha = 1;
}

/** Writes the name of an outline, with the minus sign that says that it closes. */
export function paintOutlineName(
  context: CanvasRenderingContext2D,
  { group, name }: Outline,
  palette: Palette,
): void {
  context.beginPath();
  context.roundRect(name.left, name.top, name.right - name.left, name.bottom - name.top, HALF_HEIGHT);
  context.fillStyle = palette.canvas;
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = group.colour;
  context.stroke();
  context.font = LABEL_FONT;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = palette.text;
  context.fillText(toTitle(group), (name.left + name.right) / 2, (name.top + name.bottom) / 2 + 0.5);
}

function toTitle({ name }: OpenGroup): string {
  return `− ${name}`;
}
