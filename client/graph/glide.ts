/** Moves nodes to their places together within a quarter of a second, or at once where movement is not wanted. */
import type { Core } from 'cytoscape';

const DURATION = 250;
/** More nodes than this jump, as easing them would stutter. */
const MOST_GLIDING = 1000;

/** A movement that can be started, and brought to its end early. */
export interface Glide {
  readonly start: (goals: ReadonlyMap<string, { x: number; y: number }>, eased: boolean) => void;
  readonly finish: () => void;
}

/** Whether the user's system asks for no movement. */
export function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** The movement of the nodes of one Cytoscape instance. */
export function createGlide(cy: Core): Glide {
  let frame = 0;
  let goals: ReadonlyMap<string, { x: number; y: number }> = new Map();

  const put = (share: number, from: ReadonlyMap<string, { x: number; y: number }>): void => {
    cy.batch(() => {
      for (const [id, goal] of goals) {
        const start = from.get(id) ?? goal;
        cy.getElementById(id).position({
          x: start.x + (goal.x - start.x) * share,
          y: start.y + (goal.y - start.y) * share,
        });
      }
    });
  };

  const finish = (): void => {
    if (goals.size === 0) return;
    cancelAnimationFrame(frame);
    put(1, goals);
    goals = new Map();
  };

  return {
    finish,
    start: (next, eased) => {
      finish();
      goals = next;
      if (!eased || next.size === 0 || next.size > MOST_GLIDING || prefersStillness()) {
        finish();
        return;
      }
      const from = new Map([...next.keys()].map((id) => [id, { ...cy.getElementById(id).position() }]));
      const begun = performance.now();
      const step = (now: number): void => {
        const share = Math.min(1, Math.max(0, (now - begun) / DURATION));
        put(1 - (1 - share) ** 3, from);
        if (share < 1) frame = requestAnimationFrame(step);
        else goals = new Map();
      };
      frame = requestAnimationFrame(step);
    },
  };
}
