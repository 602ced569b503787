/** The box around discs. */
import type { Box } from '../../layout/geometry.ts';
import type { End } from './edge-shape.ts';

/** The smallest box that holds all of them; undefined where there are none. */
export function boxAround(discs: Iterable<End>): Box | undefined {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y, radius } of discs) {
    box.left = Math.min(box.left, x - radius);
    box.top = Math.min(box.top, y - radius);
    box.right = Math.max(box.right, x + radius);
    box.bottom = Math.max(box.bottom, y + radius);
  }
  return box.left <= box.right ? box : undefined;
}
