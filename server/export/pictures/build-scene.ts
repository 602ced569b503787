/** Makes the scene of a graph: edges below, discs on them, words on top, and the legend of what is there. */
import type { ExportContext } from '../graph-writer.ts';
import { buildLegend } from './build-legend.ts';
import { drawEdge, markContested, sayEdge, writeRelationOn } from './draw-edges.ts';
import { drawNode, placeNames, sayNode, type PlacedNode } from './draw-nodes.ts';
import { findBends } from './edge-course.ts';
import { boxAround, measureWords, Room } from './fit-words.ts';
import { lookOf, type PictureLook } from './picture-look.ts';
import { placeNodes } from './place-nodes.ts';
import type { PicturedGraph } from './read-picture.ts';
import type { Box, Group, Point, Scene, Shape } from './scene.ts';

/** With more edges than this their relations are not written on them. */
const MOST_WRITTEN = 120;

/** The scene of a graph in the style of its context; nodes without a given place get one that is always the same. */
export async function buildScene(graph: PicturedGraph, context: ExportContext): Promise<Scene> {
  const { vocabulary } = context;
  const look = lookOf(graph, context);
  const nodes = await place(graph, look, context.positions);
  const bends = findBends(graph.edges);
  const room = new Room();
  for (const node of nodes.values()) room.take(boxAround(node, node.radius));
  const edges = graph.edges.flatMap((edge) => {
    const source = nodes.get(edge.source);
    const target = nodes.get(edge.target);
    return source && target
      ? [drawEdge(edge, { source, target, bend: bends.get(edge.id) ?? 0 }, look.ofEdge(edge), vocabulary)]
      : [];
  });
  const names = placeNames([...nodes.values()], room);
  // Marks can move along their edges, names have few places.
  for (const edge of edges) markContested(edge, room);
  if (edges.length <= MOST_WRITTEN) for (const edge of edges) writeRelationOn(edge, room, vocabulary);
  const nameOf = (id: string): string => graph.entities.get(id)?.name ?? id;
  const shapes: readonly Shape[] = [
    ...edges.map(({ edge, parts }): Group => {
      const ends = { source: nameOf(edge.source), target: nameOf(edge.target) };
      return { shape: 'group', of: 'edge', id: edge.id, says: sayEdge(edge, ends, vocabulary), parts };
    }),
    ...[...nodes.values()].map((node): Group => {
      const parts = [...drawNode(node), ...(names.get(node.entity.id) ?? [])];
      return { shape: 'group', of: 'node', id: node.entity.id, says: sayNode(node.entity), parts };
    }),
  ];
  return { box: boxOf(shapes), shapes, legend: buildLegend(graph, look, vocabulary) };
}

async function place(
  graph: PicturedGraph,
  look: PictureLook,
  given: ReadonlyMap<string, Point>,
): Promise<ReadonlyMap<string, PlacedNode>> {
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
      const { at, size, anchor } = shape;
      const width = measureWords(shape.text, size);
      const from = at.x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
      include(from, at.y - size, from + width, at.y + size * 0.3);
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
