/** What is known of the saved view that is open: which, how far it is saved, and whether somebody else has changed it. */

/** The saved view that is open. */
export interface SavedState {
  readonly id: string;
  readonly name: string;
  /** Number of the version that the picture is based on. */
  readonly version: number;
  /** `saved`: nothing has changed since; `changed`: something has, and is about to be saved; `saving`; `conflict`: another tab or person has saved another version; `failed`: the server could not be reached. */
  readonly status: 'saved' | 'changed' | 'saving' | 'conflict' | 'failed';
}
