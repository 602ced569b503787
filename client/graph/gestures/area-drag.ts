/** Choosing by drawing: a rectangle, or a line by hand; the nodes whose middles lie in it are chosen. */
import type { Selection } from '../../state/view/selection.ts';
import type { Point } from '../drawn/edge-shape.ts';
import type { GestureParts } from './gesture-parts.ts';
import type { Drag, Hold } from './pointer-gestures.ts';
import { toModel } from '../painting/spot.ts';

/** What is drawn, and where it begins. */
export interface AreaStart {
  readonly from: Hold;
  readonly shape: 'rectangle' | 'lasso';
}

/** How far a line must have gone for its next corner, in pixels. */
const STEP = 3;

/** Begins to draw an area; with Ctrl what was chosen before stays chosen. */
export function startArea(
  { store, commands, drawn, hits, pose, showArea }: GestureParts,
  { from, shape }: AreaStart,
): Drag {
  let corners: readonly Point[] = [from.at];
  const finish = (): void => {
    showArea(undefined);
    commands.setTool('move');
  };
  return {
    cancel: finish,
    move: (at) => {
      if (shape === 'rectangle') corners = toRectangle(from.at, at);
      else if (isFar(corners.at(-1), at)) corners = [...corners, at];
      showArea(corners);
    },
    end: () => {
      const inside = hits.nodesIn(corners.map((corner) => toModel(corner, pose())));
      const nodes = inside.flatMap((id) => drawn.nodes().get(id)?.members ?? []);
      const chosen = from.mod ? join(store.getState().selection, nodes) : { nodes, edges: [] };
      finish();
      commands.select(chosen);
      // The arrow keys go on from what was chosen.
      if (nodes[0] !== undefined) commands.setCursor(nodes[0]);
      if (nodes.length === 0) return;
      commands.setPanel('details', true);
      commands.aim({ move: 'uncover', ids: nodes });
    },
  };
}

function toRectangle(a: Point, b: Point): readonly Point[] {
  return [a, { x: b.x, y: a.y }, b, { x: a.x, y: b.y }];
}

function isFar(last: Point | undefined, at: Point): boolean {
  return !last || Math.hypot(last.x - at.x, last.y - at.y) >= STEP;
}

function join({ nodes, edges }: Selection, more: readonly string[]): Selection {
  return { nodes: [...new Set([...nodes, ...more])], edges };
}
