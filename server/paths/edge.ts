/** What a search sees of an edge, and which of two edges is the better sourced. */
import { compareTexts } from '../model/compare-texts.ts';
import { weaknessOf } from '../model/grade.ts';

/** An edge as far as searches need it; its direction does not matter to them. */
export interface PathEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Grade of the best affirming claim; missing where no claim affirms, as where all only plan. */
  readonly grade?: string;
  /** Number of independent origins. */
  readonly origins: number;
}

/** Between what a path leads, and how many edges it may have. */
export interface PathEnds {
  readonly from: string;
  readonly to: string;
  readonly max: number;
}

/** The other end of an edge at a node. */
export function otherEnd(edge: PathEdge, node: string): string {
  return edge.source === node ? edge.target : edge.source;
}

/** Better sourced first: by grade, then by more origins, then by id. */
export function compareSourcing(a: PathEdge, b: PathEdge): number {
  return weaknessOf(a.grade) - weaknessOf(b.grade) || b.origins - a.origins || compareTexts(a.id, b.id);
}

/** The order of lists of ids: by the first that differs; a list comes before what begins with it. */
export function compareLists(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at === -1 ? a.length - b.length : compareTexts(a[at] ?? '', b[at] ?? '');
}
