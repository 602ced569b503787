/** What stands around a picture on paper: its title, when, by whom and from what it was made above, its legend below. */
import { countOf } from '../../model/words.ts';
import type { ExportContext } from '../graph-writer.ts';
import { writeMoment } from '../written-moment.ts';
import { measureWords, shorten, toOneLine, wrapWords } from './fit-words.ts';
import type { PicturedGraph } from './read-picture.ts';
import type { LegendEntry, Point, Shape } from './scene.ts';

/** Shapes with the height that they take, from the top of a width that was given. */
export interface Block {
  readonly height: number;
  readonly shapes: readonly Shape[];
}

const TITLE = 20;
const NOTE = 12;
const ROW = 24;
/** Where the font is missing, those that stand in for it are wider by as much. */
const WIDER = 1.08;
/** From the sample of an entry to its words, and from the words to the next entry. */
const GAP = { sample: 8, entry: 22 } as const;
/** A filter or a title that is longer is shortened: the whole of it is in the formats for reading. */
const MOST_CHARACTERS = { title: 300, filter: 300 } as const;

/** Lines about a graph: how much it shows, from how many sources, when and by whom it was made, by which filters. */
export function sayAbout(
  { entities, edges, documents }: PicturedGraph,
  context: ExportContext,
): readonly string[] {
  const { madeAt, madeBy, filters } = context;
  const publishers = new Set(documents?.map(({ publisherId }) => publisherId));
  const from = documents
    ? ` from ${countOf(documents.length, 'document')} of ${countOf(publishers.size, 'publisher')}`
    : '';
  const by = madeBy === undefined ? '' : ` by ${toOneLine(madeBy)} (as typed, unverified)`;
  return [
    `${countOf(entities.size, 'entity', 'entities')}, ${countOf(edges.length, 'edge')}${from}. Made ${writeMoment(madeAt)}${by}, with Entente.`,
    ...filters.map((filter) => shorten(toOneLine(filter), MOST_CHARACTERS.filter)),
  ];
}

/** The title and the lines about a graph. */
export function layOutHeading(title: string, about: readonly string[], width: number): Block {
  const shapes: Shape[] = [];
  let y = 0;
  const write = (text: string, size: number, isTitle: boolean): void => {
    for (const line of wrapWords(text, size, width)) {
      y += size * 1.4;
      const look = isTitle ? ({ colour: 'text', bold: true } as const) : ({ colour: 'muted' } as const);
      shapes.push({ shape: 'words', at: { x: 0, y }, text: line, size, anchor: 'start', ...look });
    }
  };
  write(shorten(toOneLine(title), MOST_CHARACTERS.title) || 'Graph', TITLE, true);
  y += NOTE * 0.5;
  for (const line of about) write(line, NOTE, false);
  return { height: y + NOTE * 0.4, shapes };
}

/** The legend, in as many rows as it needs. */
export function layOutLegend(legend: readonly LegendEntry[], width: number): Block {
  const shapes: Shape[] = [];
  let [x, y] = [0, 0];
  for (const { sample, width: own, words } of legend) {
    const room = own + GAP.sample + measureWords(words, NOTE) * WIDER;
    if (x > 0 && x + room > width) [x, y] = [0, y + ROW];
    shapes.push(...sample.map((shape) => move(shape, { x, y: y + 4 })));
    const at = { x: x + own + GAP.sample, y: y + 16 };
    shapes.push({ shape: 'words', at, text: words, size: NOTE, colour: 'muted', anchor: 'start' });
    x += room + GAP.entry;
  }
  return { height: legend.length > 0 ? y + ROW : 0, shapes };
}

/** Small words below all of it, in as many lines as they need. */
export function layOutFootnote(words: string, width: number): Block {
  const lines = wrapWords(toOneLine(words), NOTE, width);
  const shapes = lines.map((text, at): Shape => {
    const place = { x: 0, y: NOTE * 1.4 * (at + 1) };
    return { shape: 'words', at: place, text, size: NOTE, colour: 'muted', anchor: 'start' };
  });
  return { height: NOTE * 1.4 * lines.length, shapes };
}

/** Shapes moved by so much. */
export function moveAll(shapes: readonly Shape[], by: Point): readonly Shape[] {
  return shapes.map((shape) => move(shape, by));
}

function move<Moved extends Shape>(shape: Moved, by: Point): Moved {
  if (shape.shape === 'group') return { ...shape, parts: shape.parts.map((part) => move(part, by)) };
  if (shape.shape === 'disc' || shape.shape === 'icon' || shape.shape === 'words')
    return { ...shape, at: { x: shape.at.x + by.x, y: shape.at.y + by.y } };
  return { ...shape, path: movePath(shape.path, by) };
}

/** Paths of samples have absolute pairs alone, besides the radii of arcs. */
function movePath(path: string, { x, y }: Point): string {
  return path.replace(/([MLQC])([^A-Z]*)|A(\S+) (\S+) (\d) (\d) (\d) ([^ A-Z]+) ([^ A-Z]+)/g, (...found) => {
    const [, command, pairs = '', rx, ry, turn, large, sweep, toX, toY] = found as (string | undefined)[];
    if (command === undefined)
      return `A${rx ?? ''} ${ry ?? ''} ${turn ?? ''} ${large ?? ''} ${sweep ?? ''} ${Number(toX) + x} ${Number(toY) + y}`;
    const numbers = pairs
      .trim()
      .split(/[\s,]+/)
      .map((number, at) => Number(number) + (at % 2 === 0 ? x : y));
    return `${command}${numbers.join(' ')}`;
  });
}
