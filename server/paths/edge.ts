/** What a search sees of an edge, and which of two edges is the better sourced. */

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

const LETTERS = ['A', 'B', 'C', 'D', 'E'];
const DIGITS = ['1', '2', '3', '4', '5'];
const JUDGED = LETTERS.flatMap((letter) => DIGITS.map((digit) => letter + digit));
const UNJUDGED = [...LETTERS.map((letter) => `${letter}6`), ...[...DIGITS, '6'].map((digit) => `F${digit}`)];
const WEAKNESS = new Map([...JUDGED, ...UNJUDGED].map((grade, at) => [grade, at]));

/** Weakness of an edge without a grade: the greatest that there is. */
export const UNGRADED = WEAKNESS.size;

/**
 * How weak a grade is, 0 for A1: letter first, then digit. F and 6 mean that something cannot be judged, which is weaker
 * than whatever could be; what is no grade is weakest.
 */
export function weaknessOf(grade: string | undefined): number {
  return (grade === undefined ? undefined : WEAKNESS.get(grade)) ?? UNGRADED;
}

/** The other end of an edge at a node. */
export function otherEnd(edge: PathEdge, node: string): string {
  return edge.source === node ? edge.target : edge.source;
}

/** Better sourced first: by grade, then by more origins, then by id. */
export function compareSourcing(a: PathEdge, b: PathEdge): number {
  return weaknessOf(a.grade) - weaknessOf(b.grade) || b.origins - a.origins || compareTexts(a.id, b.id);
}

/** The order of ids, the same on every machine and engine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The order of lists of ids: by the first that differs; a list comes before what begins with it. */
export function compareLists(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at === -1 ? a.length - b.length : compareTexts(a[at] ?? '', b[at] ?? '');
}
