/** Outlines about the members of open groups, each with the name of its group. */
import { findHull, ringsAround } from '../../model/picture/polygon.ts';
import type { Group } from '../../model/view-content.ts';
import { toGroupStyle } from '../../model/view-style/group-style.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import type { PlacedNode } from './draw-nodes.ts';
import { writePoint } from './edge-course.ts';
import { cutToWidth, measureWords, toOneLine } from './fit-words.ts';
import { roundBox, type Colour, type Shape } from './scene.ts';

/** How far an outline keeps from the discs in it. */
const ROOM = 18;
const NAME = { size: 12, halfHeight: 10, padding: 8, mostWidth: 320 } as const;

/** What is drawn of an open group: its outline below the picture, and its name above it. */
export interface Outlined {
  readonly outline: readonly Shape[];
  readonly name: readonly Shape[];
}

/** The outline of a group; nothing where none of its members is drawn. */
export function drawOutline(
  group: Group,
  nodes: ReadonlyMap<string, PlacedNode>,
  vocabulary: Vocabulary,
): Outlined {
  const discs = group.members.flatMap((id) => nodes.get(id) ?? []);
  const corners = findHull(ringsAround(discs, ROOM));
  const [first] = corners;
  if (!first) return { outline: [], name: [] };
  const style = toGroupStyle(group, discs.length, vocabulary);
  // Colours of kinds are hexadecimal, as the vocabulary's schema asks.
  const colour = style.colour as Colour;
  const path = `${corners.map((corner, at) => `${at === 0 ? 'M' : 'L'}${writePoint(corner)}`).join('')}Z`;
  const top = corners.reduce((best, corner) => (corner.y < best.y ? corner : best), first);
  const text = cutToWidth(toOneLine(style.name), NAME.size, NAME.mostWidth);
  const half = measureWords(text, NAME.size) / 2 + NAME.padding;
  const field = roundBox(
    {
      left: top.x - half,
      right: top.x + half,
      top: top.y - NAME.halfHeight,
      bottom: top.y + NAME.halfHeight,
    },
    NAME.halfHeight,
  );
  return {
    outline: [
      { shape: 'area', path, colour, opacity: 0.07 },
      { shape: 'line', path, colour, width: 1.5, opacity: 0.55 },
    ],
    name: [
      { shape: 'area', path: field, colour: 'canvas' },
      { shape: 'line', path: field, colour, width: 1.5 },
      {
        shape: 'words',
        at: { x: top.x, y: top.y + 4 },
        text,
        size: NAME.size,
        colour: 'text',
        anchor: 'middle',
      },
    ],
  };
}
