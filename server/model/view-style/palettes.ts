/** Colours for what has none, such as communities: sets that stay apart for people who see colours differently. */

/** A set of colours, as `#rrggbb`, the first used first. */
export interface Palette {
  readonly name: string;
  readonly colours: readonly string[];
}

/**
 * What there is to choose from. Each colour has a contrast of 3:1 or more with white icons and with both canvases, and those of
 * a set keep an OKLab distance of 0.07 or more from each other, also as people without one of the three cones see them.
 */
export const PALETTES: Readonly<Record<string, Palette>> = {
  clear: {
    name: 'Clear',
    colours: ['#1a6fbd', '#db6b0e', '#039a63', '#c775b3', '#966304', '#119ddc', '#815295', '#636f6d'],
  },
  bright: {
    name: 'Bright',
    colours: ['#3a79bd', '#f14e8f', '#067c03', '#ac397a', '#a88d23', '#2d98b6', '#877e6a', '#cb3c0d'],
  },
  muted: {
    name: 'Muted',
    colours: ['#848bd6', '#4a7236', '#38a584', '#8f516e', '#cf7b5e', '#79579d', '#907e1a', '#6080ac'],
  },
};

/** What comes after the last colour, and what is of no group. */
export const OTHER_COLOUR = '#7b8794';

/** The colours of a palette; those of the first where there is no such palette, as a link from elsewhere may say. */
export function coloursOf(palette: string): readonly string[] {
  const known = Object.hasOwn(PALETTES, palette) ? PALETTES[palette] : PALETTES['clear'];
  return known?.colours ?? [];
}

/** The colour at a place in a palette; beyond its end the one for all others. */
export function colourAt(palette: string, at: number): string {
  return coloursOf(palette)[at] ?? OTHER_COLOUR;
}
