/** What the overlay is painted on and with. */
import type { Pose } from '../camera/camera-motion.ts';
import type { PaintedGraph } from '../drawn/drawn-graph.ts';
import type { Box } from '../../layout/geometry.ts';
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

/** The same over the stage of a page, where other things lie over it. */
export interface StagePaper extends Paper {
  /** Measures the part of it that nothing lies over. */
  readonly free: () => Box;
}
