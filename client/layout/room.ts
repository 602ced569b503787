/** How much room a picture takes, and how places are stretched to fill it. */
import type { ArrangeInput, Places } from './arrange-input.ts';

/** How much more room than its names and discs a picture takes, so that edges can be told apart. */
const SPACING = 1.7;

/** Names are never taken for more than this many times as large as at zoom 1. */
const MOST_NAME_SCALE = 1.5;

/** A picture whose places are found is pulled apart by no more than so much. */
const MOST_PULLED = 1.3;

/** The room of a picture, around 0, and the length that its links should have. */
export interface Room {
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly ideal: number;
}

/**
 * Names keep their size on the screen, so in a picture that must be zoomed out to fit they take more room in it. Gives
 * the picture with names as large as they will be then, up to a limit beyond which not all of them can be shown anyway.
 */
export function scaleNames(input: ArrangeInput): ArrangeInput {
  let scale = 1;
  for (let round = 0; round < 4; round++) scale = Math.min(MOST_NAME_SCALE, growthOf(input, scale));
  if (scale <= 1) return input;
  return {
    ...input,
    labelWidth: input.labelWidth.map((width) => width * scale),
    labelHeight: input.labelHeight.map((height) => height * scale),
  };
}

/** The room that a picture takes, grown where its names and discs need more than the canvas has at zoom 1. */
export function roomFor(input: ArrangeInput): Room {
  const { width, height } = canvasOf(input);
  const grow = growthOf(input, 1);
  const share = Math.sqrt((width * height * grow * grow) / Math.max(1, input.x.length));
  return {
    halfWidth: (width * grow) / 2,
    halfHeight: (height * grow) / 2,
    ideal: Math.min(210, Math.max(100, share * 0.85)),
  };
}

/** How many times as wide as high the picture should be. */
export function ratioOf(input: ArrangeInput): number {
  const { width, height } = canvasOf(input);
  return width / height;
}

function canvasOf(input: ArrangeInput): { width: number; height: number } {
  return { width: Math.max(200, input.width), height: Math.max(200, input.height) };
}

/** How many times as wide as the canvas at zoom 1 the picture must be for its names and discs to have room. */
function growthOf(input: ArrangeInput, scale: number): number {
  let area = 0;
  for (let node = 0; node < input.x.length; node++) {
    const disc = (input.radius[node] ?? 0) * 2;
    const wide = Math.max((input.labelWidth[node] ?? 0) * scale + 14, disc + 14);
    area += wide * ((input.labelHeight[node] ?? 0) * scale + disc + 24);
  }
  const { width, height } = canvasOf(input);
  return Math.max(1, Math.sqrt((area * SPACING) / (width * height)));
}

/** Turns a picture so that it lies along the room, then stretches it to fill it, by no more than so much one way. */
export function fill(places: Places, { halfWidth, halfHeight }: Omit<Room, 'ideal'>, most = 2): void {
  const { x, y } = places;
  if (x.length < 2) {
    x.fill(0);
    y.fill(0);
    return;
  }
  turnToAxis(x, y, halfWidth >= halfHeight);
  const across = extentOf(x);
  const down = extentOf(y);
  const spanX = Math.max(1e-6, across.half);
  const spanY = Math.max(1e-6, down.half);
  const scaleX = Math.min(halfWidth / spanX, (halfHeight / spanY) * most);
  const scaleY = Math.min(halfHeight / spanY, (halfWidth / spanX) * most);
  for (let node = 0; node < x.length; node++) {
    x[node] = ((x[node] ?? 0) - across.middle) * scaleX;
    y[node] = ((y[node] ?? 0) - down.middle) * scaleY;
  }
}

/**
 * Pulls places apart downwards where a picture is too flat for its room; what does not overlap before does not overlap then.
 * Room at its sides is left to panels, which would make a wider picture smaller.
 */
export function pullDown({ x, y }: Places, { halfWidth, halfHeight }: Omit<Room, 'ideal'>): void {
  const { middle, half } = extentOf(y);
  const wanted = (extentOf(x).half * halfHeight) / halfWidth;
  const by = Math.max(1, Math.min(MOST_PULLED, wanted / Math.max(1e-6, half)));
  for (const [node, value] of y.entries()) y[node] = middle + (value - middle) * by;
}

/** The middle of some values, and how far they reach from it. */
export function extentOf(values: Iterable<number>): { readonly middle: number; readonly half: number } {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return least > most ? { middle: 0, half: 0 } : { middle: (least + most) / 2, half: (most - least) / 2 };
}

/** Turns places around their middle until their longest extent lies along the wider side. */
function turnToAxis(x: Float64Array, y: Float64Array, wide: boolean): void {
  const meanX = x.reduce((sum, value) => sum + value, 0) / x.length;
  const meanY = y.reduce((sum, value) => sum + value, 0) / y.length;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let node = 0; node < x.length; node++) {
    const dx = (x[node] ?? 0) - meanX;
    const dy = (y[node] ?? 0) - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy) + (wide ? 0 : Math.PI / 2);
  const cos = Math.cos(-angle);
  const sin = Math.sin(-angle);
  for (let node = 0; node < x.length; node++) {
    const dx = (x[node] ?? 0) - meanX;
    const dy = (y[node] ?? 0) - meanY;
    x[node] = dx * cos - dy * sin;
    y[node] = dx * sin + dy * cos;
  }
}
