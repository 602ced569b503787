/** What is known of the saved view that is open: which, how far it is saved, and whether somebody else has changed it. */

/** How far an open view is saved. */
export type SavingStatus =
  /** Nothing has changed since. */
  | 'saved'
  /** Something has, and is about to be saved. */
  | 'changed'
  | 'saving'
  /** Another tab or person has saved another version. */
  | 'conflict'
  /** The server could not be reached, and will be tried again. */
  | 'failed'
  /** It was deleted elsewhere. */
  | 'gone'
  /** The server takes no such view: it is too large, or holds something that does not fit. */
  | 'refused';

/** What somebody else has saved meanwhile. */
export interface Theirs {
  readonly version: number;
  /** ISO 8601 */
  readonly saved: string;
  readonly name: string;
}

/** The saved view that is open. */
export interface SavedState {
  readonly id: string;
  readonly name: string;
  /** Number of the version that the picture is based on. */
  readonly version: number;
  /** When that was saved, as ISO 8601. */
  readonly saved: string;
  readonly status: SavingStatus;
  /** Of a conflict: what there is instead. */
  readonly theirs?: Theirs;
  /** The older version that is looked at; it is saved, as the newest one, only when the user says so. */
  readonly lookedAt?: number;
}

/** How far it is saved, in the words of the top bar. */
export function describeSaving({ status, lookedAt }: Pick<SavedState, 'status' | 'lookedAt'>): string {
  if (lookedAt !== undefined) return `Version ${String(lookedAt)}, not saved`;
  return WORDS[status];
}

const WORDS: Readonly<Record<SavingStatus, string>> = {
  saved: 'Saved',
  changed: 'Not saved yet',
  saving: 'Saving …',
  conflict: 'Changed elsewhere',
  failed: 'Server does not answer, will try again',
  gone: 'Deleted elsewhere',
  refused: 'Cannot be saved',
};
