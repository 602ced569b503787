/** Makes the scene of a graph: edges below, discs on them, words on top, and the legend of what is there. */
import { findKind, type Vocabulary } from '../../model/vocabulary.ts';
import { writeKind } from '../../model/words.ts';
import {
  contestedMark,
  drawEdge,
  lineLookOf,
  markContested,
  sayEdge,
  writeRelationOn,
} from './draw-edges.ts';
import { colourOfKind, placeNames, radiusOf, sayNode, type PlacedNode } from './draw-nodes.ts';
import { findBends } from './edge-course.ts';
import { boxAround, measureWords, Room } from './fit-words.ts';
import { placeNodes } from './place-nodes.ts';
import type { PicturedGraph } from './read-picture.ts';
import type { Box, Group, LegendEntry, Point, Scene, Shape } from './scene.ts';

/** With more edges than this their relations are not written on them. */
const MOST_WRITTEN = 120;

/** The scene of a graph; nodes without a given place get one that is always the same. */
export async function buildScene(
  graph: PicturedGraph,
  vocabulary: Vocabulary,
  given: ReadonlyMap<string, Point>,
): Promise<Scene> {
  const nodes = await place(graph, given);
  const bends = findBends(graph.edges);
  const room = new Room();
  for (const node of nodes.values()) room.take(boxAround(node, node.radius));
  const edges = graph.edges.flatMap((edge) => {
    const source = nodes.get(edge.source);
    const target = nodes.get(edge.target);
    return source && target
      ? [drawEdge(edge, { source, target, bend: bends.get(edge.id) ?? 0 }, vocabulary)]
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
      const fill = colourOfKind(node.entity.kind, vocabulary);
      const disc = { shape: 'disc', at: { x: node.x, y: node.y }, radius: node.radius, fill } as const;
      const parts = [disc, ...(names.get(node.entity.id) ?? [])];
      return { shape: 'group', of: 'node', id: node.entity.id, says: sayNode(node.entity), parts };
    }),
  ];
  return { box: boxOf(shapes), shapes, legend: buildLegend(graph, vocabulary) };
}

async function place(
  graph: PicturedGraph,
  given: ReadonlyMap<string, Point>,
): Promise<ReadonlyMap<string, PlacedNode>> {
  const known = [...graph.entities.values()].map((entity) => ({
    entity,
    radius: radiusOf(entity.documents),
  }));
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

function buildLegend({ entities, edges }: PicturedGraph, vocabulary: Vocabulary): readonly LegendEntry[] {
  const counts = new Map<string, number>();
  for (const { kind } of entities.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const order = vocabulary.kinds.map(({ kind }) => kind);
  const kinds = [...counts].sort(([a], [b]) => rank(order, a) - rank(order, b) || (a < b ? -1 : 1));
  return [
    ...kinds.map(([kind, count]): LegendEntry => {
      const words = count === 1 ? writeKind(kind) : (findKind(vocabulary, kind)?.plural ?? writeKind(kind));
      const at = { x: 7, y: 8 };
      const sample = [{ shape: 'disc', at, radius: 6.5, fill: colourOfKind(kind, vocabulary) } as const];
      return { width: 14, sample, words: `${words} (${count})` };
    }),
    ...LINES.filter(({ isMet }) => edges.some(({ properties }) => isMet(properties))),
  ];
}

const LINE = 'M0 8L26 8';
const LINE_WIDTH = 26;
const STATUSES = [
  { words: 'confirmed or reported', status: 'reported', affirmed: true },
  { words: 'claimed by a party', status: 'claimed', affirmed: true },
  { words: 'planned', status: 'planned', affirmed: true },
  { words: 'denied or refused', status: 'denied', affirmed: false },
] as const;

type EdgeProperties = PicturedGraph['edges'][number]['properties'];

const LINES: readonly (LegendEntry & { readonly isMet: (properties: EdgeProperties) => boolean })[] = [
  ...STATUSES.map(({ words, ...as }) => {
    const look = lineLookOf(as);
    const bar = { shape: 'line', path: 'M13 2L13 14', colour: look.colour, width: 2.5 } as const;
    return {
      words,
      width: LINE_WIDTH,
      sample: [
        { shape: 'line', path: LINE, width: 2, ...look } as const,
        ...(look.colour === 'denied' ? [bar] : []),
      ],
      isMet: (properties: EdgeProperties) => {
        const own = lineLookOf(properties);
        return own.colour === look.colour && own.dash?.[0] === look.dash?.[0];
      },
    };
  }),
  {
    words: 'sources disagree',
    width: LINE_WIDTH,
    sample: [{ shape: 'line', path: LINE, width: 1.25, colour: 'edge' }, ...contestedMark({ x: 13, y: 8 })],
    isMet: ({ contested }) => contested,
  },
  {
    words: 'wider: more independent origins',
    width: LINE_WIDTH,
    sample: [
      { shape: 'line', path: 'M0 4L26 4', width: 1.25, colour: 'edge' },
      { shape: 'line', path: 'M0 11L26 11', width: 5, colour: 'edge' },
    ],
    isMet: ({ origins }) => origins > 1,
  },
];

function rank(order: readonly string[], kind: string): number {
  const at = order.indexOf(kind);
  return at < 0 ? order.length : at;
}
