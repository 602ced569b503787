/** What a task is: work that takes time, with a name and a way to cancel it. */

/** A task that is under way. */
export interface Task {
  readonly id: number;
  /** What is being done: `Laying out 1 200 entities`. */
  readonly name: string;
  /** Whether it ends in a step of the view: to undo gives it up, not the step before it. */
  readonly isStep: boolean;
  readonly cancel: () => void;
}
