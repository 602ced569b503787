/** Nodes as they are drawn: a disc in the colour of the kind, larger with more documents, and its name where there is room. */
import type { ReadEntity } from '../../model/graph-reading.ts';
import { findKind, type Vocabulary } from '../../model/vocabulary.ts';
import { countOf, writeKind } from '../../model/words.ts';
import type { End } from './edge-course.ts';
import { breakName, cutToWidth, LINE_HEIGHT, measureWords, toOneLine, type Room } from './fit-words.ts';
import { sayName } from './draw-edges.ts';
import type { Box, Colour, Words } from './scene.ts';

/** A node in its place. */
export interface PlacedNode extends End {
  readonly entity: ReadEntity;
}

const SMALLEST = 11;
const LARGEST = 28;
/** An entity that this many documents speak of is drawn at the largest size. */
const MOST_DOCUMENTS = 60;
const SIZE = 12;
/** Widest line of a name, and of one that finds no room at all. */
const MOST_WIDTH = { usual: 148, crowded: 96 } as const;
/** Among more nodes than this a name for which there is no room is left out. */
const MOST_CROWDED = 150;
const OTHER_COLOUR = '#7b8794';

/** A name in one of its places. */
interface Label {
  readonly lines: readonly string[];
  readonly anchor: Words['anchor'];
  readonly x: number;
  readonly top: number;
}

/** Radius by the number of documents that speak of an entity. */
export function radiusOf(documents: number): number {
  return SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(Math.min(1, Math.max(0, documents) / MOST_DOCUMENTS));
}

/** The colour of a kind; what the vocabulary does not know is grey. */
export function colourOfKind(kind: string, vocabulary: Vocabulary): Colour {
  const colour = findKind(vocabulary, kind)?.colour;
  return isHex(colour) ? colour : OTHER_COLOUR;
}

/** The names of all nodes by their ids, the largest first; those that find no room in a crowd are missing. */
export function placeNames(nodes: readonly PlacedNode[], room: Room): ReadonlyMap<string, readonly Words[]> {
  const placed = new Map<string, readonly Words[]>();
  for (const node of [...nodes].sort((a, b) => b.radius - a.radius || (a.entity.id < b.entity.id ? -1 : 1))) {
    const lines = breakName(node.entity.name, SIZE, MOST_WIDTH.usual);
    if (lines.length === 0) continue;
    const free = labelsOf(node, lines).find((label) => room.isFree(boxOf(label)));
    const label = free ?? (nodes.length > MOST_CROWDED ? undefined : crowdedLabel(node));
    if (!label) continue;
    room.take(boxOf(label));
    placed.set(node.entity.id, toWords(label));
  }
  return placed;
}

/** What a node says, in a sentence. */
export function sayNode({ name, kind, claims, documents }: ReadEntity): string {
  return `${sayName(name)}, ${writeKind(kind).toLowerCase()}: ${countOf(claims, 'claim')}, ${countOf(documents, 'document')}`;
}

/** Below, above, to the right and to the left, then at the corners, in that order. */
function labelsOf({ x, y, radius }: PlacedNode, lines: readonly string[]): readonly Label[] {
  const height = lines.length * SIZE * LINE_HEIGHT;
  const right = { lines, anchor: 'start', x: x + radius + 5 } as const;
  const left = { lines, anchor: 'end', x: x - radius - 5 } as const;
  const [below, above] = [y + radius + 2, y - radius - 3 - height];
  const corner = radius * 0.6 + 4;
  return [
    { lines, anchor: 'middle', x, top: below },
    { lines, anchor: 'middle', x, top: above },
    { ...right, top: y - height / 2 },
    { ...left, top: y - height / 2 },
    { ...right, x: x + corner, top: y + corner },
    { ...left, x: x - corner, top: y + corner },
    { ...right, x: x + corner, top: y - corner - height },
    { ...left, x: x - corner, top: y - corner - height },
  ];
}

function crowdedLabel({ x, y, radius, entity }: PlacedNode): Label {
  const line = cutToWidth(toOneLine(entity.name), SIZE, MOST_WIDTH.crowded);
  return { lines: [line], anchor: 'middle', x, top: y + radius + 2 };
}

function boxOf({ lines, anchor, x, top }: Label): Box {
  const width = Math.max(...lines.map((line) => measureWords(line, SIZE)));
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left: left - 1, right: left + width + 1, top, bottom: top + lines.length * SIZE * LINE_HEIGHT };
}

function toWords({ lines, anchor, x, top }: Label): readonly Words[] {
  return lines.map((text, at) => ({
    shape: 'words',
    at: { x, y: top + (at + 0.8) * SIZE * LINE_HEIGHT },
    text,
    size: SIZE,
    colour: 'text',
    anchor,
    halo: true,
  }));
}

function isHex(colour: string | undefined): colour is `#${string}` {
  return colour !== undefined && /^#[0-9a-f]{6}$/i.test(colour);
}
