/** Tells whole pictures apart: each that is opened begins a lineage, and every change of it stays in that lineage. */
import type { View } from './view.ts';

let last = 0;

/** The view as the first of a new lineage: what happens to it from here on is no change of the picture before. */
export function beginLineage(view: View): View {
  return { ...view, lineage: ++last };
}
