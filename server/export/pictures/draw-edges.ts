/** Edges as they are drawn: in the width and the line of their style, marked where sources disagree. */
import type { GraphEdge } from '../../model/graph.ts';
import type { DrawnLine } from '../../model/picture/drawn-scene.ts';
import type { EdgeStyle } from '../../model/view-style/edge-style.ts';
import { hasOneDirection, relationWords, wordsOfEdges } from '../../model/view-style/group-style.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { countOf } from '../../model/words.ts';
import {
  barOf,
  courseBetween,
  headOf,
  pointOn,
  toPath,
  writePoint,
  type Course,
  type End,
} from './edge-course.ts';
import { boxAround, measureWords, shorten, toOneLine, type Room } from './fit-words.ts';
import {
  roundBox,
  writePlace,
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
  return { line, course, contested: style.contested, parts };
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

/** Writes the relation on the edge where there is room for it; a bundle has its number. */
export function writeRelationOn(
  { line: { edges }, course, parts }: DrawnEdge,
  room: Room,
  vocabulary: Vocabulary,
): void {
  if (edges.length > 1) return;
  const text = wordsOfEdges(edges, vocabulary);
  const half = measureWords(text, WORDS) / 2 + 2;
  for (const share of SHARES) {
    const at = pointOn(course, share);
    const box = {
      left: at.x - half,
      right: at.x + half,
      top: at.y - WORDS * 0.7,
      bottom: at.y + WORDS * 0.7,
    };
    if (!room.isFree(box)) continue;
    room.take(box);
    const words: Words = {
      shape: 'words',
      at: { x: at.x, y: at.y + WORDS * 0.35 },
      text,
      size: WORDS,
      colour: 'muted',
      anchor: 'middle',
      halo: true,
    };
    parts.push(words);
    return;
  }
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
  return `${source} ${relationWords(relation, vocabulary)} ${target}: ${facts.join(', ')}`;
}

/** A name within a sentence: in one line, and not endless. */
export function sayName(name: string): string {
  return shorten(toOneLine(name), 120) || 'without a name';
}
