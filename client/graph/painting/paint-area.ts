/** Draws the rectangle or the line by which the user chooses what lies in it. */
import type { Point } from '../drawn/edge-shape.ts';
import type { Palette } from './palette.ts';

/** An area by its corners, on the screen; it is closed by itself. */
export type Area = readonly Point[];

/** Draws an area as far as it has come. */
export function paintArea(context: CanvasRenderingContext2D, area: Area, palette: Palette): void {
  context.beginPath();
  for (const { x, y } of area) context.lineTo(x, y);
  context.closePath();
  context.fillStyle = palette.accent;
  context.globalAlpha = 0.1;
  context.fill();
  context.globalAlpha = 1;
  context.lineWidth = 1.5;
  context.lineJoin = 'round';
  context.strokeStyle = palette.accent;
  context.stroke();
}
