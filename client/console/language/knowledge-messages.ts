/** What the page and the workers that know Cypher say to each other. */

/** A procedure that may be called, with its signature as Neo4j writes it. */
export interface KnownProcedure {
  readonly name: string;
  readonly signature: string;
  readonly description: string;
}

/** What the workers are told of the graph; lists of names as they stand in Cypher. */
export interface KnownSchema {
  readonly labels: readonly string[];
  readonly relations: readonly string[];
  readonly properties: readonly string[];
  readonly parameters: readonly string[];
  readonly procedures: readonly KnownProcedure[];
  /** Which label may stand at which end of which relation. */
  readonly joins: readonly { readonly from: string; readonly relType: string; readonly to: string }[];
}

/** A question to a worker. */
export type KnowledgeQuestion =
  | {
      readonly ask: 'complete';
      readonly text: string;
      readonly at: number;
      readonly manual: boolean;
      /** Parameters that the text names, filled in or not. */
      readonly named: readonly string[];
    }
  | { readonly ask: 'signature'; readonly text: string; readonly at: number }
  | { readonly ask: 'format'; readonly text: string }
  | { readonly ask: 'faults'; readonly text: string };

/** Something that could be written next. */
export interface Suggestion {
  readonly label: string;
  readonly detail: string;
  readonly insert: string;
  /** Words on what it does. */
  readonly info: string;
}

/** A call of a function or procedure that is being written. */
export interface Signature {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly active: number;
  readonly info: string;
}

/** Something that is wrong, or might be, between two offsets. */
export interface Fault {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** What may stand there instead, best first. */
  readonly near?: readonly string[];
}

/** What each question is answered with. */
export interface KnowledgeAnswers {
  readonly complete: readonly Suggestion[];
  readonly signature: Signature | undefined;
  readonly format: string;
  readonly faults: readonly Fault[];
}

/** What is sent to a worker. */
export type ToWorker =
  | { readonly type: 'schema'; readonly schema: KnownSchema }
  | { readonly type: 'question'; readonly id: number; readonly question: KnowledgeQuestion };

/** What a worker sends: `ready` once it can answer, which for the larger one takes seconds. */
export type FromWorker =
  { readonly type: 'ready' } | { readonly type: 'answer'; readonly id: number; readonly answer: unknown };
