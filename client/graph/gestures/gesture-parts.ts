/** What gestures on the canvas work on. */
import type { Commands } from '../../state/commands/commands.ts';
import type { ExplorerStore } from '../../state/store.ts';
import type { CameraMotion, Pose } from '../camera/camera-motion.ts';
import type { DrawnGraph } from '../drawn/drawn-graph.ts';
import type { HitTest } from './hit-test.ts';
import type { Overlay } from '../painting/overlay.ts';
import type { Area } from '../painting/paint-area.ts';

/** What gestures work on. */
export interface GestureParts {
  readonly stage: HTMLElement;
  readonly store: ExplorerStore;
  readonly commands: Commands;
  readonly drawn: DrawnGraph;
  readonly hits: HitTest;
  readonly overlay: Overlay;
  readonly motion: CameraMotion;
  readonly pose: () => Pose;
  /** Notes that the user has moved the camera. */
  readonly moved: () => void;
  /** Shows what is being drawn around; undefined ends it. */
  readonly showArea: (area: Area | undefined) => void;
  /** Gives the keyboard to the canvas. */
  readonly focus: () => void;
}
