/** The scale of a timeline: time runs evenly, but long stretches on which nothing happened are shortened. */
import { paceBetween, stretchesOf } from '../../server/model/picture/axis-stretches.ts';
import type { AxisKnot } from '../../server/model/view-content.ts';

/** A stretch is long where it is so many times as long as a usual one. */
const LONG = 8;

/** Long stretches are shortened, the longest first and all to one length, until together they take no more than this part. */
const MOST_EMPTY = 0.5;

/** A stretch that lies by less than this over the length it would be shortened to is left as it is. */
const WORTH_IT = 1.25;

/** What is added before or after an axis takes no more than this part of it for each empty stretch. */
const LARGEST_ADDED = 0.2;

/** Days left free before the first and after the last. */
const MARGIN_SHARE = 0.025;

/** The scale for some days, which need not be in order, over so many pixels from 0. */
export function makeScale(days: Iterable<number>, width: number): readonly AxisKnot[] {
  const sorted = sortDays(days);
  const first = sorted[0] ?? 0;
  const last = sorted.at(-1) ?? 0;
  const most = longestGap(sorted);
  const gapBefore = (at: number): number => (sorted[at] ?? 0) - (sorted[at - 1] ?? sorted[at] ?? 0);
  const length = sorted.reduce(
    (sum, _, at) => sum + (gapBefore(at) > most * WORTH_IT ? most : gapBefore(at)),
    0,
  );
  const margin = Math.max(4, length * MARGIN_SHARE);
  const pace = width / (length + 2 * margin);
  const knots: AxisKnot[] = [[first - margin, 0]];
  let x = margin * pace;
  for (const [at, day] of sorted.entries()) {
    const gap = gapBefore(at);
    if (gap > most * WORTH_IT) {
      // Knots on either side of what is shortened.
      if ((knots.at(-1)?.[0] ?? -Infinity) < day - gap) knots.push([day - gap, x]);
      x += most * pace;
      knots.push([day, x]);
    } else x += gap * pace;
  }
  knots.push([last + margin, x + margin * pace]);
  return knots;
}

/** Where a day lies on a scale; outside of it at the usual pace. */
export function placeOfDay(knots: readonly AxisKnot[], day: number): number {
  const [first, last] = [knots[0], knots.at(-1)];
  if (!first || !last) return 0;
  const pace = paceOf(knots);
  if (day <= first[0]) return first[1] - (first[0] - day) * pace;
  if (day >= last[0]) return last[1] + (day - last[0]) * pace;
  for (const [at, next] of knots.entries()) {
    const before = knots[at - 1];
    if (!before || day > next[0]) continue;
    return before[1] + ((day - before[0]) / (next[0] - before[0])) * (next[1] - before[1]);
  }
  return last[1];
}

/** A scale that reaches as far as these days too; what it had keeps its place. */
export function extendScale(knots: readonly AxisKnot[], days: Iterable<number>): readonly AxisKnot[] {
  const [first, last] = [knots[0], knots.at(-1)];
  if (!first || !last) return makeScale(days, 1);
  const pace = paceOf(knots);
  const most = ((last[1] - first[1]) / pace) * LARGEST_ADDED;
  const sorted = sortDays(days);
  const extended = [...knots];
  for (const day of sorted.filter((each) => each > last[0])) {
    const [from, x] = extended.at(-1) ?? last;
    extended.push([day, x + Math.min(most, day - from) * pace]);
  }
  for (const day of sorted.filter((each) => each < first[0]).reverse()) {
    const [from, x] = extended[0] ?? first;
    extended.unshift([day, x - Math.min(most, from - day) * pace]);
  }
  return dropNeedless(extended);
}

/** Without the knots at which the pace stays the same, of which every expansion would bring more. */
function dropNeedless(knots: readonly AxisKnot[]): readonly AxisKnot[] {
  const kept: AxisKnot[] = [];
  for (const [at, knot] of knots.entries()) {
    const [before, next] = [kept.at(-1), knots[at + 1]];
    const isNeedless =
      before && next && Math.abs(paceBetween(before, knot) / paceBetween(knot, next) - 1) < 1e-6;
    if (!isNeedless) kept.push(knot);
  }
  return kept;
}

/** Pixels for a day where nothing is shortened. */
function paceOf(knots: readonly AxisKnot[]): number {
  let pace = 0;
  for (const stretch of stretchesOf(knots)) pace = Math.max(pace, stretch.pace);
  return pace || 1;
}

function sortDays(days: Iterable<number>): readonly number[] {
  return [...new Set(days)].filter((day) => !Number.isNaN(day)).sort((a, b) => a - b);
}

/** To how many days the longest empty stretches are shortened; Infinity where none has to be. */
function longestGap(sorted: readonly number[]): number {
  const gaps = sorted.slice(1).map((day, at) => day - (sorted[at] ?? day));
  const ranked = gaps.sort((a, b) => a - b);
  const usual = ranked[Math.floor((ranked.length - 1) / 2)] ?? Infinity;
  const long = ranked.filter((gap) => gap > usual * LONG);
  const rest = ranked.reduce((sum, gap) => sum + (gap > usual * LONG ? 0 : gap), 0);
  // The shorter ones stay as they are as long as the others, all as long as the next, find room.
  let room = (rest * MOST_EMPTY) / (1 - MOST_EMPTY);
  for (const [at, gap] of long.entries()) {
    const most = room / (long.length - at);
    if (gap > most) return most;
    room -= gap;
  }
  return Infinity;
}
