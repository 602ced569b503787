/** The colours of the canvas, read from the style sheets so that both have one source. */

/** Colours by what they are for. */
export interface Palette {
  readonly canvas: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly edge: string;
  readonly denied: string;
  readonly contested: string;
  readonly accent: string;
  /** Of the layer below the graph: land, its borders, the strip below a map, and the stronger ticks of an axis. */
  readonly land: string;
  readonly border: string;
  readonly sunken: string;
  readonly tick: string;
  readonly notePaper: string;
  readonly noteLine: string;
}

/** The colours of the theme that is drawn now. */
export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    canvas: colour('canvas'),
    text: colour('text'),
    muted: colour('text-muted'),
    line: colour('line'),
    edge: colour('edge'),
    denied: colour('edge-denied'),
    contested: colour('contested'),
    accent: colour('accent'),
    land: colour('land'),
    border: colour('land-line'),
    sunken: colour('sunken'),
    tick: colour('line-strong'),
    notePaper: colour('note-paper'),
    noteLine: colour('note-line'),
  };
}
