/** How a name is broken to stand below its node: two lines at most, about equally long, cut with an ellipsis. */
import { cutBehindWord } from '../../../server/model/picture/cut-words.ts';

/** Width of a text in pixels. */
export type Measure = (text: string) => number;

/** Height of one line of a name in pixels. */
export const LINE_HEIGHT = 15;

/** Widest line of a name in pixels. */
export const MOST_WIDTH = 148;

/** A name as it is written below its node; sizes in screen pixels. */
export interface LaidOutName {
  readonly lines: readonly string[];
  readonly labelWidth: number;
  readonly labelHeight: number;
}

interface Known {
  /** Width of a text by which a change of fonts is noticed. */
  readonly probed: number;
  readonly names: Map<string, LaidOutName>;
}

const PROBE = 'Hamburgefonstiv';
const known = new WeakMap<Measure, Known>();

/** The lines of a name and the room that they take; worked out once for each name, until the fonts change. */
export function layOutName(name: string, measure: Measure): LaidOutName {
  const probed = measure(PROBE);
  let before = known.get(measure);
  if (before?.probed !== probed) known.set(measure, (before = { probed, names: new Map() }));
  const made = before.names.get(name) ?? layOut(name, measure);
  before.names.set(name, made);
  return made;
}

function layOut(name: string, measure: Measure): LaidOutName {
  const lines = name === '' ? [] : breakName(name, measure);
  return {
    lines,
    labelWidth: Math.max(0, ...lines.map(measure)),
    labelHeight: lines.length * LINE_HEIGHT,
  };
}

/** The lines of a name. */
export function breakName(name: string, measure: Measure): readonly string[] {
  const words = name.split(/\s+/).filter((word) => word !== '');
  if (words.length < 2 || measure(name) <= MOST_WIDTH * 0.68) return [cut(name, measure)];
  let best = { lines: [name], width: Infinity };
  for (let at = 1; at < words.length; at++) {
    const lines = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const width = Math.max(...lines.map(measure));
    if (width < best.width) best = { lines, width };
  }
  if (best.width <= MOST_WIDTH) return best.lines;
  let first = words[0] ?? '';
  let at = 1;
  while (at < words.length && measure(`${first} ${words[at] ?? ''}`) <= MOST_WIDTH) {
    first = `${first} ${words[at] ?? ''}`;
    at++;
  }
  const rest = words.slice(at).join(' ');
  return rest === '' ? [cut(first, measure)] : [cut(first, measure), cut(rest, measure)];
}

/** How many a group has, at the end of its name. */
const COUNT = / \([\d,]{1,7}\)$/;

/** Cuts the end of a line off, but for a count, which tells more than the words before it. */
function cut(line: string, measure: Measure): string {
  if (measure(line) <= MOST_WIDTH) return line;
  const tail = `…${COUNT.exec(line)?.[0] ?? ''}`;
  let end = line.length - tail.length;
  while (end > 1 && measure(line.slice(0, end).trimEnd() + tail) > MOST_WIDTH) end--;
  return cutBehindWord(line, end) + tail;
}
