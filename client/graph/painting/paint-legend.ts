/** Paints a legend below a picture: what its colours and lines stand for, in rows as wide as it is. */
import {
  explainPicture,
  type LegendItem,
  type LegendMark,
} from '../../../server/model/picture/explain-picture.ts';
import { OTHER_COLOUR } from '../../../server/model/view-style/palettes.ts';
import type { DrawablePicture } from '../../state/exporting/drawing.ts';
import { visibleOf } from '../../state/view/visible.ts';
import type { Elements } from '../drawn/elements.ts';
import type { Measure } from './label-text.ts';
import { LABEL_FONT } from './measure-text.ts';
import { paintContested, paintCount, paintLine } from './paint-edge.ts';
import { paintDisc } from './paint-node.ts';
import type { Palette } from './palette.ts';

const ROW = 22;
const PADDING = { x: 32, y: 14 } as const;
const MARK = 24;
const GAPS = { mark: 6, entry: 20 } as const;

/** One entry, at its place within the legend. */
interface Entry extends LegendItem {
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
  elements: Elements,
  { width, measure }: { readonly width: number; readonly measure: Measure },
): LaidOutLegend | undefined {
  const listed = explain(picture, elements);
  if (listed.length === 0) return undefined;
  let [x, y]: [number, number] = [PADDING.x, PADDING.y + ROW / 2];
  const entries = listed.map(({ mark, words }, at) => {
    const length = MARK + GAPS.mark + measure(words);
    const isFirstLine = mark.type !== 'disc' && listed[at - 1]?.mark.type === 'disc';
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
    paintSample(context, mark, { x, y, palette });
    context.font = LABEL_FONT;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillStyle = palette.text;
    context.fillText(words, x + MARK + GAPS.mark, y + 0.5);
  }
}

function explain(picture: DrawablePicture, { nodes, edges }: Elements): readonly LegendItem[] {
  const { view, vocabulary, measured = {} } = picture;
  const isGroup = (members: readonly string[]): boolean => members.length > 1;
  return explainPicture({
    vocabulary,
    style: view.style,
    measured,
    nodes: visibleOf(picture).nodes.map(({ node }) => node),
    sizes: nodes.filter(({ members }) => !isGroup(members)).map(({ size }) => size),
    lines: edges,
    hasGroups: nodes.some(({ members }) => isGroup(members)),
    hasBundles: edges.some((edge) => edge.edges.length > 1),
  });
}

function paintSample(
  context: CanvasRenderingContext2D,
  mark: LegendMark,
  { x, y, palette }: { readonly x: number; readonly y: number; readonly palette: Palette },
): void {
  const middle = { x: x + MARK / 2, y };
  const plain = { colour: OTHER_COLOUR, icon: '' };
  const paint = { palette, zoom: 1, selected: false };
  const drawLine = (dy: number, look: Partial<Parameters<typeof paintLine>[1]> = {}): void => {
    const shape = { from: { x, y: y + dy }, bend: undefined, to: { x: x + MARK, y: y + dy } };
    paintLine(context, { width: 1.75, line: 'solid', denied: false, arrow: false, ...look }, shape, paint);
  };
  switch (mark.type) {
    case 'disc':
      paintDisc(context, { ...middle, node: mark, radius: 8 }, palette);
      break;
    case 'line':
      drawLine(0, mark);
      break;
    case 'contested':
      drawLine(0);
      paintContested(context, middle, paint);
      break;
    case 'group':
      // Piled further apart than in the picture, where discs are larger.
      for (const [at, opacity] of [0.35, 0.65, 1].entries()) {
        context.globalAlpha = opacity;
        paintDisc(context, { x: middle.x + 4 - at * 4, y: y - 4 + at * 2, node: plain, radius: 6 }, palette);
      }
      break;
    case 'bundle':
      drawLine(0);
      paintCount(context, middle, { edges: ['', ''], contested: false }, paint);
      break;
    case 'sizes':
      paintDisc(context, { x: x + 4, y, node: plain, radius: 4 }, palette);
      paintDisc(context, { x: x + 17, y, node: plain, radius: 7 }, palette);
      break;
    case 'widths':
      drawLine(-4, { width: 1.25 });
      drawLine(3, { width: 5 });
      break;
  }
}
