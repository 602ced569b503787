/** Tells tests and other programs where something is drawn: to a `locate` event on the stage whose detail has an `id`, it adds `x` and `y` in client pixels. */
import { toGroupKey } from '../../../server/model/picture/drawn-scene.ts';
import type { Pose } from '../camera/camera-motion.ts';
import type { DrawnGraph } from '../drawn/drawn-graph.ts';
import { pointOn, type Point } from '../drawn/edge-shape.ts';
import type { Overlay } from '../painting/overlay.ts';
import { toScreen } from '../painting/spot.ts';

/** Where things are found. */
export interface LocateParts {
  readonly drawn: DrawnGraph;
  readonly overlay: Overlay;
  readonly pose: () => Pose;
}

/** Listens on the stage; the returned function ends it. */
export function answerLocate(stage: HTMLElement, parts: LocateParts): () => void {
  const answer = (event: Event): void => {
    const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
    if (!detail || typeof detail !== 'object' || !('id' in detail) || typeof detail.id !== 'string') return;
    const at = find(parts, detail.id);
    const box = stage.getBoundingClientRect();
    if (at) Object.assign(detail, { x: at.x + box.left, y: at.y + box.top });
  };
  stage.addEventListener('locate', answer);
  return () => {
    stage.removeEventListener('locate', answer);
  };
}

/** The middle of a node or of the course of an edge; of an open group the middle of its name. */
function find({ drawn, overlay, pose }: LocateParts, id: string): Point | undefined {
  const place = drawn.placeOf(id);
  if (place) return toScreen(place, pose());
  const edge = drawn.edges().get(id);
  const shape = edge && drawn.shapeOf(edge);
  if (shape) return toScreen(pointOn(shape, 0.5), pose());
  const key = toGroupKey(id);
  return key === undefined ? undefined : overlay.outlineName(key);
}
