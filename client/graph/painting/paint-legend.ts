/** Paints a legend below a picture: what its colours and lines stand for, in rows as wide as it is. */
import { toColourRows } from '../../../server/model/view-style/colour-rows.ts';
import { isMet } from '../../../server/model/view-style/node-style.ts';
import { describeRule } from '../../../server/model/view-style/rule-words.ts';
import { findKind } from '../../../server/model/vocabulary.ts';
import { capitalise } from '../../../server/model/words.ts';
import type { DrawablePicture } from '../../state/exporting/drawing.ts';
import { toStatusRows, type DrawnLine } from '../../state/view/legend.ts';
import { visibleOf } from '../../state/view/visible.ts';
import type { Measure } from './label-text.ts';
import { LABEL_FONT } from './measure-text.ts';
import { paintContested, paintLine } from './paint-edge.ts';
import type { Palette } from './palette.ts';

const ROW = 22;
const PADDING = { x: 32, y: 14 } as const;
const MARK = 24;
const GAPS = { mark: 6, entry: 20 } as const;

/** What stands before the words. */
type Mark = { readonly colour: string } | { readonly line: DrawnLine | 'contested' };

/** One entry, at its place within the legend. */
interface Entry {
  readonly mark: Mark;
  readonly words: string;
  readonly x: number;
  readonly y: number;
}

/** A legend whose entries have their places. */
export interface LaidOutLegend {
  readonly entries: readonly Entry[];
  readonly width: number;
  readonly height: number;
}

/** Places the entries; undefined where there is nothing to explain. */
export function layLegend(
  picture: DrawablePicture,
  width: number,
  measure: Measure,
): LaidOutLegend | undefined {
  const listed = listEntries(picture);
  if (listed.length === 0) return undefined;
  let [x, y]: [number, number] = [PADDING.x, PADDING.y + ROW / 2];
  const entries = listed.map(({ mark, words }, at) => {
    const length = MARK + GAPS.mark + measure(words);
    const before = listed[at - 1]?.mark;
    const isFirstLine = before !== undefined && 'colour' in before && 'line' in mark;
    if (isFirstLine || (x > PADDING.x && x + length > width - PADDING.x)) [x, y] = [PADDING.x, y + ROW];
    const entry = { mark, words, x, y };
    x += length + GAPS.entry;
    return entry;
  });
  return { entries, width, height: y + ROW / 2 + PADDING.y };
}

/** Paints it with its upper left corner at the origin. */
export function paintLegend(
  context: CanvasRenderingContext2D,
  { entries, width }: LaidOutLegend,
  palette: Palette,
): void {
  context.fillStyle = palette.line;
  context.fillRect(PADDING.x, 0, width - 2 * PADDING.x, 1);
  for (const { mark, words, x, y } of entries) {
    if ('colour' in mark) paintSwatch(context, x + MARK / 2, y, mark.colour);
    else paintSample(context, x, y, { look: mark.line, palette });
    context.font = LABEL_FONT;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillStyle = palette.text;
    context.fillText(words, x + MARK + GAPS.mark, y + 0.5);
  }
}

/** Kinds, or what else colours stand for, rules that give a colour, then lines. */
function listEntries(picture: DrawablePicture): readonly Pick<Entry, 'mark' | 'words'>[] {
  const { view, vocabulary, measured = {} } = picture;
  const visible = visibleOf(picture);
  const nodes = visible.nodes.map(({ node }) => node);
  const kinds = view.style.colour === 'kind' ? [...new Set(nodes.map(({ kind }) => kind))] : [];
  const shown = { ...view, edges: new Map(visible.edges.map((edge) => [edge.id, edge])) };
  return [
    ...kinds.flatMap((name) => {
      const kind = findKind(vocabulary, name);
      return kind ? [{ mark: { colour: kind.colour }, words: kind.plural }] : [];
    }),
    ...toColourRows(view.style, nodes, measured).map(({ colour, name }) => ({
      mark: { colour },
      words: name,
    })),
    ...view.style.rules.flatMap(({ when, colour }) =>
      colour !== undefined && nodes.some((node) => isMet(when, node, { measured }))
        ? [{ mark: { colour }, words: capitalise(describeRule(when)) }]
        : [],
    ),
    ...toStatusRows(shown, vocabulary).map(({ line, title }) => ({ mark: { line }, words: title })),
    ...(visible.edges.some(({ properties }) => properties.contested)
      ? [{ mark: { line: 'contested' as const }, words: 'Sources disagree' }]
      : []),
  ];
}

function paintSwatch(context: CanvasRenderingContext2D, x: number, y: number, colour: string): void {
  context.beginPath();
  context.arc(x, y, 7, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
}

function paintSample(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  { look, palette }: { look: DrawnLine | 'contested'; palette: Palette },
): void {
  const shape = { from: { x, y }, bend: undefined, to: { x: x + MARK, y } };
  const line = look === 'dashed' || look === 'dotted' ? look : 'solid';
  const edge = { width: 1.75, line, denied: look === 'denied' } as const;
  paintLine(context, { ...edge, arrow: false }, shape, { palette, zoom: 1, selected: false });
  if (look === 'contested') paintContested(context, { x: x + MARK / 2, y }, { palette, zoom: 1 });
}
