/** Notes as they are drawn: slips of paper with their text broken into lines. */
import type { Note } from '../../model/view-content.ts';
import { wrapWords } from './fit-words.ts';
import { roundBox, type Shape } from './scene.ts';

const SIZE = 13;
const LINE = 19;
const PADDING = { x: 10, y: 8 } as const;
/** Narrower notes would be broken into lines of a letter each. */
const LEAST_ROOM = 40;

/** A note: the slip and its lines; nothing of an empty one. */
export function drawNote({ x, y, width, text }: Note): readonly Shape[] {
  if (text.trim() === '') return [];
  const room = Math.max(LEAST_ROOM, width - 2 * PADDING.x);
  const lines = text.split('\n').flatMap((line) => {
    const broken = wrapWords(line.trimEnd(), SIZE, room);
    return broken.length === 0 ? [''] : broken;
  });
  const slip = { left: x, top: y, right: x + width, bottom: y + lines.length * LINE + 2 * PADDING.y };
  const path = roundBox(slip, 3);
  return [
    { shape: 'area', path, colour: 'note' },
    { shape: 'line', path, colour: 'note-line', width: 1 },
    ...lines.map((line, at): Shape => ({
      shape: 'words',
      at: { x: x + PADDING.x, y: y + PADDING.y + (at + 0.5) * LINE + SIZE * 0.36 },
      text: line,
      size: SIZE,
      colour: 'text',
      anchor: 'start',
    })),
  ];
}
