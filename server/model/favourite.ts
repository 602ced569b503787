/** Favourites of the console: statements that are kept under a title, in folders. */

/** What is kept. */
export interface FavouriteDraft {
  /** Empty for those in no folder. */
  readonly folder: string;
  readonly title: string;
  readonly text: string;
}

/** A favourite. */
export interface Favourite extends FavouriteDraft {
  readonly id: string;
  /** ISO 8601, to the millisecond. */
  readonly saved: string;
}

/** All favourites, by folder and title. */
export interface Favourites {
  readonly favourites: readonly Favourite[];
  readonly truncated: boolean;
}

/** Letters of a folder's name, of a title and of a text. */
export const FAVOURITE_LIMITS = { folder: 80, title: 160, text: 50_000 } as const;
