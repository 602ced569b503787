/** Makes the scene of a graph: what is behind it, edges, discs on them, words on top, notes; and the legend of what is there. */
import { drawScene, type DrawnLine } from '../../model/picture/drawn-scene.ts';
import type { ExportContext } from '../graph-writer.ts';
import { buildLegend } from './build-legend.ts';
import { drawBackdrop } from './draw-backdrop.ts';
import { drawEdge, markEdge, sayEdge, writeRelationOn, type DrawnEdge } from './draw-edges.ts';
import { drawNode, placeNames, toPlacedNode, type PlacedEntity, type PlacedNode } from './draw-nodes.ts';
import { DrawnLines } from './drawn-lines.ts';
import { drawNote } from './draw-notes.ts';
import { drawOutline } from './draw-outlines.ts';
import { findBends } from './edge-course.ts';
import { boxAround, leftOf, measureWords, Room } from './fit-words.ts';
import { lookOf, type PictureLook } from './picture-look.ts';
import { placeNodes } from './place-nodes.ts';
import type { PicturedGraph } from './read-picture.ts';
import type { Box, Group, Point, Scene, Shape } from './scene.ts';

/** With more edges than this their relations are not written on them. */
const MOST_WRITTEN = 120;

/** Half the width of what a bar takes. */
const BAR_ROOM = 6;

/** The scene of a graph in the style of its context; nodes without a given place get one that is always the same. */
export async function buildScene(graph: PicturedGraph, context: ExportContext): Promise<Scene> {
  const { vocabulary, grouping = null, bundled = false, notes = [], backdrop } = context;
  const look = lookOf(graph, context);
  const placed = await place(graph, look, context.positions);
  const { edges } = graph;
  const drawn = drawScene({ nodes: [...placed.values()], read, edges, grouping, bundled });
  const nodes = new Map(drawn.nodes.map((node) => [node.id, toPlacedNode(node, vocabulary)]));
  const room = new Room();
  for (const node of nodes.values()) room.take(boxAround(node, node.radius));
  const lines = drawLines(drawn.edges, nodes, { look, context });
  for (const { bar } of lines) if (bar) room.take(boxAround(bar, BAR_ROOM));
  const ways = new DrawnLines();
  for (const { line, course } of lines) ways.add(line.id, course);
  const names = placeNames([...nodes.values()], room, ways);
  // Marks can move along their edges, names have few places.
  for (const line of lines) markEdge(line, room);
  if (lines.length <= MOST_WRITTEN)
    for (const line of lines) writeRelationOn(line, { room, drawn: ways, vocabulary });
  const outlines = (grouping?.groups ?? [])
    .filter(({ open }) => open)
    .map((group) => drawOutline(group, nodes, vocabulary));
  const nameOf = (id: string): string => graph.entities.get(id)?.name ?? nodes.get(id)?.text ?? id;
  const groups = lines.map(({ line, parts }): Group => {
    const ends = { source: nameOf(line.source), target: nameOf(line.target) };
    return { shape: 'group', of: 'edge', id: line.id, says: sayEdge(line.edges, ends, vocabulary), parts };
  });
  const shapes: readonly Shape[] = [
    ...outlines.flatMap(({ outline }) => outline),
    ...groups,
    ...[...nodes.values()].map((node): Group => {
      const parts = [...drawNode(node), ...(names.get(node.id) ?? [])];
      return { shape: 'group', of: 'node', id: node.id, says: node.says, parts };
    }),
    ...outlines.flatMap(({ name }) => name),
    ...notes.flatMap(drawNote),
  ];
  const behind = backdrop ? drawBackdrop(backdrop, boxOf(shapes), [...placed.values()]) : undefined;
  return {
    box: behind?.box ?? boxOf(shapes),
    shapes: [...(behind?.shapes ?? []), ...shapes],
    legend: buildLegend(look, { vocabulary, lines, hasGroups: drawn.nodes.some(isGroup) }),
    groups: [...nodes.values()]
      .filter(({ holds }) => holds.length > 0)
      .map(({ id, text, holds }) => ({ id, name: text, holds })),
    bundles: groups.flatMap(({ id, says }, at) => {
      const holds = lines[at]?.line.edges.map((edge) => edge.id) ?? [];
      return holds.length > 1 || holds[0] !== id ? [{ id, name: says, holds }] : [];
    }),
  };
}

function isGroup({ type }: { readonly type: string }): boolean {
  return type === 'group';
}

function read({ entity: { id }, x, y }: PlacedEntity): { readonly id: string } & Point {
  return { id, x, y };
}

function drawLines(
  lines: readonly DrawnLine[],
  nodes: ReadonlyMap<string, PlacedNode>,
  { look, context }: { readonly look: PictureLook; readonly context: ExportContext },
): readonly DrawnEdge[] {
  const bends = findBends(lines);
  return lines.flatMap((line) => {
    const source = nodes.get(line.source);
    const target = nodes.get(line.target);
    if (!source || !target) return [];
    const ends = { source, target, bend: bends.get(line.id) ?? 0 };
    return [drawEdge(line, ends, look.ofEdges(line.edges), context.vocabulary)];
  });
}

async function place(
  graph: PicturedGraph,
  look: PictureLook,
  given: ReadonlyMap<string, Point>,
): Promise<ReadonlyMap<string, PlacedEntity>> {
  const known = [...graph.entities.values()].map((entity) => {
    const style = look.ofNode(entity.id);
    return { entity, style, radius: style.size / 2 };
  });
  const placeable = known.map(({ entity: { id, kind }, radius }) => ({ id, kind, radius }));
  const places = await placeNodes(placeable, graph.edges, given);
  return new Map(
    known.map((node) => [node.entity.id, { ...node, ...(places.get(node.entity.id) ?? { x: 0, y: 0 }) }]),
  );
}

/** The rectangle about all that is drawn. */
function boxOf(shapes: readonly Shape[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const include = (fromX: number, fromY: number, toX: number, toY: number): void => {
    left = Math.min(left, fromX);
    top = Math.min(top, fromY);
    right = Math.max(right, toX);
    bottom = Math.max(bottom, toY);
  };
  const visit = (shape: Shape): void => {
    if (shape.shape === 'group') shape.parts.forEach(visit);
    else if (shape.shape === 'disc') {
      const { at, radius } = shape;
      include(at.x - radius, at.y - radius, at.x + radius, at.y + radius);
    } else if (shape.shape === 'icon') {
      include(shape.at.x, shape.at.y, shape.at.x, shape.at.y);
    } else if (shape.shape === 'words') {
      const { at, size, anchor, turn = 0 } = shape;
      const width = measureWords(shape.text, size);
      const from = leftOf(anchor, at.x, width);
      // What is turned stands on a line, in the middle of it.
      const rise = (Math.abs(Math.sin((turn * Math.PI) / 180)) * width) / 2;
      include(from, at.y - rise - size, from + width, at.y + rise + size * 0.3);
    } else {
      const numbers = shape.path.replace(/A[^A-Z]*/g, '').match(/-?[\d.]+/g) ?? [];
      for (let at = 0; at + 1 < numbers.length; at += 2) {
        const [x, y] = [Number(numbers[at]), Number(numbers[at + 1])];
        include(x - 3, y - 3, x + 3, y + 3);
      }
    }
  };
  shapes.forEach(visit);
  return left > right ? { left: 0, top: 0, right: 0, bottom: 0 } : { left, top, right, bottom };
}
