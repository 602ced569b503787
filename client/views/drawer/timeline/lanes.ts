/** Facts put into lanes, so that no two of one lane, with their words, lie over each other. */
import type { Fact } from './facts.ts';
import { toX, type Domain } from './axis.ts';

/** A fact with its place, in pixels. */
export interface PlacedFact {
  readonly fact: Fact;
  /** From 0, the uppermost. */
  readonly lane: number;
  /** Ends of its bar; the same for a dot. Ends that are not known lie beyond the picture. */
  readonly left: number;
  readonly right: number;
  /** Where its words begin, and how wide they may be. */
  readonly text: number;
  readonly room: number;
}

/** What facts are placed by. */
export interface LaneOptions {
  readonly domain: Domain;
  readonly width: number;
  /** The day on which what still lasts ends in the picture. */
  readonly today: number;
  readonly measure: (text: string) => number;
}

/** A fact of fewer pixels is a dot. */
const DOT = 12;
const GAP = 14;
/** Pixels from a bar's end, or a dot's middle, to its words. */
const INDENT = { bar: 7, dot: 9 } as const;
/** Pixels by which a bar with an open end reaches beyond what is known. */
const FADE = 28;

/** The facts that are in sight, each in the first lane that has room for it. */
export function packLanes(facts: readonly Fact[], options: LaneOptions): readonly PlacedFact[] {
  const ends: number[] = [];
  return facts
    .map((fact) => ({ fact, ...toBar(fact, options) }))
    .filter(({ left, right }) => right >= 0 && left <= options.width)
    .sort((a, b) => a.left - b.left || b.right - a.right || a.fact.label.localeCompare(b.fact.label))
    .map(({ fact, left, right }) => {
      const { start, end, ...words } = placeWords(fact.label, left, right, options);
      const free = ends.findIndex((last) => last + GAP <= start);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = end;
      return { fact, lane, left, right, ...words };
    });
}

/** Whether a placed fact is drawn as a dot. */
export function isDot({ left, right }: Pick<PlacedFact, 'left' | 'right'>): boolean {
  return left === right;
}

function toBar(
  { from, to, isLasting }: Fact,
  { domain, width, today }: LaneOptions,
): { left: number; right: number } {
  const x = (day: number): number => toX(domain, width, day);
  const begin = Number.isFinite(from) ? x(from) : x(to + 1) - FADE * 2;
  const last = Math.max(today, from);
  const end = Number.isFinite(to) ? x(to + 1) : x(last + 1) + FADE;
  if (!isLasting && end - begin < DOT) return { left: (begin + end) / 2, right: (begin + end) / 2 };
  return { left: begin, right: Math.max(end, begin + 4) };
}

/**
 * Words stand in a bar from its beginning, beside a dot, and before what lies at the right edge; where neither side of a dot is
 * wide enough for them, on the wider one, and shortened.
 */
function placeWords(
  label: string,
  left: number,
  right: number,
  { width, measure }: LaneOptions,
): { text: number; room: number; start: number; end: number } {
  const wide = measure(label);
  if (!isDot({ left, right })) {
    const text = Math.max(left, 0) + INDENT.bar;
    const outside = left - INDENT.bar - wide;
    if (text + wide > width && outside >= 0) return { text: outside, room: wide, start: outside, end: right };
    const room = Math.max(0, Math.min(wide, width - text));
    return { text, room, start: left, end: Math.max(right, text + room) };
  }
  const after = left + INDENT.dot;
  const [behind, ahead] = [width - after, left - INDENT.dot];
  if (wide <= behind || behind >= ahead) {
    const room = Math.max(0, Math.min(wide, behind));
    return { text: after, room, start: ahead, end: after + room };
  }
  const room = Math.min(wide, ahead);
  return { text: ahead - room, room, start: ahead - room, end: after };
}
