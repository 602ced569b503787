/** Finds what is drawn at a place, and which nodes lie in an area, without looking at everything. */
import type { Position } from '../../state/view/view.ts';
import type { DrawnGraph } from '../drawn/drawn-graph.ts';
import { distanceTo, pointOn, type Point } from '../drawn/edge-shape.ts';
import type { EdgeElement } from '../drawn/elements.ts';
import { Grid } from '../drawn/grid.ts';
import { isInside } from '../../../server/model/picture/polygon.ts';

/** What lies where, in model units. */
export interface HitTest {
  /** The id of the node whose disc is at a place, or within `slack` of it; of several the one whose middle is nearest. */
  readonly nodeAt: (at: Point, slack: number) => string | undefined;
  /** The id of the edge that passes nearest, if no farther than `slack`. */
  readonly edgeAt: (at: Point, slack: number) => string | undefined;
  /** The ids of the nodes whose middles lie in a polygon. */
  readonly nodesIn: (polygon: readonly Point[]) => readonly string[];
}

const CELL = 120;
/** Straight pieces that stand for a curve. */
const PIECES = 6;

/** Finds in one drawn picture; what it looks in is built when it is first asked after something has changed. */
export function createHitTest(drawn: DrawnGraph): HitTest {
  let built = -1;
  let widest = 0;
  let nodes = new Grid<string>(CELL);
  let edges: Grid<EdgeElement> | undefined;

  const prepare = (): void => {
    if (built === drawn.version()) return;
    built = drawn.version();
    nodes = new Grid(CELL);
    edges = undefined;
    widest = 0;
    for (const [id, { size }] of drawn.nodes()) {
      const place = drawn.placeOf(id);
      if (place) nodes.add(around(place, 0), id);
      widest = Math.max(widest, size / 2);
    }
  };
  const edgeGrid = (): Grid<EdgeElement> => {
    prepare();
    edges ??= buildEdges(drawn);
    return edges;
  };

  return {
    nodeAt: (at, slack) => {
      prepare();
      let best: { id: string; distance: number } | undefined;
      for (const id of nodes.near(around(at, widest + slack))) {
        const place = drawn.placeOf(id);
        const radius = (drawn.nodes().get(id)?.size ?? 0) / 2;
        const distance = place ? Math.hypot(place.x - at.x, place.y - at.y) : Infinity;
        if (distance <= radius + slack && distance < (best?.distance ?? Infinity)) best = { id, distance };
      }
      return best?.id;
    },
    edgeAt: (at, slack) => {
      let best: { id: string; distance: number } | undefined;
      // The line of a piece may cut the corner of a cell that it was not put into.
      for (const edge of edgeGrid().near(around(at, slack + CELL / 4))) {
        const shape = drawn.shapeOf(edge);
        const distance = shape ? distanceTo(shape, at) : Infinity;
        if (distance <= slack && distance < (best?.distance ?? Infinity)) best = { id: edge.id, distance };
      }
      return best?.id;
    },
    nodesIn: (polygon) =>
      [...drawn.nodes().keys()].filter((id) => {
        const place = drawn.placeOf(id);
        return place !== undefined && isInside(place, polygon);
      }),
  };
}

function buildEdges(drawn: DrawnGraph): Grid<EdgeElement> {
  const grid = new Grid<EdgeElement>(CELL);
  for (const edge of drawn.edges().values()) {
    const shape = drawn.shapeOf(edge);
    if (!shape) continue;
    const pieces = shape.bend ? PIECES : 1;
    for (let at = 0; at < pieces; at++)
      grid.addLine(pointOn(shape, at / pieces), pointOn(shape, (at + 1) / pieces), edge);
  }
  return grid;
}

function around(
  { x, y }: Position,
  reach: number,
): { left: number; top: number; right: number; bottom: number } {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}
