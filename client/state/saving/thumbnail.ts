/** A small picture of a view: where its dots and lines lie, and the dots and lines drawn. */
import { findKind } from '../../../server/model/vocabulary.ts';
import { makeNodeStyler, type StyleContext } from '../view/node-style.ts';
import { OTHER_COLOUR } from '../view/palettes.ts';
import { sceneOf, type Scene, type SceneNode } from '../view/scene.ts';
import { visibleOf, type Seen } from '../view/visible.ts';

/** Size of the small picture, in pixels. */
export const THUMBNAIL = { width: 240, height: 150 } as const;

/** A disc of the small picture, in its pixels. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: string;
}

/** A line of the small picture, in its pixels. */
export type Line = readonly [x1: number, y1: number, x2: number, y2: number];

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
const LINE_COLOUR = [0x8b, 0x95, 0xa1] as const;

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

/** Draws it on a ground that lets any colour through; a `data:image/png` address, or empty where nothing can be drawn. */
export function drawThumbnail({ dots, lines }: Thumbnail): string {
  const { width, height } = THUMBNAIL;
  if (dots.length === 0 || !('document' in globalThis)) return '';
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return '';
  context.strokeStyle = toHex(LINE_COLOUR);
  context.lineWidth = lines.length > 100 ? 0.5 : 0.75;
  context.beginPath();
  for (const [x1, y1, x2, y2] of lines) {
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
  }
  context.stroke();
  const image = context.getImageData(0, 0, width, height);
  simplifyLines(image.data);
  context.putImageData(image, 0, 0);
  for (const { x, y, radius, colour } of dots) {
    context.fillStyle = colour;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
  }
  return canvas.toDataURL('image/png');
}

/** Leaves four degrees of grey: hundreds of them make the file twice as large, and nobody sees them. */
export function simplifyLines(pixels: Uint8ClampedArray): void {
  for (let at = 0; at < pixels.length; at += 4) {
    const alpha = Math.round((pixels[at + 3] ?? 0) / 85) * 85;
    pixels.set(alpha === 0 ? [0, 0, 0, 0] : [...LINE_COLOUR, alpha], at);
  }
}

function toHex(colour: readonly number[]): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
