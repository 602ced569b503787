/** A small picture of a view: where its dots and lines lie, and how it is drawn. */
import { makeNodeStyler, type StyleContext } from '../../../server/model/view-style/node-style.ts';
import { OTHER_COLOUR } from '../../../server/model/view-style/palettes.ts';
import { findKind } from '../../../server/model/vocabulary.ts';
import { sceneOf, type Scene, type SceneNode } from '../view/scene.ts';
import { visibleOf, type Seen } from '../view/visible.ts';
import { toPngAddress } from './png.ts';
import { paint, type Dot, type Line } from './raster.ts';

/** Size of the small picture, in pixels. */
export const THUMBNAIL = { width: 240, height: 150 } as const;

/** All that is drawn. */
export interface Thumbnail {
  readonly dots: readonly Dot[];
  readonly lines: readonly Line[];
}

const MARGIN = 9;

/** More lines than these only make it grey, and the file large. */
const MOST_LINES = 300;

/** A picture of few nodes is drawn no larger than this much of what the canvas has at zoom 1. */
const LARGEST_SCALE = 0.5;

/** Grey that stands out from a white and from a black ground alike. */
const LINE_COLOUR = '#8b95a1';

/** The small picture of a view as it is drawn: what filters hide is not on it, closed groups are one dot. */
export function layView(seen: Seen & Pick<StyleContext, 'measured'>): Thumbnail {
  const { view, vocabulary, measured } = seen;
  if (!vocabulary) return { dots: [], lines: [] };
  const nodes = [...view.nodes.values()].map((shown) => shown.node);
  const styleOf = makeNodeStyler(view.style, { vocabulary, nodes, measured });
  return layThumbnail(sceneOf(view, visibleOf(seen)), (node) =>
    node.type === 'entity'
      ? styleOf(node.shown.node).colour
      : (findKind(vocabulary, node.group.kind ?? '')?.colour ?? OTHER_COLOUR),
  );
}

/** Places everything that the scene draws within the small picture; nodes without a place are left out. */
export function layThumbnail({ nodes, edges }: Scene, colourOf: (node: SceneNode) => string): Thumbnail {
  const placed = nodes.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  if (placed.length === 0) return { dots: [], lines: [] };
  const toPixels = fitInto(placed);
  const at = new Map(placed.map((node) => [node.id, toPixels(node)]));
  const degrees = new Map<string, number>();
  for (const { source, target } of edges)
    for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const size = placed.length > 150 ? 0.7 : 1;
  const seen = new Set<string>();
  const lines = edges.flatMap(({ source, target }): Line[] => {
    const [from, to] = [at.get(source), at.get(target)];
    const pair = source < target ? `${source} ${target}` : `${target} ${source}`;
    if (!from || !to || source === target || seen.has(pair)) return [];
    seen.add(pair);
    return [[from.x, from.y, to.x, to.y]];
  });
  const dots = placed.map((node) => {
    const degree = degrees.get(node.id) ?? 0;
    return {
      ...toPixels(node),
      radius: size * (2 + Math.min(3, Math.sqrt(degree) / 2)),
      colour: colourOf(node),
    };
  });
  return { dots, lines: lines.slice(0, MOST_LINES) };
}

/** From model units into the small picture: all of it in sight, in its middle. */
function fitInto(nodes: readonly { readonly x: number; readonly y: number }[]): (at: {
  x: number;
  y: number;
}) => {
  x: number;
  y: number;
} {
  const { width, height } = THUMBNAIL;
  const range = (
    of: (node: { readonly x: number; readonly y: number }) => number,
  ): readonly [number, number] => {
    const values = nodes.map(of);
    return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  };
  const [left, right] = range((node) => node.x);
  const [top, bottom] = range((node) => node.y);
  const scale = Math.min(
    LARGEST_SCALE,
    (width - 2 * MARGIN) / Math.max(1, right - left),
    (height - 2 * MARGIN) / Math.max(1, bottom - top),
  );
  // Whole pixels: dots that lie alike are drawn alike, which keeps the file small.
  return ({ x, y }) => ({
    x: Math.round(width / 2 + (x - (left + right) / 2) * scale),
    y: Math.round(height / 2 + (y - (top + bottom) / 2) * scale),
  });
}

/** Draws it on a transparent ground; a `data:image/png` address of a few KB, or empty if there is nothing to draw. */
export async function drawThumbnail({ dots, lines }: Thumbnail): Promise<string> {
  return dots.length === 0 ? '' : toPngAddress(paint(THUMBNAIL, lines, dots, LINE_COLOUR));
}
