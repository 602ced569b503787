/** Paints what Cytoscape does not, once a frame at most: what is behind the graph, the lines below its discs, and the overlay. */
import type { Core } from 'cytoscape';
import type { Backdrop } from '../../../server/model/view-content.ts';
import type { Box } from '../../layout/geometry.ts';
import type { ExplorerStore } from '../../state/store.ts';
import { soleTarget } from '../../state/view/selection.ts';
import { readPose, type CameraMotion } from '../camera/camera-motion.ts';
import { coveredBoxes, freeSight } from '../camera/stage.ts';
import type { DrawnGraph } from '../drawn/drawn-graph.ts';
import { createBackdrop } from './backdrop.ts';
import type { Measure } from './label-text.ts';
import { createOverlay, type Overlay } from './overlay.ts';
import type { Area } from './paint-area.ts';
import { boxOfStripWords, countLoose } from './paint-backdrop.ts';
import { paintBelow } from './paint-below.ts';
import { readPalette } from './palette.ts';
import { toStylesheet } from './stylesheet.ts';

/** What is painted, and on what. */
export interface PainterParts {
  readonly stage: HTMLElement;
  /** Lies below the graph. */
  readonly backdrop: HTMLCanvasElement;
  /** Of the graph. */
  readonly container: HTMLElement;
  readonly overlay: HTMLCanvasElement;
  readonly cy: Core;
  readonly drawn: DrawnGraph;
  readonly motion: CameraMotion;
  readonly store: ExplorerStore;
  readonly measure: Measure;
}

/** The painter of one canvas. */
export interface CanvasPainter {
  readonly overlay: Overlay;
  /** Paints backdrop and overlay in the next frame. */
  readonly repaint: () => void;
  /** Paints all at once, when Cytoscape has just drawn. */
  readonly paintAll: () => void;
  /** Follows a camera that moves an image of the graph; what has been painted is moved along as far as that goes. */
  readonly moveAlong: () => void;
  /** Shows what is being drawn around; undefined ends it. */
  readonly showArea: (area: Area | undefined) => void;
  /** Takes up the colours of the page. */
  readonly restyle: () => void;
  /** Takes up a new size of the stage; the camera is to follow it before all is painted. */
  readonly resize: (moveCamera: () => void) => void;
  readonly stop: () => void;
}

/** Paints on the canvases of one stage. */
export function createCanvasPainter(parts: PainterParts): CanvasPainter {
  const { stage, container, cy, drawn, motion, store, measure } = parts;
  // Where nothing can be pointed at, what is read stands out as what is pointed at does elsewhere.
  const canPoint = matchMedia('(hover: hover)');
  let frame = 0;
  let palette = readPalette();
  let area: Area | undefined;
  const pose = (): ReturnType<typeof readPose> => readPose(cy);
  const repaint = (): void => {
    frame ||= requestAnimationFrame(paint);
  };
  const overlay = createOverlay(parts.overlay, drawn, measure);
  const backdrop = createBackdrop(parts.backdrop, { cy, nodes: drawn.nodes, repaint });

  const findWordsBehind = (behind: Backdrop | null): Box | undefined => {
    if (behind?.type !== 'map') return undefined;
    const loose = countLoose(behind, drawn.nodes().values());
    return boxOfStripWords(behind, { loose, pose: pose(), measure });
  };
  const paintBackdrop = (): void => {
    backdrop.paint(store.getState().history.present.backdrop, palette);
  };
  const paint = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    if (cy.destroyed()) return;
    const { history, selection, hovered, findings, cursor, panels } = store.getState();
    const isFocused = stage.querySelector('[role=listbox]:focus:not([data-quiet])') !== null;
    const tapped = canPoint.matches || !panels.details ? undefined : soleTarget(selection);
    const scene = {
      ...{ selection, hovered, findings, tapped, area, palette },
      free: () => freeSight(stage),
      covered: () => coveredBoxes(stage),
      cursor: isFocused ? cursor : undefined,
      kept: findWordsBehind(history.present.backdrop),
    };
    paintBackdrop();
    overlay.paint(scene, pose(), motion.isHeld());
  };

  return {
    overlay,
    repaint,
    paintAll: () => {
      paintBelow(container, { drawn, pose: pose(), palette, width: cy.width(), height: cy.height() });
      paint();
    },
    moveAlong: () => {
      if (overlay.shift(pose())) paintBackdrop();
      else repaint();
    },
    showArea: (next) => {
      area = next;
      repaint();
    },
    restyle: () => {
      palette = readPalette();
      motion.release();
      cy.style(toStylesheet(palette));
      repaint();
    },
    resize: (moveCamera) => {
      const { clientWidth: width, clientHeight: height } = stage;
      overlay.resize(width, height);
      backdrop.resize(width, height);
      moveCamera();
      paint();
    },
    stop: () => {
      cancelAnimationFrame(frame);
    },
  };
}
