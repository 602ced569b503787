/** The part of time that is in sight: which at first, how it is zoomed and moved, and its ticks. */
import { scaleUtc } from 'd3-scale';
import { writeDay } from '../../parts/words.ts';
import { toIso } from './calendar.ts';

/** Days from the first to the one after the last, fractions included. */
export interface Domain {
  readonly from: number;
  readonly to: number;
}

/** The shortest stretch that is shown at first holds this share of all. */
const SHARE = 0.95;
/** A whole that is so much longer than that stretch is not shown at first. */
const LONGER = 1.6;
/** Part of a stretch that is left free at each end. */
const AIR = 0.02;
const SHORTEST = 14;
const LONGEST = 366_000;

/** All of these days, with a little air. */
export function wholeDomain(days: readonly number[]): Domain | undefined {
  const sorted = Float64Array.from(days).sort();
  const [first] = sorted;
  const last = sorted.at(-1);
  return first === undefined || last === undefined ? undefined : withAir(first, last);
}

/** Where most of these days are: all of them, or where a few lie far away the shortest stretch that holds the others. */
export function usualDomain(days: readonly number[]): Domain | undefined {
  const whole = wholeDomain(days);
  if (!whole) return undefined;
  const sorted = Float64Array.from(days).sort();
  const held = Math.max(1, Math.ceil(sorted.length * SHARE));
  let shortest = whole;
  for (let at = 0; at + held <= sorted.length; at++) {
    const domain = withAir(sorted[at] ?? 0, sorted[at + held - 1] ?? 0);
    if (lengthOf(domain) < lengthOf(shortest)) shortest = domain;
  }
  return lengthOf(whole) > lengthOf(shortest) * LONGER ? shortest : whole;
}

/** Shows a stretch `factor` times as long around a day that stays in its place. */
export function zoom({ from, to }: Domain, around: number, factor: number): Domain {
  const length = Math.min(LONGEST, Math.max(SHORTEST, (to - from) * factor));
  const share = (around - from) / (to - from);
  return { from: around - share * length, to: around + (1 - share) * length };
}

/** Shows a stretch that begins so many days later. */
export function shift({ from, to }: Domain, days: number): Domain {
  return { from: from + days, to: to + days };
}

/** Pixels from the left of a day. */
export function toX({ from, to }: Domain, width: number, day: number): number {
  return ((day - from) / (to - from)) * width;
}

/** The day, with its fraction, at so many pixels from the left. */
export function fromX({ from, to }: Domain, width: number, x: number): number {
  return from + (x / width) * (to - from);
}

/** A tick of the axis. */
export interface Tick {
  readonly x: number;
  readonly label: string;
  readonly isYear: boolean;
}

/** Pixels that a tick has for its words. */
const TICK_ROOM = 76;

/** Ticks at round days, months or years, in words; a month tells its year where no tick before it does. */
export function ticksOf(domain: Domain, width: number): readonly Tick[] {
  const toDate = (day: number): Date => new Date(day * 86_400_000);
  const scale = scaleUtc()
    .domain([toDate(domain.from), toDate(domain.to)])
    .range([0, width]);
  let told = '';
  return scale.ticks(Math.max(2, Math.floor(width / TICK_ROOM))).map((date) => {
    const iso = toIso(date.getTime() / 86_400_000);
    const isYear = iso.endsWith('-01-01');
    const year = iso.slice(0, 4);
    const full = isYear ? year : writeDay(iso.endsWith('-01') ? iso.slice(0, 7) : iso);
    const label = told === year && !isYear ? full.replace(` ${year}`, '') : full;
    told = year;
    return { x: scale(date), label, isYear };
  });
}

function lengthOf({ from, to }: Domain): number {
  return to - from;
}

function withAir(first: number, last: number): Domain {
  const length = Math.max(SHORTEST, last + 1 - first);
  const middle = (first + last + 1) / 2;
  const half = (length / 2) * (1 + 2 * AIR);
  return { from: middle - half, to: middle + half };
}
