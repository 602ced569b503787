/** The stretch of days that is brushed: drawn, moved and pulled at its ends, in whole units of the calendar. */
import type { DayFilter } from '../../../../server/model/view-content.ts';
import { firstDay, lastDay } from '../../../../server/model/day.ts';
import { floorTo, fromIso, nextAfter, toIso, type Unit } from './calendar.ts';

/** Whole days, both included; an open end is infinite. */
export interface Brush {
  readonly from: number;
  readonly to: number;
}

/** What of a brush is held. */
export type BrushPart = 'from' | 'to' | 'whole';

/** The brush of a filter. */
export function toBrush({ from, to }: DayFilter): Brush {
  return {
    from: from === null ? -Infinity : fromIso(firstDay(from)),
    to: to === null ? Infinity : fromIso(lastDay(to)),
  };
}

/** The filter of a brush; none where both of its ends are open. */
export function toDays({ from, to }: Brush): DayFilter | null {
  if (!Number.isFinite(from) && !Number.isFinite(to)) return null;
  return { from: Number.isFinite(from) ? toIso(from) : null, to: Number.isFinite(to) ? toIso(to) : null };
}

/** The brush that is drawn from one place to another, in whole units. */
export function draw(start: number, end: number, unit: Unit): Brush {
  const [first, last] = start < end ? [start, end] : [end, start];
  return { from: floorTo(first, unit), to: nextAfter(last, unit) - 1 };
}

/** A brush of which an end was pulled to a place, or all moved by so many days; an end that is pulled past the other takes its part. */
export function pull(brush: Brush, part: BrushPart, place: number, unit: Unit): Brush {
  if (part === 'whole') return move(brush, Math.round(place), unit);
  const other = part === 'from' ? brush.to : brush.from;
  if (part === 'from') {
    const from = floorTo(place, unit);
    return from <= other ? { from, to: other } : draw(other, place, unit);
  }
  const to = nextAfter(place, unit) - 1;
  return to >= other ? { from: other, to } : draw(place, other, unit);
}

/** Takes an end so many units further. */
export function step(brush: Brush, part: 'from' | 'to', by: 1 | -1, unit: Unit): Brush {
  if (part === 'from') {
    const from = by > 0 ? nextAfter(brush.from, unit) : floorTo(brush.from - 1, unit);
    return from > brush.to ? brush : { ...brush, from };
  }
  const to = by > 0 ? nextAfter(brush.to + 1, unit) - 1 : floorTo(brush.to, unit) - 1;
  return to < brush.from ? brush : { ...brush, to };
}

/** Both ends moved by about so many days, to where units begin and end; what is finer than a unit keeps its length. */
function move(brush: Brush, days: number, unit: Unit): Brush {
  const isWhole = floorTo(brush.from, unit) === brush.from && nextAfter(brush.to, unit) - 1 === brush.to;
  if (!isWhole || unit === 'day') return { from: brush.from + days, to: brush.to + days };
  const half = (nextAfter(brush.from, unit) - brush.from) / 2;
  return {
    from: floorTo(brush.from + days + half, unit),
    to: floorTo(brush.to + 1 + days + half, unit) - 1,
  };
}
