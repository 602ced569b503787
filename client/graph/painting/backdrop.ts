/** The layer below the graph: the axis of a timeline, or land and borders of a map; it pans and zooms with the picture. */
import type { Core } from 'cytoscape';
import type { Backdrop, MapBackdrop } from '../../../server/model/view-content.ts';
import type { MapShapes } from './map-shapes.ts';
import type { NodeElement } from '../drawn/elements.ts';
import { countLoose, paintAxis, paintMap } from './paint-backdrop.ts';
import type { Palette } from './palette.ts';

/** The layer. */
export interface BackdropLayer {
  /** Draws what is behind the picture, where that or the camera has changed. */
  readonly paint: (backdrop: Backdrop | null, palette: Palette) => void;
  /** Takes up a new size, in pixels; what was painted is gone. */
  readonly resize: (width: number, height: number) => void;
}

/** What the layer lies below. */
export interface BackdropParts {
  readonly cy: Core;
  /** Drawn nodes, by id. */
  readonly nodes: () => ReadonlyMap<string, NodeElement>;
  /** Called when what was loaded for the layer has come. */
  readonly repaint: () => void;
}

/** The layer on one canvas. */
export function createBackdrop(
  canvas: HTMLCanvasElement,
  { cy, nodes, repaint }: BackdropParts,
): BackdropLayer {
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
      // A canvas with nothing on it would be put together with the others, and cleared, in every frame all the same.
      canvas.hidden = backdrop === null;
      if (!context || backdrop === null) return;
      if (backdrop.type === 'map' && shapes?.of !== backdrop) load(backdrop);
      const pan = cy.pan();
      const loose = backdrop.type === 'map' ? countLoose(backdrop, nodes().values()) : 0;
      const size = [canvas.width, canvas.height];
      const now = [backdrop, palette, ...size, cy.zoom(), pan.x, pan.y, shapes?.shapes, loose];
      if (now.every((each, at) => each === painted[at])) return;
      painted = now;
      const [width, height] = [cy.width(), cy.height()];
      const ratio = canvas.width / Math.max(1, width);
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      const paper = { context, palette, pose: { zoom: cy.zoom(), pan }, width, height };
      if (backdrop.type === 'axis') paintAxis(paper, backdrop);
      if (backdrop.type === 'map' && shapes?.shapes) paintMap(paper, backdrop, { ...shapes.shapes, loose });
    },
    resize: (width, height) => {
      const ratio = Math.min(2, devicePixelRatio);
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      painted = [];
    },
  };
}
