/** What a picture is made of: lines, areas and words in layers, which every format draws in its own way. */

/** A place in pixels; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A colour by what it is for, so that a picture can be shown in another theme; or `#rrggbb` where it is a kind's own. */
export type Colour = Role | `#${string}`;

/** What colours are for. */
export type Role =
  | 'canvas'
  | 'text'
  | 'muted'
  | 'rule'
  | 'edge'
  | 'denied'
  | 'contested'
  | 'land'
  | 'shore'
  | 'sunken'
  | 'tick'
  | 'note'
  | 'note-line';

/** The colours on white paper. */
export const PAPER: Readonly<Record<Role, string>> = {
  canvas: '#ffffff',
  text: '#1b2027',
  muted: '#5b6573',
  rule: '#e6e9ee',
  edge: '#76828f',
  denied: '#a3abb6',
  contested: '#c2410c',
  land: '#f0f2f5',
  shore: '#dce1e8',
  sunken: '#f6f7f9',
  tick: '#c9ced6',
  note: '#fdf8e4',
  'note-line': '#e6dcb8',
};

/** A disc. */
export interface Disc {
  readonly shape: 'disc';
  readonly at: Point;
  readonly radius: number;
  readonly fill: Colour;
  readonly outline?: Colour;
  /** From 0 to 1, of its fill alone; 1 without. */
  readonly opacity?: number;
}

/** A line along a path of SVG (`M`, `L`, `Q`, `C`). */
export interface Line {
  readonly shape: 'line';
  readonly path: string;
  readonly colour: Colour;
  readonly width: number;
  /** Lengths of dashes and gaps; solid without. */
  readonly dash?: readonly number[];
  /** From 0 to 1; 1 without. */
  readonly opacity?: number;
}

/** A filled area within a path of SVG. */
export interface Area {
  readonly shape: 'area';
  readonly path: string;
  readonly colour: Colour;
  /** From 0 to 1; 1 without. */
  readonly opacity?: number;
}

/** An icon about a place: lines on a grid of 24 by 24 that is drawn so many pixels wide. */
export interface Icon {
  readonly shape: 'icon';
  readonly at: Point;
  readonly size: number;
  readonly path: string;
  readonly colour: Colour;
}

/** One line of words; `at` is where its baseline begins, has its middle or ends. */
export interface Words {
  readonly shape: 'words';
  readonly at: Point;
  readonly text: string;
  readonly size: number;
  readonly colour: Colour;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  /** Degrees by which they are turned about their place, clockwise; upright without. */
  readonly turn?: number;
  /** Whether they keep clear of what is below by an outline in the colour of the canvas. */
  readonly halo?: boolean;
}

/** Width of the outline that keeps words clear, half of which lies outside of them: blanks between words are covered, too. */
export const HALO = 5;

/** The parts of one node, a group of entities in one disc included, or of one line, a bundle of edges included. */
export interface Group {
  readonly shape: 'group';
  readonly of: 'node' | 'edge';
  readonly id: string;
  /** What it says, in a sentence. */
  readonly says: string;
  readonly parts: readonly Exclude<Shape, Group>[];
}

/** Anything that is drawn. */
export type Shape = Disc | Line | Area | Icon | Words | Group;

/** A rectangle. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A graph as it is drawn, from the lowest layer to the topmost, and the rectangle that it takes. */
export interface Scene {
  readonly box: Box;
  readonly shapes: readonly Shape[];
  readonly legend: readonly LegendEntry[];
  /** Closed groups: the entities, by their ids, that are drawn under an id. */
  readonly groups: readonly Gathered[];
  /** The edges, by their ids, that are drawn under an id. */
  readonly bundles: readonly Gathered[];
}

/** Several that are drawn as one. */
export interface Gathered {
  readonly id: string;
  /** What it is called, or what its line says. */
  readonly name: string;
  readonly holds: readonly string[];
}

/** A sample, drawn in a field of so many by 16 pixels, with what it means. */
export interface LegendEntry {
  readonly width: number;
  readonly sample: readonly Exclude<Shape, Group>[];
  readonly words: string;
}

/** A coordinate with two digits behind the point at most, as short as it can be written. */
export function writePlace(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A rectangle with round corners as a path. */
export function roundBox({ left, top, right, bottom }: Box, radius: number): string {
  const place = (x: number, y: number): string => `${writePlace(x)} ${writePlace(y)}`;
  const arc = `A${writePlace(radius)} ${writePlace(radius)} 0 0 1 `;
  return [
    `M${place(left + radius, top)}L${place(right - radius, top)}${arc}${place(right, top + radius)}`,
    `L${place(right, bottom - radius)}${arc}${place(right - radius, bottom)}`,
    `L${place(left + radius, bottom)}${arc}${place(left, bottom - radius)}`,
    `L${place(left, top + radius)}${arc}${place(left + radius, top)}Z`,
  ].join('');
}
