/** What the overlay is painted on and with. */
import type { Pose } from '../camera/camera-motion.ts';
import type { PaintedGraph } from '../drawn/drawn-graph.ts';
import type { Palette } from './palette.ts';

/** The overlay while it is painted. */
export interface Paper {
  readonly context: CanvasRenderingContext2D;
  readonly drawn: PaintedGraph;
  readonly pose: Pose;
  readonly palette: Palette;
  /** Size in pixels. */
  readonly width: number;
  readonly height: number;
}
