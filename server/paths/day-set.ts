/** Sets of days, as the spans of days that they are made of: what can be done on some days, and within some days of them. */

/** All days from one to another, as numbers of days; infinite where open. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Spans in order, with days between them that are not in the set. */
export type DaySet = readonly Span[];

/** Every day there is. */
export const ALL_DAYS: DaySet = [{ first: -Infinity, last: Infinity }];

/** The days that are in any of the spans. */
export function unite(spans: readonly Span[]): DaySet {
  const united: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.first - b.first)) {
    const before = united.at(-1);
    if (!before || span.first > before.last + 1) united.push(span);
    else united[united.length - 1] = { first: before.first, last: Math.max(before.last, span.last) };
  }
  return united;
}

/** The days that are in both sets. */
export function intersect(one: DaySet, other: DaySet): DaySet {
  const days: Span[] = [];
  for (let at = 0, beside = 0; ;) {
    const [a, b] = [one[at], other[beside]];
    if (!a || !b) return days;
    const span = { first: Math.max(a.first, b.first), last: Math.min(a.last, b.last) };
    if (span.first <= span.last) days.push(span);
    if (a.last < b.last) at++;
    else beside++;
  }
}

/** The days of a set and up to `gap` days after each of them. */
export function lengthen(days: DaySet, gap: number): DaySet {
  return unite(days.map(({ first, last }) => ({ first, last: last + gap })));
}
