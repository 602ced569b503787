/** How wide words are drawn in the small type of charts and maps, measured once for each text. */

const FONT = '12px "Inter Variable", "Inter", system-ui, sans-serif';

const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null | undefined;

/** Pixels; an estimate where the browser draws no text. */
export function measureWords(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 6.5;
  context.font = FONT;
  const { width } = context.measureText(text);
  widths.set(text, width);
  return width;
}
