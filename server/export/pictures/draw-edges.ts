/** Edges as they are drawn: in the width and the line of their style, marked where sources disagree. */
import type { GraphEdge } from '../../model/graph.ts';
import type { DrawnLine } from '../../model/picture/drawn-scene.ts';
import type { EdgeStyle } from '../../model/view-style/edge-style.ts';
import { hasOneDirection, wordsOfEdges } from '../../model/view-style/group-style.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { countOf, writeRelation } from '../../model/words.ts';
import {
  BAR_SHARE,
  barOf,
  courseBetween,
  directionOn,
  headOf,
  pointOn,
  toPath,
  writePoint,
  type Course,
  type End,
} from './edge-course.ts';
import { leastOf, type DrawnLines } from './drawn-lines.ts';
import { boxAround, measureWords, shorten, toOneLine, type Room } from './fit-words.ts';
import {
  roundBox,
  writePlace,
  type Box,
  type Colour,
  type Group,
  type Point,
  type Shape,
  type Words,
} from './scene.ts';

/** How the line of an edge is drawn. */
export interface LineLook {
  readonly colour: Colour;
  readonly dash?: readonly number[];
}

/** Shares of the way along an edge that are tried for what stands on it, the middle first. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74] as const;
const MARK = 5;
/** Size of the words of a relation. */
const WORDS = 10;

/** An edge or a bundle with its course, and its parts as far as they are drawn. */
export interface DrawnEdge {
  readonly line: DrawnLine;
  readonly course: Course;
  readonly contested: boolean;
  /** Where its bar is, which has its place. */
  readonly bar?: Point;
  readonly parts: Exclude<Shape, Group>[];
}

/** The line of a style: dashed where an edge is claimed, dotted where it is planned, grey where all of it is refused or denied. */
export function lineLookOf({ line, denied }: Pick<EdgeStyle, 'line' | 'denied'>): LineLook {
  const colour = denied ? 'denied' : 'edge';
  return line === 'solid' ? { colour } : { colour, dash: line === 'dashed' ? [7, 4] : [0.5, 4.5] };
}

/** The line of an edge or a bundle with its head and its bar. */
export function drawEdge(
  line: DrawnLine,
  ends: { readonly source: End; readonly target: End; readonly bend: number },
  style: EdgeStyle,
  vocabulary: Vocabulary,
): DrawnEdge {
  const course = courseBetween(ends.source, ends.target, ends.bend);
  const { width } = style;
  const look = lineLookOf(style);
  const head = hasOneDirection(line.edges, vocabulary) ? headOf(course, 6.5 + width * 1.6) : undefined;
  const parts: Exclude<Shape, Group>[] = [
    { shape: 'line', path: toPath(head?.line ?? course), width, ...look },
    ...(head ? [{ shape: 'area' as const, path: head.path, colour: look.colour }] : []),
    ...(style.denied
      ? [{ shape: 'line' as const, path: barOf(course, 5 + width), colour: look.colour, width: 2.5 }]
      : []),
  ];
  const bar = style.denied ? { bar: pointOn(course, BAR_SHARE) } : {};
  return { line, course, contested: style.contested, ...bar, parts };
}

/** Marks what stands for several edges by their number, and a contested edge, where no disc is in the way, and takes the room. */
export function markEdge({ line, course, contested, parts }: DrawnEdge, room: Room): void {
  const count = line.edges.length;
  if (count === 1 && !contested) return;
  const reach = count > 1 ? countReach(count) : MARK + 1;
  const at =
    SHARES.map((share) => pointOn(course, share)).find((point) => room.isFree(boxAround(point, reach))) ??
    pointOn(course, 0.5);
  room.take(boxAround(at, reach));
  parts.push(...(count > 1 ? countMark(at, count, contested) : contestedMark(at)));
}

/** How many edges a line stands for, in a field with the outline of what is contested where one of them is. */
export function countMark(at: Point, count: number, contested: boolean): readonly Exclude<Shape, Group>[] {
  const half = countReach(count);
  const path = roundBox({ left: at.x - half, right: at.x + half, top: at.y - 9, bottom: at.y + 9 }, 9);
  return [
    { shape: 'area', path, colour: 'canvas' },
    { shape: 'line', path, colour: contested ? 'contested' : 'edge', width: contested ? 1.75 : 1.25 },
    {
      shape: 'words',
      at: { x: at.x, y: at.y + 4 },
      text: String(count),
      size: 12,
      colour: 'text',
      anchor: 'middle',
    },
  ];
}

