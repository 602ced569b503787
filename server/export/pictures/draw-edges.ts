/** Edges as they are drawn: in the width and the line of their style, marked where sources disagree. */
import type { GraphEdge } from '../../model/graph.ts';
import type { EdgeStyle } from '../../model/view-style/edge-style.ts';
import { findRelation, type Vocabulary } from '../../model/vocabulary.ts';
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
import { writePlace, type Colour, type Group, type Point, type Shape, type Words } from './scene.ts';

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

/** An edge with its course, and its parts as far as they are drawn. */
export interface DrawnEdge {
  readonly edge: GraphEdge;
  readonly course: Course;
  readonly parts: Exclude<Shape, Group>[];
}

/** The line of a style: dashed where an edge is claimed, dotted where it is planned, grey where all of it is refused or denied. */
export function lineLookOf({ line, denied }: Pick<EdgeStyle, 'line' | 'denied'>): LineLook {
  const colour = denied ? 'denied' : 'edge';
  return line === 'solid' ? { colour } : { colour, dash: line === 'dashed' ? [7, 4] : [0.5, 4.5] };
}

/** The line of an edge with its head and its bar. */
export function drawEdge(
  edge: GraphEdge,
  ends: { readonly source: End; readonly target: End; readonly bend: number },
  style: EdgeStyle,
  vocabulary: Vocabulary,
): DrawnEdge {
  const course = courseBetween(ends.source, ends.target, ends.bend);
  const { width } = style;
  const look = lineLookOf(style);
  const hasHead = findRelation(vocabulary, edge.relation)?.symmetric !== true;
  const head = hasHead ? headOf(course, 6.5 + width * 1.6) : undefined;
  const parts: Exclude<Shape, Group>[] = [
    { shape: 'line', path: toPath(head?.line ?? course), width, ...look },
    ...(head ? [{ shape: 'area' as const, path: head.path, colour: look.colour }] : []),
    ...(style.denied
      ? [{ shape: 'line' as const, path: barOf(course, 5 + width), colour: look.colour, width: 2.5 }]
      : []),
  ];
  return { edge, course, parts };
}

/** Marks a contested edge where no disc is in the way, and takes the room. */
export function markContested({ edge, course, parts }: DrawnEdge, room: Room): void {
  if (!edge.properties.contested) return;
  const at =
    SHARES.map((share) => pointOn(course, share)).find((point) => room.isFree(boxAround(point, MARK + 1))) ??
    pointOn(course, 0.5);
  room.take(boxAround(at, MARK + 1));
  parts.push(...contestedMark(at));
}

/** A disc of which one half is filled. */
export function contestedMark(at: Point): readonly Exclude<Shape, Group>[] {
  const arc = `A${MARK} ${MARK} 0 0 1 ${writePoint({ x: at.x, y: at.y + MARK })}`;
  return [
    { shape: 'disc', at, radius: MARK, fill: 'canvas', outline: 'contested' },
    { shape: 'area', path: `M${writePlace(at.x)} ${writePlace(at.y - MARK)}${arc}Z`, colour: 'contested' },
  ];
}

/** Writes the relation on the edge where there is room for it. */
export function writeRelationOn(
  { edge, course, parts }: DrawnEdge,
  room: Room,
  vocabulary: Vocabulary,
): void {
  const text = relationWords(edge.relation, vocabulary);
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

/** What an edge says, in a sentence. */
export function sayEdge(
  { relation, properties }: GraphEdge,
  names: { readonly source: string; readonly target: string },
  vocabulary: Vocabulary,
): string {
  const { claims, documents, origins, status, grade, contested } = properties;
  const facts = [
    countOf(claims, 'claim'),
    countOf(documents, 'document'),
    countOf(origins, 'independent origin'),
    status,
    ...(grade === undefined ? [] : [`grade ${grade}`]),
    ...(contested ? ['contested'] : []),
  ];
  return `${sayName(names.source)} ${relationWords(relation, vocabulary)} ${sayName(names.target)}: ${facts.join(', ')}`;
}

/** A name within a sentence: in one line, and not endless. */
export function sayName(name: string): string {
  return shorten(toOneLine(name), 120) || 'without a name';
}

/** The words of a relation between its two names. */
export function relationWords(relation: string, vocabulary: Vocabulary): string {
  return findRelation(vocabulary, relation)?.label ?? relation.toLowerCase().replaceAll('_', ' ');
}
