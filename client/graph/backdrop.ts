/** The layer below the graph: the axis of a timeline, or land and borders of a map; it pans and zooms with the picture. */
import type { Core } from 'cytoscape';
import type { AxisBackdrop, Backdrop, MapBackdrop } from '../../server/model/view-content.ts';
import { stretchesOf } from '../layout/time-scale.ts';
import { findTicks, type Tick } from './axis-ticks.ts';
import type { MapShapes } from './map-shapes.ts';
import type { Palette } from './palette.ts';

/** Height of the row with the words of the axis, and its distance from the lower edge, where the status line is. */
const ROW = { height: 22, below: 32 } as const;

const FONT = '12px "Inter Variable", "Inter", system-ui, sans-serif';

/** The layer. */
export interface BackdropLayer {
  /** Draws what is behind the picture, where that or the camera has changed. */
  readonly paint: (backdrop: Backdrop | null, palette: Palette) => void;
  /** Takes up a new size, in pixels; what was painted is gone. */
  readonly resize: (width: number, height: number) => void;
}

/** The layer on one canvas; `repaint` is called when what was loaded for it has come. */
export function createBackdrop(canvas: HTMLCanvasElement, cy: Core, repaint: () => void): BackdropLayer {
  const context = canvas.getContext('2d');
  let painted: readonly unknown[] = [];
  let shapes: { readonly of: MapBackdrop; readonly shapes: MapShapes | undefined } | undefined;

  const load = (backdrop: MapBackdrop): void => {
    shapes = { of: backdrop, shapes: undefined };
    void import('./map-shapes.ts').then(({ toShapes }) => {
      if (shapes?.of !== backdrop) return;
      shapes = { of: backdrop, shapes: toShapes(backdrop) };
      repaint();
    });
  };

  return {
    paint: (backdrop, palette) => {
      if (!context) return;
      if (backdrop?.type === 'map' && shapes?.of !== backdrop) load(backdrop);
      const pan = cy.pan();
      const now = [backdrop, palette, canvas.width, canvas.height, cy.zoom(), pan.x, pan.y, shapes?.shapes];
      if (now.every((each, at) => each === painted[at])) return;
      painted = now;
      const ratio = canvas.width / Math.max(1, cy.width());
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      if (backdrop?.type === 'axis') paintAxis({ context, cy, palette }, backdrop);
      if (backdrop?.type === 'map' && shapes?.shapes)
        paintMap({ context, cy, palette }, backdrop, shapes.shapes);
    },
    resize: (width, height) => {
      const ratio = Math.min(2, devicePixelRatio);
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      painted = [];
    },
  };
}

interface Layer {
  readonly context: CanvasRenderingContext2D;
  readonly cy: Core;
  readonly palette: Palette;
}

function paintMap(layer: Layer, { end }: MapBackdrop, { land, borders }: MapShapes): void {
  const { context, cy, palette } = layer;
  const zoom = cy.zoom();
  const pan = cy.pan();
  context.save();
  if (end !== null) {
    const bottom = end * zoom + pan.y;
    context.fillStyle = palette.tick;
    context.fillRect(0, bottom, cy.width(), 1);
    context.beginPath();
    context.rect(0, 0, cy.width(), bottom);
    context.clip();
  }
  context.transform(zoom, 0, 0, zoom, pan.x, pan.y);
  context.fillStyle = palette.land;
  context.fill(land);
  context.lineJoin = 'round';
  context.lineWidth = 1 / zoom;
  context.strokeStyle = palette.border;
  context.stroke(land);
  context.stroke(borders);
  context.restore();
}

function paintAxis(layer: Layer, { knots, undated }: AxisBackdrop): void {
  const { context, cy, palette } = layer;
  const zoom = cy.zoom();
  const toScreen = (x: number): number => x * zoom + cy.pan().x;
  const bottom = cy.height() - ROW.below - ROW.height;
  context.font = FONT;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  if (undated) {
    const [left, right] = [toScreen(undated[0]), toScreen(undated[1])];
    context.fillStyle = palette.land;
    context.fillRect(left, 0, right - left, bottom);
    paintLabel(layer, {
      x: (left + right) / 2,
      label: right - left > 90 ? 'Without a day' : 'No day',
      strong: false,
    });
  }
  for (const { from, to, shortened } of stretchesOf(knots)) {
    if (shortened) paintShortened(layer, toScreen(from[1]), toScreen(to[1]));
  }
  const seen = [-cy.pan().x / zoom, (cy.width() - cy.pan().x) / zoom] as const;
  const ticks = findTicks(knots, zoom, seen).map((tick): Tick => ({ ...tick, x: toScreen(tick.x) }));
  for (const { x, strong } of ticks) {
    context.fillStyle = strong ? palette.tick : palette.line;
    context.fillRect(Math.round(x), 0, 1, bottom);
  }
  const [first, last] = [knots[0], knots.at(-1)];
  context.fillStyle = palette.tick;
  if (first && last) context.fillRect(toScreen(first[1]), bottom, toScreen(last[1]) - toScreen(first[1]), 1);
  for (const tick of ticks) paintLabel(layer, tick);
}

/** A stretch on which nothing happened for long: slanting lines say that time runs faster there. */
function paintShortened({ context, cy, palette }: Layer, left: number, right: number): void {
  const bottom = cy.height() - ROW.below - ROW.height;
  context.save();
  context.beginPath();
  context.rect(left, 0, right - left, bottom);
  context.clip();
  context.strokeStyle = palette.land;
  context.lineWidth = 2;
  context.beginPath();
  const begin = Math.max(-bottom, Math.floor((left - bottom) / 12) * 12);
  for (let x = begin; x < Math.min(right, cy.width()); x += 12) {
    context.moveTo(x, bottom);
    context.lineTo(x + bottom, 0);
  }
  context.stroke();
  context.restore();
}

function paintLabel({ context, cy, palette }: Layer, { x, label, strong }: Tick): void {
  const y = cy.height() - ROW.below - ROW.height / 2;
  context.fillStyle = strong ? palette.text : palette.muted;
  context.fillText(label, x, y);
}
