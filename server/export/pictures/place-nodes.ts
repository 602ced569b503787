/** Places for nodes that nobody has placed: by forces where there are not too many, part by part, else in rows. The same graph gives the same places. */
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
import { packInRows, partsOf, type Size } from '../../model/picture/parts.ts';
import { TimeSlices } from '../../time-slices.ts';
import type { Box, Point } from './scene.ts';

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
/** Up to this many there is room for the longest words of relations. */
const FEWEST = 40;
const SPREAD = {
  fewest: { length: 200, push: 1_500 },
  few: { length: 150, push: 1_100 },
  many: { length: 120, push: 560 },
} as const;
const STEPS = { few: 300, many: 120 } as const;
/** Room between rows and columns, for discs with names of two lines. */
const CELL = { width: 140, height: 96 } as const;
/** Room for the name below a disc. */
const NAME_ROOM = 26;
/** Half the width of most names, and their height. */
const NAME_REACH = 54;
const NAME_HEIGHT = 34;
/** How wide pages are for their height. */
const ASPECT = 1.6;

type Moving = SimulationNodeDatum & Placeable;

/** A place for each node; those that are given stay. What no edge joins to the rest stands in rows below it. */
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
  const parts = splitInParts(nodes, edges);
  const isHeld = (part: Part): boolean => part.nodes.some(({ id }) => given.has(id));
  const held = parts.filter(isHeld);
  const places = new Map(given);
  const spread = spreadOf(nodes.length);
  if (held.length > 0) {
    const around = {
      nodes: held.flatMap((part) => part.nodes),
      edges: held.flatMap((part) => part.edges),
    };
    for (const [id, place] of await placeByForce(around, given, spread)) places.set(id, place);
  }
  const free: PlacedPart[] = [];
  for (const part of parts.filter((each) => !isHeld(each)))
    free.push(boxPart(part, await placeByForce(part, given, spread)));
  const kept = held.flatMap((part) => boxPart(part, places));
  for (const [id, place] of packParts(free, kept)) places.set(id, place);
  return places;
}

function spreadOf(count: number): (typeof SPREAD)[keyof typeof SPREAD] {
  if (count > MOST_FEW) return SPREAD.many;
  return count > FEWEST ? SPREAD.few : SPREAD.fewest;
}

/** Nodes that edges join, with these. */
interface Part {
  readonly nodes: readonly Placeable[];
  readonly edges: readonly GraphEdge[];
}

interface PlacedPart {
  readonly places: ReadonlyMap<string, Point>;
  readonly box: Box;
}

/** The largest part first; single nodes by their kinds. */
function splitInParts(nodes: readonly Placeable[], edges: readonly GraphEdge[]): readonly Part[] {
  const inOrder = [...nodes].sort((a, b) => compareTexts(a.kind, b.kind) || compareTexts(a.id, b.id));
  const at = new Map(inOrder.map(({ id }, index) => [id, index]));
  const lists = inOrder.map((): number[] => []);
  for (const { source, target } of edges) {
    const [from, to] = [at.get(source), at.get(target)];
    if (from === undefined || to === undefined) continue;
    lists[from]?.push(to);
    lists[to]?.push(from);
  }
  const partOf = new Map<string, { nodes: Placeable[]; edges: GraphEdge[] }>();
  const parts = partsOf(lists).map((members) => {
    const part = { nodes: [], edges: [] };
    for (const member of members) partOf.set(inOrder[member]?.id ?? '', part);
    return part;
  });
  // In the order in which they came, by which forces begin.
  for (const node of nodes) partOf.get(node.id)?.nodes.push(node);
  for (const edge of edges) partOf.get(edge.source)?.edges.push(edge);
  return parts;
}

/** What a part takes with its discs and names. */
function boxPart(part: Part, places: ReadonlyMap<string, Point>): PlacedPart {
  const own = new Map(part.nodes.map(({ id }) => [id, places.get(id) ?? { x: 0, y: 0 }]));
  const boxes = part.nodes.map(({ id, radius }): Box => {
    const { x, y } = own.get(id) ?? { x: 0, y: 0 };
    const across = Math.max(radius, NAME_REACH);
    return { left: x - across, right: x + across, top: y - radius, bottom: y + radius + NAME_HEIGHT };
  });
  return { places: own, box: around(boxes) };
}

/** Parts in rows; what is larger than all others together has them below or beside it, whichever is nearer to a page. */
function packParts(parts: readonly PlacedPart[], kept: readonly PlacedPart[]): ReadonlyMap<string, Point> {
  const whole = kept.length > 0 ? around(kept.map(({ box }) => box)) : undefined;
  const sizes = [...(whole ? [whole] : []), ...parts.map(({ box }) => box)].map(
    ({ left, top, right, bottom }) => ({ width: right - left, height: bottom - top }),
  );
  const [largest = 0, ...others] = sizes.map(({ width, height }) => width * height);
  const isMost = whole !== undefined || largest > others.reduce((sum, area) => sum + area, 0);
  const corners = isMost ? packAbout(sizes) : packInRows(sizes, ASPECT);
  const placed = new Map<string, Point>();
  for (const [index, { places, box }] of parts.entries()) {
    const corner = corners[whole ? index + 1 : index] ?? { x: 0, y: 0 };
    const dx = (whole?.left ?? 0) + corner.x - box.left;
    const dy = (whole?.top ?? 0) + corner.y - box.top;
    for (const [id, { x, y }] of places) placed.set(id, { x: x + dx, y: y + dy });
  }
  return placed;
}

function packAbout(sizes: readonly Size[]): readonly Point[] {
  const below = packInRows(sizes, 0);
  const turned = sizes.map(({ width, height }) => ({ width: height, height: width }));
  const beside = packInRows(turned, 0).map(({ x, y }) => ({ x: y, y: x }));
  const missOf = (corners: readonly Point[]): number => {
    const { right, bottom } = around(
      sizes.map(({ width, height }, at) => {
        const { x, y } = corners[at] ?? { x: 0, y: 0 };
        return { left: x, top: y, right: x + width, bottom: y + height };
      }),
    );
    return Math.abs(Math.log(right / bottom / ASPECT));
  };
  return missOf(beside) < missOf(below) ? beside : below;
}

function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

async function placeByForce(
  { nodes, edges }: Part,
  given: ReadonlyMap<string, Point>,
  spread: { readonly length: number; readonly push: number },
): Promise<ReadonlyMap<string, Point>> {
  const [first] = nodes;
  if (first && nodes.length === 1) return new Map([[first.id, given.get(first.id) ?? { x: 0, y: 0 }]]);
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
  const slices = new TimeSlices();
  for (let step = 0; step < steps; step += 1) {
    simulation.tick();
    await slices.rest();
  }
  return new Map(moving.map((node) => [node.id, { x: node.x ?? 0, y: node.y ?? 0 }]));
}

/** In rows below what is placed already, kinds together. */
function placeInRows(nodes: readonly Placeable[], fixed: readonly Point[]): ReadonlyMap<string, Point> {
  const columns = Math.ceil(Math.sqrt((nodes.length * ASPECT * CELL.height) / CELL.width));
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
