/** Colours for what has none of its own, such as communities: sets that stay apart for people who see colours differently. */

/** A set of colours, as `#rrggbb`, the first used first. */
export interface Palette {
  readonly name: string;
  readonly colours: readonly string[];
}

/** What there is to choose from; each colour has a contrast of 3:1 or more with white icons or with both canvases. */
export const PALETTES: Readonly<Record<string, Palette>> = {
  clear: {
    name: 'Clear',
    colours: ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#8a6d00', '#3d8fc4', '#7a5195', '#6b6b6b'],
  },
  bright: {
    name: 'Bright',
    colours: ['#4477aa', '#ee6677', '#228833', '#aa3377', '#9a8a1c', '#2f8fa8', '#7f7f7f', '#cc5522'],
  },
  muted: {
    name: 'Muted',
    colours: ['#332288', '#117733', '#44aa99', '#882255', '#cc6677', '#aa4499', '#807a28', '#5f7fa3'],
  },
};

/** What comes after the last colour, and what is of no group. */
export const OTHER_COLOUR = '#7b8794';

/** The colour at a place in a palette; beyond its end, and where there is no such palette, the one for all others. */
export function colourAt(palette: string, at: number): string {
  return (PALETTES[palette] ?? PALETTES['clear'])?.colours[at] ?? OTHER_COLOUR;
}
