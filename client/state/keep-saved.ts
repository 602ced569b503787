/** Saves changes when the page is left, and tries again what could not be saved when it is seen again. */
import type { Commands } from './commands/commands.ts';

/** What it leans on. */
type Saving = Pick<Commands, 'areChangesAtRisk' | 'saveChangesOnLeaving' | 'retrySaving'>;

/** Starts to watch the page; the returned function ends it. */
export function keepSaved({ areChangesAtRisk, saveChangesOnLeaving, retrySaving }: Saving): () => void {
  const onVisibility = (): void => {
    // On phones this is the last that a page hears before it is put away.
    if (document.visibilityState === 'hidden') void saveChangesOnLeaving();
    else retrySaving();
  };
  const onLeave = (): void => {
    void saveChangesOnLeaving();
  };
  const onBeforeUnload = (event: BeforeUnloadEvent): void => {
    if (areChangesAtRisk()) event.preventDefault();
  };
  document.addEventListener('visibilitychange', onVisibility);
  addEventListener('pagehide', onLeave);
  addEventListener('beforeunload', onBeforeUnload);
  addEventListener('online', retrySaving);
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    removeEventListener('pagehide', onLeave);
    removeEventListener('beforeunload', onBeforeUnload);
    removeEventListener('online', retrySaving);
  };
}
