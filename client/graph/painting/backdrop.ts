/** The layer below the graph: the axis of a timeline, or land and borders of a map; it pans and zooms with the picture. */
import type { Core } from 'cytoscape';
import type { Backdrop, MapBackdrop } from '../../../server/model/view-content.ts';
import type { MapShapes } from './map-shapes.ts';
import { paintAxis, paintMap } from './paint-backdrop.ts';
import type { Palette } from './palette.ts';

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
      // A canvas with nothing on it would be put together with the others, and cleared, in every frame all the same.
      canvas.hidden = backdrop === null;
      if (!context || backdrop === null) return;
      if (backdrop.type === 'map' && shapes?.of !== backdrop) load(backdrop);
      const pan = cy.pan();
      const now = [backdrop, palette, canvas.width, canvas.height, cy.zoom(), pan.x, pan.y, shapes?.shapes];
      if (now.every((each, at) => each === painted[at])) return;
      painted = now;
      const [width, height] = [cy.width(), cy.height()];
      const ratio = canvas.width / Math.max(1, width);
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      const paper = { context, palette, pose: { zoom: cy.zoom(), pan }, width, height };
      if (backdrop.type === 'axis') paintAxis(paper, backdrop);
      if (backdrop.type === 'map' && shapes?.shapes) paintMap(paper, backdrop, shapes.shapes);
    },
    resize: (width, height) => {
      const ratio = Math.min(2, devicePixelRatio);
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      painted = [];
    },
  };
}
