/** Dragging nodes: what is grabbed moves, and with it all that is chosen together with it. */
import type { Position } from '../../state/view/view.ts';
import type { Point } from '../drawn/edge-shape.ts';
import type { GestureParts } from './gesture-parts.ts';
import type { Places } from '../camera/glide.ts';
import type { Drag, Hold } from './pointer-gestures.ts';
import { LIMITS } from '../limits.ts';

/** What is grabbed, by the id it is drawn under, and where. */
export interface NodeDragStart {
  readonly from: Hold;
  readonly id: string;
}

/** Begins to drag; the end is one step of the history. */
export function startNodeDrag(
  { stage, store, commands, drawn, motion, pose }: GestureParts,
  { from, id }: NodeDragStart,
): Drag {
  const origins = new Map<string, Position>();
  for (const each of findDragged()) {
    const place = drawn.placeOf(each);
    if (place) origins.set(each, place);
  }
  motion.release();
  if (drawn.nodes().size + drawn.edges().size > LIMITS.drawnLive) drawn.lift([...origins.keys()]);
  stage.dataset['hands'] = 'dragging';
  const placesAt = (at: Point): Places => {
    const { zoom } = pose();
    const dx = (at.x - from.at.x) / zoom;
    const dy = (at.y - from.at.y) / zoom;
    return new Map([...origins].map(([each, { x, y }]) => [each, { x: x + dx, y: y + dy }]));
  };
  const finish = (): void => {
    drawn.drop();
    delete stage.dataset['hands'];
  };
  return {
    move: (at) => {
      drawn.put(placesAt(at));
    },
    end: (at) => {
      drawn.put(placesAt(at));
      finish();
      commands.moveDrawn(placesAt(at));
    },
    cancel: () => {
      drawn.put(origins);
      finish();
    },
  };

  /** All drawn nodes that are chosen, if the grabbed one is among them. */
  function findDragged(): readonly string[] {
    const chosen = new Set(store.getState().selection.nodes);
    const whole = [...drawn.nodes().values()].filter(({ members }) =>
      members.every((each) => chosen.has(each)),
    );
    return whole.some((node) => node.id === id) ? whole.map((node) => node.id) : [id];
  }
}
