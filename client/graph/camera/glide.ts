/** Moves nodes to their places together within a quarter of a second, or at once where movement is not wanted. */
import type { Position } from '../../state/view/view.ts';

const DURATION = 250;

/** Places by the ids of nodes. */
export type Places = ReadonlyMap<string, Position>;

/** Where a movement begins, and whether it is one at all. */
export interface GlideStart {
  readonly from: (id: string) => Position | undefined;
  readonly eased: boolean;
}

/** A movement that can be started, and brought to its end early. */
export interface Glide {
  readonly start: (goals: Places, start: GlideStart) => void;
  readonly finish: () => void;
}

/** Whether the user's system asks for no movement. */
export function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** How far an eased movement has come, from 0 to 1, by the share of its time that has passed. */
export function ease(share: number): number {
  return 1 - (1 - share) ** 3;
}

/** Movements of nodes, which `put` puts where they are to be at each frame. */
export function createGlide(put: (places: Places) => void): Glide {
  let frame = 0;
  let goals: Places = new Map();

  const finish = (): void => {
    if (goals.size === 0) return;
    if (frame !== 0) cancelAnimationFrame(frame);
    frame = 0;
    put(goals);
    goals = new Map();
  };

  return {
    finish,
    start: (next, { from, eased }) => {
      finish();
      goals = next;
      if (!eased || prefersStillness()) {
        finish();
        return;
      }
      const begun = performance.now();
      const legs = [...next].map(([id, goal]) => ({ id, goal, origin: from(id) ?? goal }));
      const step = (now: number): void => {
        const share = Math.min(1, Math.max(0, (now - begun) / DURATION));
        if (share === 1) {
          finish();
          return;
        }
        put(new Map(legs.map(({ id, origin, goal }) => [id, between(origin, goal, ease(share))])));
        frame = requestAnimationFrame(step);
      };
      if (legs.length > 0) frame = requestAnimationFrame(step);
    },
  };
}

/** The place so far on the way from one to another. */
export function between(origin: Position, goal: Position, share: number): Position {
  return { x: origin.x + (goal.x - origin.x) * share, y: origin.y + (goal.y - origin.y) * share };
}
