/** The ticks of a timeline's axis: as fine as there is room for at the present zoom, with words that tell the year. */
import type { AxisKnot } from '../view-content.ts';
import { MONTHS } from '../words.ts';
import { stretchesOf, type Stretch } from './axis-stretches.ts';

/** A tick of the axis. */
export interface Tick {
  /** Model units. */
  readonly x: number;
  readonly label: string;
  /** Where a year begins, or a stretch that is shortened. */
  readonly strong: boolean;
}

/** Pixels that a tick has for itself. */
const ROOM = { day: 52, month: 46, year: 56 } as const;

const DAY = 86_400_000;

/** A tick before it is known whether its words have room. */
interface Candidate extends Tick {
  readonly day: number;
}

/** Ticks between two places of the axis, in model units, from the left; none closer to another than its words need. */
export function findTicks(
  knots: readonly AxisKnot[],
  zoom: number,
  [left, right]: readonly [number, number],
): readonly Tick[] {
  const stretches = stretchesOf(knots).filter(({ from, to }) => to[1] >= left && from[1] <= right);
  const edges = stretches
    .filter((each) => each.shortened)
    .flatMap(({ from, to }) => [from, to])
    .map(([day, x]): Candidate => ({ x, day, label: writeMonth(day), strong: true }));
  const regular = stretches.flatMap((stretch) => ticksOn(stretch, stretch.pace * zoom));
  const seen = [...edges, ...regular].filter(({ x }) => x >= left && x <= right);
  const kept: Candidate[] = [];
  const take = (tick: Candidate): void => {
    if (kept.every((other) => Math.abs(other.x - tick.x) * zoom >= roomFor(tick, other))) kept.push(tick);
  };
  for (const tick of seen.filter((each) => each.strong)) take(tick);
  for (const tick of seen.filter((each) => !each.strong)) {
    const before = kept.reduce<Candidate | undefined>(
      (nearest, each) => (each.x < tick.x && each.x > (nearest?.x ?? -Infinity) ? each : nearest),
      undefined,
    );
    // A month tells its year where the tick before it does not.
    const isTold = before !== undefined && yearOf(before.day) === yearOf(tick.day);
    take(isTold ? tick : { ...tick, label: `${tick.label} ${String(yearOf(tick.day))}` });
  }
  return kept.sort((a, b) => a.x - b.x).map(({ x, label, strong }) => ({ x, label, strong }));
}

/** Pixels between the middles of two labels. */
function roomFor(a: Tick, b: Tick): number {
  return Math.max(34, (a.label.length + b.label.length) * 3.6 + 8);
}

/** The ticks of a stretch with so many pixels for a day. */
function ticksOn({ from, to }: Stretch, pace: number): readonly Candidate[] {
  const place = (day: number): number => from[1] + ((day - from[0]) / (to[0] - from[0])) * (to[1] - from[1]);
  const days =
    pace >= ROOM.day
      ? everyDay(from[0], to[0])
      : everyMonths(
          from[0],
          to[0],
          [1, 3, 6].find((months) => months * 30.4 * pace >= ROOM.month) ?? yearsFor(pace) * 12,
        );
  return days.map((day) => ({ day, x: place(day), label: writeTick(day), strong: isNewYear(day) }));
}

function yearsFor(pace: number): number {
  return [1, 2, 5, 10, 20, 50, 100].find((years) => years * 365.25 * pace >= ROOM.year) ?? 200;
}

function everyDay(from: number, to: number): readonly number[] {
  const first = Math.ceil(from);
  // No screen has room for more days than this.
  return Array.from(
    { length: Math.min(4_000, Math.max(0, Math.floor(to) - first + 1)) },
    (_, at) => first + at,
  );
}

/** The first days of every so many months, counted from the year 0. */
function everyMonths(from: number, to: number, months: number): readonly number[] {
  const begin = toDate(from);
  const days: number[] = [];
  let month = Math.ceil((begin.getUTCFullYear() * 12 + begin.getUTCMonth()) / months) * months;
  for (;;) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY;
    if (day > to || days.length > 4_000) return days;
    if (day >= from) days.push(day);
    month += months;
  }
}

function yearOf(day: number): number {
  return toDate(day).getUTCFullYear();
}

function toDate(day: number): Date {
  return new Date(day * DAY);
}

function isNewYear(day: number): boolean {
  const date = toDate(day);
  return date.getUTCMonth() === 0 && date.getUTCDate() === 1;
}

function writeTick(day: number): string {
  const date = toDate(day);
  if (isNewYear(day)) return String(date.getUTCFullYear());
  const month = MONTHS[date.getUTCMonth()] ?? '';
  return date.getUTCDate() === 1 ? month : `${String(date.getUTCDate())} ${month}`;
}

function writeMonth(day: number): string {
  const date = toDate(day);
  return `${MONTHS[date.getUTCMonth()] ?? ''} ${String(date.getUTCFullYear())}`;
}
