/** Nodes as they are drawn: a disc with an icon, a pile of them for a closed group, and its name where there is room. */
import type { ReadEntity } from '../../model/graph-reading.ts';
import type { DrawnNode } from '../../model/picture/drawn-scene.ts';
import { toGroupStyle } from '../../model/view-style/group-style.ts';
import type { NodeStyle } from '../../model/view-style/node-style.ts';
import { OTHER_COLOUR } from '../../model/view-style/palettes.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { countOf, writeKind } from '../../model/words.ts';
import type { End } from './edge-course.ts';
import {
  breakName,
  cutToWidth,
  leftOf,
  LINE_HEIGHT,
  measureWords,
  toOneLine,
  type Room,
} from './fit-words.ts';
import { leastOf, type DrawnLines } from './drawn-lines.ts';
import { sayName } from './draw-edges.ts';
import { iconPath } from './icon-path.ts';
import type { Box, Disc, Icon, Point, Words } from './scene.ts';

/** An entity in its place. */
export interface PlacedEntity extends End {
  readonly entity: ReadEntity;
  readonly style: NodeStyle;
}

/** A node in its place: an entity, or a closed group. */
export interface PlacedNode extends End {
  readonly id: string;
  readonly style: Pick<NodeStyle, 'colour' | 'icon'>;
  /** What is written at it; empty for nothing. */
  readonly text: string;
  /** What it says, in a sentence. */
  readonly says: string;
  /** Ids of the entities of a closed group; empty for an entity. */
  readonly holds: readonly string[];
}

const SIZE = 12;
/** Widest line of a name, and of one that finds no room at all. */
const MOST_WIDTH = { usual: 148, crowded: 96 } as const;
/** Among more nodes than this a name for which there is no room is left out. */
const MOST_CROWDED = 150;
/** Width of an icon as a share of its disc. */
const ICON = 0.58;

/** A name in one of its places. */
interface Label {
  readonly lines: readonly string[];
  readonly anchor: Words['anchor'];
  readonly x: number;
  readonly top: number;
}

/** How far the discs below that of a closed group reach over it, as a share of its radius. */
const PILE = [
  { share: 0.28, opacity: 0.4 },
  { share: 0.14, opacity: 0.65 },
] as const;
/** Entities of a group that its sentence names before the rest is counted. */
const MOST_SAID = 12;

/** The node of a drawn node of a scene. */
export function toPlacedNode(node: DrawnNode<PlacedEntity>, vocabulary: Vocabulary): PlacedNode {
  const { id, x, y } = node;
  if (node.type === 'entity') {
    const { entity, style, radius } = node.shown;
    return { id, x, y, radius, style, text: textOf(node.shown), says: sayNode(entity), holds: [] };
  }
  const { name, size, ...style } = toGroupStyle(node.group, node.members.length, vocabulary);
  const entities = node.members.map(({ entity }) => entity);
  const named = entities.slice(0, MOST_SAID).map((entity) => sayName(entity.name));
  const rest = entities.length - named.length;
  const says = `${sayName(node.group.name)}, a closed group of ${countOf(entities.length, 'entity', 'entities')}: ${[...named, ...(rest > 0 ? [`${rest} more`] : [])].join(', ')}`;
  return { id, x, y, radius: size / 2, style, text: name, says, holds: entities.map((each) => each.id) };
}

/** A node as it is drawn: its disc, and its icon where it has one; that of a closed group upon two others. */
export function drawNode({ x, y, radius, style, holds }: PlacedNode): readonly (Disc | Icon)[] {
  const disc = drawDisc({ x, y }, radius, style);
  return holds.length === 0 ? disc : [...drawPile({ x, y }, radius, style), ...disc];
}

/** The discs that lie below the one of a closed group. */
function drawPile(at: Point, radius: number, { colour }: Pick<NodeStyle, 'colour'>): readonly Disc[] {
  return PILE.flatMap(({ share, opacity }): Disc[] => {
    const disc = {
      shape: 'disc',
      at: { x: at.x + radius * share, y: at.y - radius * share },
      radius,
    } as const;
    const fill = isHex(colour) ? colour : OTHER_COLOUR;
    return [
      { ...disc, fill: 'canvas' },
      { ...disc, fill, opacity, outline: 'canvas' },
    ];
  });
}

/** A disc in a colour with an icon on it; what is no colour is grey, and no icon is none. */
export function drawDisc(
  at: Point,
  radius: number,
  { colour, icon }: Pick<NodeStyle, 'colour' | 'icon'>,
): readonly (Disc | Icon)[] {
  const fill = isHex(colour) ? colour : OTHER_COLOUR;
  const disc = { shape: 'disc', at, radius, fill, outline: 'canvas' } as const;
  const path = iconPath(icon);
  if (path === '') return [disc];
  return [disc, { shape: 'icon', at, size: radius * 2 * ICON, path, colour: '#ffffff' }];
}

/** The names of all nodes by their ids, the largest first, each where it covers least of the lines; those that find no room in a crowd are missing. */
export function placeNames(
  nodes: readonly PlacedNode[],
  room: Room,
  drawn: DrawnLines,
): ReadonlyMap<string, readonly Words[]> {
  const placed = new Map<string, readonly Words[]>();
  const findFree = (labels: readonly Label[]): Label | undefined =>
    leastOf(
      labels.filter((label) => room.isFree(boxOf(label))),
      (label) => drawn.countIn(boxOf(label)),
    );
  for (const node of [...nodes].sort((a, b) => b.radius - a.radius || (a.id < b.id ? -1 : 1))) {
    const shapes = shapesOf(node.text, nodes.length > MOST_CROWDED);
    const last = shapes.at(-1);
    if (!last) continue;
    let label: Label | undefined;
    for (const lines of shapes) label ??= findFree(labelsOf(node, lines));
    // Below, over what is there.
    if (nodes.length <= MOST_CROWDED) label ??= labelsOf(node, last)[0];
    if (!label) continue;
    room.take(boxOf(label));
    placed.set(node.id, toWords(label));
  }
  return placed;
}

/** A name in the lines that are tried for it: as it should be, narrow, then its beginning in two lines, then in one. */
function shapesOf(text: string, isCrowd: boolean): readonly (readonly string[])[] {
  const lines = breakName(text, SIZE, MOST_WIDTH.usual);
  if (lines.length === 0) return [];
  if (isCrowd) return [lines];
  const narrow = breakName(text, SIZE, MOST_WIDTH.crowded);
  const isWhole = narrow.join(' ').length >= lines.join(' ').length;
  return [
    lines,
    ...(isWhole ? [narrow] : []),
    breakName(text, SIZE, MOST_WIDTH.usual, 2),
    breakName(text, SIZE, MOST_WIDTH.crowded, 2),
    [cutToWidth(toOneLine(text), SIZE, MOST_WIDTH.crowded)],
  ];
}

function sayNode({ name, kind, claims, documents }: ReadEntity): string {
  return `${sayName(name)}, ${writeKind(kind).toLowerCase()}: ${countOf(claims, 'claim')}, ${countOf(documents, 'document')}`;
}

/** What is written at an entity. */
function textOf({ entity: { name, kind }, style }: PlacedEntity): string {
  if (style.label === 'none') return '';
  return style.label === 'name' ? name : `${name}, ${writeKind(kind).toLowerCase()}`;
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

function boxOf({ lines, anchor, x, top }: Label): Box {
  const width = Math.max(...lines.map((line) => measureWords(line, SIZE)));
  const left = leftOf(anchor, x, width);
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

function isHex(colour: string): colour is `#${string}` {
  return /^#[0-9a-f]{6}$/i.test(colour);
}
