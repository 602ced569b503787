/** The layer of lines between what is behind the picture and the discs: all edges, drawn anew where they or the camera have changed. */
import type { Pose } from '../camera/camera-motion.ts';
import type { DrawnGraph } from '../drawn/drawn-graph.ts';
import { paintEdges } from './paint-edge.ts';
import type { Palette } from './palette.ts';

/** The layer. */
export interface EdgeLayer {
  /** Draws the edges as the camera sees them, where anything has changed. */
  readonly paint: (pose: Pose, palette: Palette) => void;
  /** Takes up a new size, in pixels; what was painted is gone. */
  readonly resize: (width: number, height: number) => void;
}

/** The layer on one canvas, `ratio` pixels of which are one of the page. */
export function createEdgeLayer(canvas: HTMLCanvasElement, drawn: DrawnGraph, ratio: number): EdgeLayer {
  const context = canvas.getContext('2d');
  let size = { width: 0, height: 0 };
  let painted: readonly unknown[] = [];
  return {
    paint: (pose, palette) => {
      const now = [drawn.version(), palette, pose.zoom, pose.pan.x, pose.pan.y];
      if (!context || now.every((each, at) => each === painted[at])) return;
      painted = now;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      paintEdges({ context, drawn, pose, palette, ...size });
    },
    resize: (width, height) => {
      size = { width, height };
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      painted = [];
    },
  };
}
