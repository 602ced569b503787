/** The width of names as the canvas draws them, measured once for each text. */
import type { Measure } from './label-text.ts';

/** The font of names on the canvas. */
export const LABEL_FONT = '500 12px "Inter Variable", "Inter", system-ui, sans-serif';

/** A measure that keeps what it has measured; it lasts until the fonts change. */
export function createMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  document.fonts.addEventListener('loadingdone', () => {
    widths.clear();
  });
  return (text) => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    if (!context) return text.length * 6.5;
    context.font = LABEL_FONT;
    const { width } = context.measureText(text);
    widths.set(text, width);
    return width;
  };
}

/** Waits for the font of names, but not for long: a name in another font is better than no picture. */
export async function awaitLabelFont(): Promise<void> {
  const late = new Promise<void>((resolve) => {
    setTimeout(resolve, 400);
  });
  await Promise.race([document.fonts.load(LABEL_FONT).then(() => undefined), late]).catch(() => undefined);
}