function countReach(count: number): number {
  return Math.max(9, 4 + String(count).length * 4);
}

/** A disc of which one half is filled. */
export function contestedMark(at: Point): readonly Exclude<Shape, Group>[] {
  const arc = `A${MARK} ${MARK} 0 0 1 ${writePoint({ x: at.x, y: at.y + MARK })}`;
  return [
    { shape: 'disc', at, radius: MARK, fill: 'canvas', outline: 'contested' },
    { shape: 'area', path: `M${writePlace(at.x)} ${writePlace(at.y - MARK)}${arc}Z`, colour: 'contested' },
  ];
}

/** Writes the relation along the edge where there is room for it, as far from other lines as can be; a bundle has its number. */
export function writeRelationOn(
  { line: { id, edges }, course, parts }: DrawnEdge,
  {
    room,
    drawn,
    vocabulary,
  }: { readonly room: Room; readonly drawn: DrawnLines; readonly vocabulary: Vocabulary },
): void {
  if (edges.length > 1) return;
  const text = wordsOfEdges(edges, vocabulary);
  // Fonts may be somewhat wider than is known here.
  const width = measureWords(text, WORDS) * 1.06 + 4;
  const places = SHARES.map((share) => {
    const at = pointOn(course, share);
    const angle = uprightOf(directionOn(course, share));
    return { at, angle, boxes: boxesAlong(at, angle, width) };
  });
  const best = leastOf(
    places.filter(({ boxes }) => boxes.every((box) => room.isFree(box))),
    ({ boxes }) => boxes.reduce((sum, box) => sum + drawn.countIn(box, id), 0),
  );
  if (!best) return;
  const { at, angle, boxes } = best;
  for (const box of boxes) room.take(box);
  // The baseline lies below the middle of the letters.
  const down = WORDS * 0.35;
  const words: Words = {
    shape: 'words',
    at: { x: at.x - Math.sin(angle) * down, y: at.y + Math.cos(angle) * down },
    text,
    size: WORDS,
    colour: 'muted',
    anchor: 'middle',
    turn: (angle * 180) / Math.PI,
    halo: true,
  };
  parts.push(words);
}

/** A direction or the opposite one, in which words do not stand on their heads. */
function uprightOf(angle: number): number {
  if (angle > Math.PI / 2) return angle - Math.PI;
  return angle <= -Math.PI / 2 ? angle + Math.PI : angle;
}

/** Squares that cover words of a width about a place. */
function boxesAlong(at: Point, angle: number, width: number): readonly Box[] {
  const reach = WORDS * 0.6;
  const span = Math.max(0, width - 2 * reach);
  const count = Math.ceil(span / (2 * reach));
  return Array.from({ length: count + 1 }, (_, index) => {
    const along = count === 0 ? 0 : (index / count - 0.5) * span;
    return boxAround({ x: at.x + Math.cos(angle) * along, y: at.y + Math.sin(angle) * along }, reach);
  });
}

/** What an edge or a bundle says, in a sentence. */
export function sayEdge(
  edges: readonly GraphEdge[],
  names: { readonly source: string; readonly target: string },
  vocabulary: Vocabulary,
): string {
  const [source, target] = [sayName(names.source), sayName(names.target)];
  const [first] = edges;
  if (edges.length !== 1 || !first) return `${source} and ${target}, ${wordsOfEdges(edges, vocabulary)}`;
  const { relation, properties } = first;
  const { claims, documents, origins, status, grade, contested } = properties;
  const facts = [
    countOf(claims, 'claim'),
    countOf(documents, 'document'),
    countOf(origins, 'independent origin'),
    status,
    ...(grade === undefined ? [] : [`grade ${grade}`]),
    ...(contested ? ['contested'] : []),
  ];
  return `${source} ${writeRelation(relation, 'out', vocabulary)} ${target}: ${facts.join(', ')}`;
}

/** A name within a sentence: in one line, and not endless. */
export function sayName(name: string): string {
  return shorten(toOneLine(name), 120) || 'without a name';
}
