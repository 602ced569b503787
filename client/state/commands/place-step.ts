/** Takes steps that bring nodes which have no places yet: places are found first, one step after the other. */
import { EntenteError } from '../../../server/model/errors.ts';
import { layOut } from '../view/changes.ts';
import type { View } from '../view/view.ts';
import type { CommandParts } from './command-parts.ts';
import type { Foreseen } from './foreseen-expansion.ts';
import type { LocalCommands } from './local-commands.ts';

/** How a step is taken. */
export interface PlacedStep {
  readonly signal?: AbortSignal | undefined;
  /** Places that were sought for it already. */
  readonly foreseen?: Foreseen | undefined;
}

/** Finds places for what an update adds, then applies it to the view as it is by then, as one step; false if it was cancelled. */
export type PlaceStep = (name: string, update: (view: View) => View, how?: PlacedStep) => Promise<boolean>;

/** Places steps of one store. */
export function createPlaceStep(
  { store, arrange }: Pick<CommandParts, 'store' | 'arrange'>,
  { change }: Pick<LocalCommands, 'change'>,
): PlaceStep {
  let queue: Promise<void> = Promise.resolve();
  const present = (): View => store.getState().history.present;

  return (name, update, { signal, foreseen } = {}) => {
    const step = queue.then(async () => {
      // A layout that was superseded is asked for again, lest the step be lost.
      for (let attempts = 0; attempts < 3; attempts++) {
        const ready = foreseen?.view === present() ? await foreseen.arranged : undefined;
        const next = update(present());
        const { claims, vocabulary, measured } = store.getState();
        const request = { scope: 'new', arrangement: next.arrangement } as const;
        const isReady = ready !== undefined && foreseen?.view === present();
        const arranged = isReady
          ? ready
          : await arrange({ view: next, claims, vocabulary, measured }, request, signal);
        if (signal?.aborted) return false;
        if (!arranged) continue;
        change(name, (now) => layOut(update(now), arranged));
        return true;
      }
      throw new EntenteError('cancelled', 'The picture kept changing while places were sought in it.');
    });
    queue = step.then(
      () => undefined,
      () => undefined,
    );
    return step;
  };
}
