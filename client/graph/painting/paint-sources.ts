/** Paints the sources below a picture, as a footnote that is as wide as it is. */
import type { Measure } from './label-text.ts';
import { LABEL_FONT } from './measure-text.ts';
import type { Palette } from './palette.ts';

const LINE = 17;
const PADDING = { x: 32, y: 14 } as const;

/** A footnote broken into lines. */
export interface LaidOutSources {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** Breaks the footnote between words; a word that is longer than a line stands alone. */
export function laySources(
  words: string,
  { width, measure }: { readonly width: number; readonly measure: Measure },
): LaidOutSources {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && measure(longer) <= width - 2 * PADDING.x) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return { lines, width, height: lines.length * LINE + 2 * PADDING.y };
}

/** Paints it with its upper left corner at the origin. */
export function paintSources(
  context: CanvasRenderingContext2D,
  { lines, width }: LaidOutSources,
  palette: Palette,
): void {
  context.fillStyle = palette.line;
  context.fillRect(PADDING.x, 0, width - 2 * PADDING.x, 1);
  context.font = LABEL_FONT;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillStyle = palette.muted;
  for (const [at, line] of lines.entries()) context.fillText(line, PADDING.x, PADDING.y + (at + 0.5) * LINE);
}
