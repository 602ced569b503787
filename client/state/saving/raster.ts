/** Dots and lines as pixels of few colours, so that the file of a small picture stays small. */

/** A disc, in pixels. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** `#rrggbb` */
  readonly colour: string;
}

/** A line, in whole pixels. */
export type Line = readonly [x1: number, y1: number, x2: number, y2: number];

/** A colour of a palette: red, green, blue and how much it covers, each 0 to 255. */
export type Shade = readonly [red: number, green: number, blue: number, alpha: number];

/** Pixels by the number of their colour, row by row; number 0 lets everything through. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  readonly palette: readonly Shade[];
}

/** Each colour in so many strengths: enough for edges that look smooth. */
const STRENGTHS = 3;

/** More colours of dots than these are drawn as the last of them: a palette has 256 shades. */
const MOST_COLOURS = 80;

/** What is painted on. */
interface Ground {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Paints lines of one colour, a little lighter than it, and dots above them. */
export function paint(
  size: { readonly width: number; readonly height: number },
  lines: readonly Line[],
  dots: readonly Dot[],
  lineColour: string,
): Raster {
  const ground: Ground = { ...size, pixels: new Uint8Array(size.width * size.height) };
  const colours = [...new Set(dots.map(({ colour }) => colour))].slice(0, MOST_COLOURS);
  for (const line of lines) paintLine(ground, line);
  for (const dot of dots) {
    const number = colours.indexOf(dot.colour);
    paintDot(ground, dot, 1 + STRENGTHS * (1 + (number < 0 ? colours.length - 1 : number)));
  }
  return { ...ground, palette: [[0, 0, 0, 0], ...[lineColour, ...colours].flatMap(toShades)] };
}

/** Each step along the longer side covers the two pixels that it passes between. */
function paintLine(ground: Ground, [x1, y1, x2, y2]: Line): void {
  const isSteep = Math.abs(y2 - y1) > Math.abs(x2 - x1);
  const [a1, b1, a2, b2] = isSteep ? [y1, x1, y2, x2] : [x1, y1, x2, y2];
  const steps = Math.abs(a2 - a1);
  for (let step = 0; step <= steps; step++) {
    const a = a1 + Math.sign(a2 - a1) * step;
    const b = steps === 0 ? b1 : b1 + ((b2 - b1) * step) / steps;
    const below = Math.floor(b);
    for (const [at, share] of [
      [below, 1 - (b - below)],
      [below + 1, b - below],
    ] as const) {
      const [x, y] = isSteep ? [at, a] : [a, at];
      cover(ground, { x, y }, share * 0.8, 1);
    }
  }
}

function paintDot(ground: Ground, dot: Dot, first: number): void {
  const reach = Math.ceil(dot.radius + 1);
  for (let y = Math.floor(dot.y) - reach; y <= dot.y + reach; y++) {
    for (let x = Math.floor(dot.x) - reach; x <= dot.x + reach; x++) {
      const share = Math.min(1, dot.radius + 0.5 - Math.hypot(x - dot.x, y - dot.y));
      cover(ground, { x, y }, share, first);
    }
  }
}

/** Covers a pixel with a colour whose shades begin at `first`, unless the same colour covers it as much already. */
function cover(ground: Ground, at: { x: number; y: number }, share: number, first: number): void {
  const strength = Math.round(share * STRENGTHS);
  if (strength <= 0 || at.x < 0 || at.y < 0 || at.x >= ground.width || at.y >= ground.height) return;
  const place = at.y * ground.width + at.x;
  const shade = first + strength - 1;
  const before = ground.pixels[place] ?? 0;
  if (before < first || before < shade) ground.pixels[place] = shade;
}

function toShades(colour: string): readonly Shade[] {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(colour.slice(at, at + 2), 16) || 0,
  );
  return Array.from(
    { length: STRENGTHS },
    (_, at) => [red, green, blue, Math.round((255 * (at + 1)) / STRENGTHS)] as const,
  );
}
