/** What is told over the canvas when a view cannot be saved, and what can be done about it. */
import { writeMoment } from '../moment.ts';
import type { SavedState } from '../saved-state.ts';
import type { Notice, NoticeAction } from '../store.ts';

/** What a notice offers. */
export interface SavingRemedies {
  readonly tryNow: () => void;
  readonly keepBoth: () => void;
  readonly takeTheirs: () => void;
  readonly saveOver: () => void;
  readonly bringBack: () => void;
  readonly saveAnew: () => void;
}

/** What went wrong. */
export interface Trouble {
  /** Times in a row that the server was away. */
  readonly failures: number;
  /** The sentence of the last error. */
  readonly message: string;
}

/** The key of all notices on the saving of a view. */
export function savingKey(id: string): string {
  return `saving ${id}`;
}

/** The notice for a state; undefined where there is nothing to tell, or where it has been told. */
export function savingNotice(
  state: SavedState,
  { failures, message }: Trouble,
  remedies: SavingRemedies,
  now: number,
): Notice | undefined {
  const { id, name, theirs } = state;
  const toNotice = (text: string, actions: readonly NoticeAction[]): Notice => ({
    key: savingKey(id),
    text,
    tone: 'problem',
    actions,
  });
  switch (state.status) {
    case 'saved':
    case 'changed':
    case 'saving':
      return undefined;
    case 'failed':
      return failures > 1
        ? undefined
        : toNotice(`“${name}” is not saved yet. ${message} It is tried again until it works.`, [
            { label: 'Try now', run: remedies.tryNow },
          ]);
    case 'conflict': {
      const elsewhere = theirs ? describeTheirs(theirs, name, now) : '';
      return toNotice(`“${name}” was saved elsewhere${elsewhere}.`, [
        { label: 'Keep both', run: remedies.keepBoth },
        { label: 'Take theirs', run: remedies.takeTheirs },
        { label: 'Save mine over it', run: remedies.saveOver },
      ]);
    }
    case 'gone':
      return toNotice(`“${name}” was deleted elsewhere. What is on the canvas is not saved.`, [
        { label: 'Bring it back', run: remedies.bringBack },
        { label: 'Save as a new view', run: remedies.saveAnew },
      ]);
    case 'refused':
      return toNotice(`“${name}” cannot be saved as it is. ${message}`, [
        { label: 'Try now', run: remedies.tryNow },
      ]);
  }
}

function describeTheirs(theirs: NonNullable<SavedState['theirs']>, name: string, now: number): string {
  const renamed = theirs.name === name ? '' : ` as “${theirs.name}”`;
  return ` ${writeMoment(theirs.saved, now)}${renamed} (version ${String(theirs.version)})`;
}
