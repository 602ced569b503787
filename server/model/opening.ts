/** What the page opens with: a picture with its question, and the questions that a newcomer can begin with instead. */

/** A question and the entities of its picture. */
export interface Opening {
  readonly title: string;
  readonly question: string;
  /** Ids of the entities that the question is about; each is among `entities`. */
  readonly focus: readonly string[];
  /** Ids of all entities of the picture. */
  readonly entities: readonly string[];
  readonly questions: readonly StartingQuestion[];
}

/** A question that opens a picture. */
export interface StartingQuestion {
  readonly id: string;
  readonly title: string;
  /** What the picture shows, in one sentence. */
  readonly explanation: string;
  readonly asks: QuestionPicture;
}

/** What a question's picture shows. */
export type QuestionPicture =
  /** Edges of these relations, of all where there are none; with `contested` only those on which sources disagree. */
  | {
      readonly type: 'edges';
      readonly relations: readonly string[];
      readonly contested?: boolean | undefined;
    }
  /** Edges that were reported on or after a day or between two, which are asked for. */
  | { readonly type: 'reported' }
  /** The shortest paths between two entities, which can be changed. */
  | { readonly type: 'paths'; readonly from: string; readonly to: string };
