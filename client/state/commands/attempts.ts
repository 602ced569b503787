/** How commands that wait for the server are tried: counted as busy, their failure told with a way to try again. */
import type { CommandParts } from './command-parts.ts';
import type { PanelCommands } from './panel-commands.ts';

/** Tries something under a key; of two failures of one key the later is told. */
export type Attempt = (key: string, run: () => Promise<void>) => Promise<void>;

/** Makes what tries. */
export function createAttempt(
  store: CommandParts['store'],
  { notify, dismiss }: Pick<PanelCommands, 'notify' | 'dismiss'>,
): Attempt {
  const attempt: Attempt = async (key, run) => {
    addBusy(store, 1);
    try {
      await run();
      dismiss(`failed ${key}`);
    } catch (error) {
      if (isCancelled(error)) return;
      const again = (): void => {
        dismiss(`failed ${key}`);
        void attempt(key, run);
      };
      notify({
        key: `failed ${key}`,
        text: messageOf(error),
        tone: 'problem',
        actions: [{ label: 'Try again', run: again }],
      });
    } finally {
      addBusy(store, -1);
    }
  };
  return attempt;
}

/** Adds to the number of requests that are under way. */
export function addBusy(store: CommandParts['store'], by: number): void {
  store.setState((state) => ({ busy: state.busy + by }));
}

/** The sentence of an error. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'Something went wrong.';
}

/** Whether something was given up on purpose, which is no failure. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'cancelled';
}
