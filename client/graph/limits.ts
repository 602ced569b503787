/** From how many elements on the canvas is drawn more simply: every such threshold, in one place. */

/** Numbers of nodes and edges together unless said otherwise. */
export const LIMITS = {
  /** Up to this many, the picture is drawn anew at each frame in which the camera moves; above, what is drawn is moved. */
  drawnLive: 350,
  /** Up to this many, a moving camera may stop for a fresh drawing where too much of the old one has left the window. */
  drawnOnTheWay: 3_500,
  /** From this many on, one pixel of the screen is one of the canvas, however fine the screen is. */
  coarse: 2_000,
  /** As many nodes are put on the canvas in one frame; what is more comes in the next ones. */
  addedAtOnce: 700,
  /** Up to this many, nodes glide to new places; more jump. */
  gliding: 700,
  /** Most names that are painted while the camera of a picture that is not drawn live zooms. */
  namesMoving: 60,
  /** Most edges in the window at which words are written without being asked for. */
  words: 200,
} as const;

/** A camera whose movements come later than this one after the other has rested in between, in milliseconds. */
const LATEST = 300;

/**
 * Milliseconds that the camera must rest before what it sees is drawn anew; `between` is how long ago it moved before. On a slow
 * machine movements come late: to draw anew between any two of them would make it slower still.
 */
export function restOf(elements: number, between: number): number {
  const rest = elements > LIMITS.drawnOnTheWay ? 320 : 140;
  return between < LATEST ? Math.max(rest, 2 * between) : rest;
}
