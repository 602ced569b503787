/** Undo and redo over any immutable state: steps with names, the oldest forgotten beyond a limit. */

/** How many steps can be undone before the oldest is forgotten. */
const HISTORY_LIMIT = 500;

/** One change, with the state on its other side. */
export interface Step<State> {
  /** What the user did, to be read after "Undo": `expand Russia`. */
  readonly name: string;
  readonly state: State;
}

/** A state with the steps that led to it, oldest first, and those that were undone, next first. */
export interface History<State> {
  readonly past: readonly Step<State>[];
  readonly present: State;
  readonly future: readonly Step<State>[];
}

/** A history that begins with this state. */
export function startHistory<State>(present: State): History<State> {
  return { past: [], present, future: [] };
}

/** Takes a step; what had been undone is lost. A step to the very same state is none. */
export function record<State>(
  history: History<State>,
  name: string,
  next: State,
  limit: number = HISTORY_LIMIT,
): History<State> {
  if (Object.is(next, history.present)) return history;
  const past = [...history.past, { name, state: history.present }];
  return { past: past.slice(Math.max(0, past.length - limit)), present: next, future: [] };
}

/** Takes the last step back; the same history where there is none. */
export function undo<State>(history: History<State>): History<State> {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    past: history.past.slice(0, -1),
    present: step.state,
    future: [{ name: step.name, state: history.present }, ...history.future],
  };
}

/** Takes the step again that was undone last; the same history where there is none. */
export function redo<State>(history: History<State>): History<State> {
  const [step, ...future] = history.future;
  if (!step) return history;
  return {
    past: [...history.past, { name: step.name, state: history.present }],
    present: step.state,
    future,
  };
}

/** Takes so many steps back (negative) or again (positive), as far as there are any. */
export function jump<State>(history: History<State>, steps: number): History<State> {
  let reached = history;
  for (let left = Math.abs(steps); left > 0; left--) reached = steps < 0 ? undo(reached) : redo(reached);
  return reached;
}

/** Changes the present without a step, for what only completes it (fresh data of the same entities). */
export function amend<State>(history: History<State>, present: State): History<State> {
  return { ...history, present };
}

/** The states that can be jumped to, the first of them before any step; `at` is how many steps led there. */
export function listSteps<State>({ past, future }: History<State>): readonly { name: string; at: number }[] {
  const first = { name: past.length < HISTORY_LIMIT ? 'how it began' : 'the oldest that is kept', at: 0 };
  return [first, ...[...past, ...future].map(({ name }, index) => ({ name, at: index + 1 }))];
}
