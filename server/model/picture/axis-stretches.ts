/** The pieces of a timeline's axis: time runs evenly on each, and faster where nothing has happened for long. */
import type { AxisKnot } from '../view-content.ts';

/** A stretch that runs at less than this part of the usual pace counts as shortened. */
const SHORTENED = 0.9;

/** A piece of the axis on which time runs evenly. */
export interface Stretch {
  readonly from: AxisKnot;
  readonly to: AxisKnot;
  /** Pixels for a day. */
  readonly pace: number;
  readonly shortened: boolean;
}

/** The pieces of an axis, from the left. */
export function stretchesOf(knots: readonly AxisKnot[]): readonly Stretch[] {
  const pieces = knots.slice(1).map((to, at) => {
    const from = knots[at] ?? to;
    return { from, to, pace: paceBetween(from, to) };
  });
  const usual = Math.max(0, ...pieces.map((piece) => piece.pace));
  return pieces.map((piece) => ({ ...piece, shortened: piece.pace < usual * SHORTENED }));
}

/** Pixels for a day between two knots. */
export function paceBetween(from: AxisKnot, to: AxisKnot): number {
  return (to[1] - from[1]) / Math.max(1e-9, to[0] - from[0]);
}
