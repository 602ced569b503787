/** Places for nodes that nobody has placed: by forces where there are not too many, else in rows. The same graph gives the same places. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { compareTexts } from '../../model/compare-texts.ts';
import type { GraphEdge } from '../../model/graph.ts';
import type { Point } from './scene.ts';

/** A node to be placed. */
export interface Placeable {
  readonly id: string;
  readonly kind: string;
  readonly radius: number;
}

/** Above this many nodes forces take too long, and show too little. */
const MOST_BY_FORCE = 2_000;
/** Up to this many nodes there is time for more steps and room for longer edges, on which their relations are written. */
const MOST_FEW = 120;
const SPREAD = { few: { length: 150, push: 1_100 }, many: { length: 120, push: 560 } } as const;
const STEPS = { few: 300, many: 120 } as const;
/** So many steps with so many nodes take long enough that other requests get their turn. */
const TURN = 600;
/** Room between rows and columns, for discs with names of two lines. */
const CELL = { width: 140, height: 96 } as const;
/** Room for the name below a disc. */
const NAME_ROOM = 26;

type Moving = SimulationNodeDatum & Placeable;

/** A place for each node; those that are given stay. */
export async function placeNodes(
  nodes: readonly Placeable[],
  edges: readonly GraphEdge[],
  given: ReadonlyMap<string, Point>,
): Promise<ReadonlyMap<string, Point>> {
  const missing = nodes.filter((node) => !given.has(node.id));
  if (missing.length === 0) return given;
  const fixed = nodes
    .filter((node) => given.has(node.id))
    .map((node) => given.get(node.id) ?? { x: 0, y: 0 });
  if (nodes.length > MOST_BY_FORCE) return new Map([...given, ...placeInRows(missing, fixed)]);
  return new Map([...given, ...(await placeByForce(nodes, edges, given))]);
}

async function placeByForce(
  nodes: readonly Placeable[],
  edges: readonly GraphEdge[],
  given: ReadonlyMap<string, Point>,
): Promise<ReadonlyMap<string, Point>> {
  const middle = middleOf(nodes.flatMap((node) => given.get(node.id) ?? []));
  const moving = nodes.map((node, at): Moving => {
    const place = given.get(node.id);
    if (place) return { ...node, x: place.x, y: place.y, fx: place.x, fy: place.y };
    // A spiral, as d3 begins with, about the middle of what is placed already.
    const reach = 14 * Math.sqrt(at + 0.5);
    const turn = at * Math.PI * (3 - Math.sqrt(5));
    return { ...node, x: middle.x + reach * Math.cos(turn), y: middle.y + reach * Math.sin(turn) };
  });
  const pairs = new Map(
    edges
      .filter(({ source, target }) => source !== target)
      .map(({ source, target }) => [[source, target].sort().join('\n'), { source, target }]),
  );
  const spread = nodes.length > MOST_FEW ? SPREAD.many : SPREAD.few;
  const simulation = forceSimulation(moving)
    .force(
      'links',
      forceLink<Moving, { source: string; target: string }>([...pairs.values()])
        .id((node) => node.id)
        .distance(spread.length),
    )
    .force('apart', forceManyBody<Moving>().strength(-spread.push).distanceMax(1_200))
    // Pages are wider than high.
    .force('across', forceX<Moving>(middle.x).strength(0.03))
    .force('down', forceY<Moving>(middle.y).strength(0.08))
    .force('room', forceCollide<Moving>((node) => node.radius + NAME_ROOM).strength(0.8))
    .stop();
  const steps = nodes.length > MOST_FEW ? STEPS.many : STEPS.few;
  simulation.alphaDecay(1 - 0.001 ** (1 / steps));
  const turn = Math.max(1, Math.floor(TURN / nodes.length));
  for (let step = 0; step < steps; step += 1) {
    simulation.tick();
    if (step % turn === 0) await new Promise(setImmediate);
  }
  return new Map(moving.map((node) => [node.id, { x: node.x ?? 0, y: node.y ?? 0 }]));
}

/** In rows below what is placed already, kinds together. */
function placeInRows(nodes: readonly Placeable[], fixed: readonly Point[]): ReadonlyMap<string, Point> {
  const columns = Math.ceil(Math.sqrt((nodes.length * 1.6 * CELL.height) / CELL.width));
  const left = fixed.reduce((least, { x }) => Math.min(least, x), fixed.length > 0 ? Infinity : 0);
  const top = fixed.reduce((most, { y }) => Math.max(most, y + 2 * CELL.height), 0);
  const inOrder = [...nodes].sort((a, b) => compareTexts(a.kind, b.kind) || compareTexts(a.id, b.id));
  return new Map(
    inOrder.map(({ id }, at) => [
      id,
      { x: left + (at % columns) * CELL.width, y: top + Math.floor(at / columns) * CELL.height },
    ]),
  );
}

function middleOf(points: readonly Point[]): Point {
  const count = points.length || 1;
  return {
    x: points.reduce((sum, { x }) => sum + x, 0) / count,
    y: points.reduce((sum, { y }) => sum + y, 0) / count,
  };
}
