/** What the opening picture is: the question that the page opens with and the entities that answer it. */

/** A question and the entities of its picture. */
export interface Opening {
  readonly title: string;
  readonly question: string;
  /** Ids of the entities that the question is about; each is among `entities`. */
  readonly focus: readonly string[];
  /** Ids of all entities of the picture. */
  readonly entities: readonly string[];
}
