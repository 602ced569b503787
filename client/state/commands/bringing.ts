/** What brings more of the graph onto the canvas, made once for all commands that do. */
import type { GraphEdge } from '../../../server/model/graph.ts';
import { runTask } from '../run-task.ts';
import type { View } from '../view/view.ts';
import { createAttempt, type Attempt } from './attempts.ts';
import type { CommandParts } from './command-parts.ts';
import type { LocalCommands } from './local-commands.ts';
import { createPlaceStep, type PlaceStep } from './place-step.ts';
import { createRoomCheck } from './room-check.ts';
import { createTellFiltered, type TellFiltered } from './tell-filtered.ts';

/** What brings more of the graph. */
export interface Bringing {
  readonly present: () => View;
  readonly attempt: Attempt;
  /** Takes what was brought as a step, which waits for the steps before it. */
  readonly placeStep: PlaceStep;
  /** Whether so many more entities find room; where they do not, it is told. */
  readonly hasRoomFor: (more: number) => boolean;
  readonly tellFiltered: TellFiltered;
  /** Asks for something that is to come onto the canvas, which can be given up. */
  readonly bring: <Reply>(what: string, ask: (signal: AbortSignal) => Promise<Reply>) => Promise<Reply>;
  /** The edges among these entities and what is on the canvas. */
  readonly edgesWith: (ids: readonly string[], signal: AbortSignal) => Promise<readonly GraphEdge[]>;
}

/** What brings more of the graph onto the canvas of one store. */
export function createBringing(parts: CommandParts, view: LocalCommands): Bringing {
  const { api, store } = parts;
  const present = (): View => store.getState().history.present;
  return {
    present,
    attempt: createAttempt(store, view),
    placeStep: createPlaceStep(parts, view),
    hasRoomFor: createRoomCheck(store, view),
    tellFiltered: createTellFiltered(store, view),
    bring: (what, ask) => runTask(store, `Bringing ${what}`, ask, { isStep: true }),
    edgesWith: async (ids, signal) => {
      const all = [...new Set([...present().nodes.keys(), ...ids])];
      return (await api.edgesAmong(all, signal)).edges;
    },
  };
}
