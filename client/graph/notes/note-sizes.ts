/** How large notes are drawn, and where those on the stage lie. */
import type { Pose } from '../camera/camera-motion.ts';

/** How small and how large notes become, however far the camera is. */
const SCALE = { least: 0.85, most: 1.4 } as const;

/** The size at which notes are drawn. */
export function noteScale(zoom: number): number {
  return Math.min(SCALE.most, Math.max(SCALE.least, zoom));
}

/** A note as it lies in the picture. */
export interface PlacedNote {
  /** Its upper left corner, in model units. */
  readonly x: number;
  readonly y: number;
  /** In pixels at a scale of 1. */
  readonly width: number;
  readonly height: number;
}

/** The notes on a stage, as a camera that looks there shows them. */
export function readNotes(stage: HTMLElement, { zoom, pan }: Pose): readonly PlacedNote[] {
  const own = stage.getBoundingClientRect();
  const scale = noteScale(zoom);
  return [...stage.querySelectorAll('.note')].map((note) => {
    const { left, top, width, height } = note.getBoundingClientRect();
    return {
      x: (left - own.left - pan.x) / zoom,
      y: (top - own.top - pan.y) / zoom,
      width: width / scale,
      height: height / scale,
    };
  });
}
