/** Arcs as they are drawn: curves that bend to the left of their direction, so that there and back do not lie on each other. */
import type { Spot } from './earth.ts';

/** An arc in pixels. */
export interface Curve {
  readonly path: string;
  /** The tip of its arrow, as a closed path. */
  readonly tip: string;
  /** Its middle. */
  readonly middle: Spot;
}

const BEND = 0.18;
const MOST_BEND = 90;
/** Pixels that stay free at both ends, for the marks. */
const FREE = 7;
const TIP = { length: 8, half: 4 } as const;

/** The curve from one spot to another. */
export function curveBetween(from: Spot, to: Spot): Curve {
  const distance = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const bend = Math.min(MOST_BEND, distance * BEND) * 2;
  const control = {
    x: (from.x + to.x) / 2 + ((to.y - from.y) / distance) * bend,
    y: (from.y + to.y) / 2 - ((to.x - from.x) / distance) * bend,
  };
  const free = Math.min(FREE, distance / 4);
  const start = towards(from, control, free);
  const point = towards(to, control, free);
  const length = Math.min(TIP.length, distance / 3);
  const neck = towards(to, control, free + length);
  const aside = {
    x: ((point.y - neck.y) / (length || 1)) * TIP.half,
    y: ((neck.x - point.x) / (length || 1)) * TIP.half,
  };
  return {
    path: `M${write(start)}Q${write(control)} ${write(neck)}`,
    tip: `M${write(point)}L${write({ x: neck.x + aside.x, y: neck.y + aside.y })}L${write({ x: neck.x - aside.x, y: neck.y - aside.y })}Z`,
    middle: {
      x: (start.x + 2 * control.x + point.x) / 4,
      y: (start.y + 2 * control.y + point.y) / 4,
    },
  };
}

/** So many pixels from one spot to another. */
function towards(from: Spot, to: Spot, by: number): Spot {
  const distance = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / distance) * by, y: from.y + ((to.y - from.y) / distance) * by };
}

function write({ x, y }: Spot): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
