/** Writes the words of relations on the overlay, where along the edge there is room for them. */
import type { Core } from 'cytoscape';
import type { EdgeElement } from './elements.ts';
import { boxesOverlap, type Box } from '../layout/geometry.ts';
import { nameBox, type LabelSide } from './label-choice.ts';
import { LABEL_FONT } from './measure-text.ts';
import { pointOn } from './paint-edge.ts';
import type { Palette } from './palette.ts';
import type { Spot } from './spot.ts';

/** Shares of the way along an edge, in the order in which they are tried. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
const HALF_HEIGHT = 9;

/** What words are written with: `taken` holds what they must not cover, and takes up each word that is written. */
export interface WordsPaint {
  readonly context: CanvasRenderingContext2D;
  readonly cy: Core;
  readonly palette: Palette;
  readonly taken: Box[];
}

/** The boxes of discs, and of the names that are shown. */
export function boxesOf(spots: Iterable<Spot>, names: ReadonlyMap<string, LabelSide>): Box[] {
  const boxes: Box[] = [];
  for (const { node, x, y, radius } of spots) {
    boxes.push({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
    const { id, labelWidth, labelHeight } = node;
    const side = names.get(id);
    if (side) {
      boxes.push(nameBox({ id, x, y, radius, width: labelWidth, height: labelHeight, rank: 'room' }, side));
    }
  }
  return boxes;
}

/** Writes the words of an edge where they cover nothing; where there is no such place, in the middle if they must be. */
export function paintWords(paint: WordsPaint, edge: EdgeElement, must: boolean): void {
  const { context, cy, taken, palette } = paint;
  context.font = LABEL_FONT;
  const half = context.measureText(edge.words).width / 2 + 6;
  const boxes = SHARES.flatMap((share) => {
    const at = pointOn(cy, edge, share);
    return at
      ? { left: at.x - half, right: at.x + half, top: at.y - HALF_HEIGHT, bottom: at.y + HALF_HEIGHT }
      : [];
  });
  const free = boxes.find((box) => !taken.some((other) => boxesOverlap(box, other)));
  const box = free ?? (must ? boxes[0] : undefined);
  if (!box) return;
  taken.push(box);
  context.beginPath();
  context.roundRect(box.left, box.top, half * 2, HALF_HEIGHT * 2, 4);
  context.fillStyle = palette.canvas;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = palette.line;
  context.stroke();
  context.fillStyle = palette.text;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(edge.words, box.left + half, (box.top + box.bottom) / 2 + 0.5);
}
