/** Finds what a hand has come to on the canvas. */
import type { Selection, Target } from '../../state/view/selection.ts';
import type { DrawnGraph } from '../drawn/drawn-graph.ts';
import { drawnId, toEdgeTarget, toNodeTarget } from '../drawn/targets.ts';
import type { PaintedTarget } from '../painting/overlay.ts';
import { toModel } from '../painting/spot.ts';
import type { GestureParts } from './gesture-parts.ts';
import type { Hold } from './pointer-gestures.ts';

/** How near to a line a mouse, and a finger, must come to hit it, in pixels; and to a disc. */
const REACH = { edge: { mouse: 5, touch: 14 }, node: { mouse: 1, touch: 8 } } as const;

/** What is at a place: discs lie above marks and names, those above lines. */
export function findTarget(
  { hits, overlay, pose }: Pick<GestureParts, 'hits' | 'overlay' | 'pose'>,
  { at, isTouch }: Pick<Hold, 'at' | 'isTouch'>,
): PaintedTarget | undefined {
  const now = pose();
  const hand = isTouch ? 'touch' : 'mouse';
  const place = toModel(at, now);
  const painted = overlay.paintedAt(at, now);
  // The name of an open group is painted over everything, so it is what a hand sees there.
  if (painted?.type === 'outline') return painted;
  const node = hits.nodeAt(place, REACH.node[hand] / now.zoom);
  if (node !== undefined) return toNodeTarget(node);
  if (painted) return painted;
  const edge = hits.edgeAt(place, REACH.edge[hand] / now.zoom);
  return edge === undefined ? undefined : toEdgeTarget(edge);
}

/** Whether all that a target stands for is chosen. */
export function isChosen(drawn: DrawnGraph, target: Target, { nodes, edges }: Selection): boolean {
  const id = drawnId(target);
  const members = drawn.nodes().get(id)?.members ?? (target.type === 'node' ? [target.id] : []);
  const parts = drawn.edges().get(id)?.edges ?? (target.type === 'edge' ? [target.id] : []);
  return (
    members.length + parts.length > 0 &&
    members.every((each) => nodes.includes(each)) &&
    parts.every((each) => edges.includes(each))
  );
}

/** The drawn nodes of a target: of an edge its ends. */
export function nodesOf(drawn: DrawnGraph, target: Target): readonly string[] {
  const edge = drawn.edges().get(drawnId(target));
  return edge ? [edge.source, edge.target] : [drawnId(target)];
}
