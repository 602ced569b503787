/** Paints what a plan says over the picture: outlines, what is chosen or dragged, groups, names, marks; then the rings. */
import { distanceToLine, type EdgeShape } from '../drawn/edge-shape.ts';
import type { EdgeElement } from '../drawn/elements.ts';
import { paintOutline, paintOutlineName } from './group-outlines.ts';
import type { Plan } from './overlay-plan.ts';
import { LEAST_WIDTH, paintContested, paintCount, paintLine } from './paint-edge.ts';
import { paintBadge, paintDisc, paintName, paintPin, paintRing, paintStack } from './paint-node.ts';
import type { Paper } from './paper.ts';
import { shapeOnScreen, spotOf } from './spot.ts';

/** With more discs times lines than this, discs that lines pass under are not drawn over them again: they are specks then. */
const MOST_PASSED = 60_000;

/** Paints all but the rings. */
export function paintPicture(paper: Paper, plan: Plan): void {
  const { context, drawn, pose, palette } = paper;
  for (const outline of plan.outlines) paintOutline(context, outline);
  paintLifted(paper);
  paintChosenEdges(paper, plan);
  for (const spot of plan.spots.all.values()) {
    if (spot.node.members.length > 1) paintStack(context, spot, palette);
  }
  for (const [id, spot] of plan.spots.all) {
    const side = plan.names.get(id);
    if (side) paintName(context, spot, side, palette);
    if (spot.node.pinned) paintPin(context, spot, palette);
    if (plan.counted.has(id)) paintBadge(context, spot, palette);
  }
  const chosen = new Set(plan.chosen.edges);
  for (const at of plan.marks.contested.values()) paintContested(context, at, { palette, zoom: pose.zoom });
  for (const [id, at] of plan.marks.counts) {
    const edge = drawn.edges().get(id);
    if (edge) paintCount(context, at, edge, { palette, selected: chosen.has(edge) });
  }
  for (const outline of plan.outlines) paintOutlineName(context, outline, palette);
}

/** Paints the rings around what is chosen, and the broken one of the arrow keys. */
export function paintRings(
  { context, drawn, pose, palette }: Paper,
  plan: Plan,
  cursor: string | undefined,
): void {
  for (const id of plan.chosen.nodes) {
    const spot = plan.spots.all.get(id);
    if (spot) paintRing(context, spot, palette, false);
  }
  const at = cursor === undefined ? undefined : spotOf(drawn, drawn.drawnAs(cursor) ?? cursor, pose);
  if (at) paintRing(context, at, palette, true);
}

/** What is dragged, which Cytoscape leaves out meanwhile. */
function paintLifted({ context, drawn, pose, palette }: Paper): void {
  const lifted = drawn.lifted();
  const edges = new Set([...lifted].flatMap((id) => drawn.edgesAt(id)));
  for (const edge of edges) {
    const shape = shapeOnScreen(drawn, edge, pose);
    if (shape) paintLine(context, edge, shape, { palette, zoom: pose.zoom, selected: false });
  }
  for (const id of lifted) {
    const spot = spotOf(drawn, id, pose);
    if (spot) paintDisc(context, spot, palette);
  }
}

/** Chosen edges and those of chosen nodes are drawn above the picture, but discs that they pass under stay above them. */
function paintChosenEdges({ context, drawn, pose, palette }: Paper, { chosen, spots }: Plan): void {
  const paint = (edge: EdgeElement, selected: boolean): EdgeShape | [] => {
    const shape = shapeOnScreen(drawn, edge, pose);
    const least = selected ? LEAST_WIDTH.chosen : LEAST_WIDTH.bright;
    if (shape) paintLine(context, edge, shape, { palette, zoom: pose.zoom, selected, strong: true, least });
    return shape ?? [];
  };
  const shapes = [
    ...chosen.around.flatMap((edge) => paint(edge, false)),
    ...chosen.edges.flatMap((edge) => paint(edge, true)),
  ];
  if (shapes.length * spots.all.size > MOST_PASSED) return;
  for (const spot of spots.all.values()) {
    const isPassed = shapes.some(
      ({ from, bend, to }) =>
        Math.min(distanceToLine(from, bend ?? to, spot), distanceToLine(bend ?? from, to, spot)) <
        spot.radius,
    );
    if (isPassed) paintDisc(context, spot, palette);
  }
}
