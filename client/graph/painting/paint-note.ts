/** Paints notes into a picture file: slips of paper with their text broken into lines. */
import type { Note } from '../../../server/model/view-content.ts';
import type { Box } from '../../layout/geometry.ts';
import type { Measure } from './label-text.ts';
import type { Palette } from './palette.ts';

const FONT = '13px "Inter Variable", "Inter", system-ui, sans-serif';
const LINE = 19;
const PADDING = { x: 10, y: 8 } as const;
/** Measures are those of names, which are 12 px and bolder. */
const WIDER = 13 / 12;

/** A note with its lines, in model units. */
export interface LaidOutNote {
  readonly box: Box;
  readonly lines: readonly string[];
}

/** Breaks the texts of notes so that they stay within their widths; empty ones are left out. */
export function layNotes(notes: readonly Note[], measure: Measure): readonly LaidOutNote[] {
  return notes
    .filter(({ text }) => text.trim() !== '')
    .map(({ x, y, width, text }) => {
      const room = width - 2 * PADDING.x;
      const lines = text.split('\n').flatMap((line) => breakLine(line, room, measure));
      const height = lines.length * LINE + 2 * PADDING.y;
      return { box: { left: x, top: y, right: x + width, bottom: y + height }, lines };
    });
}

/** Paints one. */
export function paintNote(
  context: CanvasRenderingContext2D,
  { box, lines }: LaidOutNote,
  palette: Palette,
): void {
  context.beginPath();
  context.roundRect(box.left, box.top, box.right - box.left, box.bottom - box.top, 3);
  context.fillStyle = palette.notePaper;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = palette.noteLine;
  context.stroke();
  context.font = FONT;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillStyle = palette.text;
  for (const [at, line] of lines.entries())
    context.fillText(line, box.left + PADDING.x, box.top + PADDING.y + (at + 0.5) * LINE);
}

function breakLine(text: string, room: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\s)/)) {
    if (line !== '' && measure(line + word.trimEnd()) * WIDER > room) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trimEnd()];
}
