/** The store: every question about the graph that the program asks, whichever engine answers. */
import type * as answers from '../model/answers.ts';
import type { SavedView, SavedViews, ViewDraft, ViewVersion } from '../model/view-content.ts';
import type { EngineDescription } from './engine.ts';

/** Gives a question up; the database stops working on it. */
export interface AskOptions {
  readonly signal?: AbortSignal;
}

/** Which neighbours are asked for; an empty list means all. */
export interface NeighbourFilter {
  readonly relations: readonly string[];
  readonly kinds: readonly string[];
  readonly direction: answers.Direction;
  readonly order: answers.NeighbourOrder;
  readonly limit: number;
}

/** Which paths are asked for. */
export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly mode: answers.PathMode;
  /** Greatest number of edges, 1 to 12; `within` and `forward` take up to 6. */
  readonly max: number;
  /** Relations that it may use; all where empty. */
  readonly relations: readonly string[];
  /** How many paths at most; `shortest` gives one. */
  readonly limit: number;
  /** For `forward`: the whole days, `YYYY-MM-DD`, between which all steps must be, both included; open where missing. */
  readonly since?: string;
  readonly until?: string;
  /** For `forward`: greatest number of days from one step to the next; any where missing. */
  readonly gap?: number;
}

/** Questions about entities and the edges at them. */
export interface EntityQuestions {
  /** Entities by name; `text` is folded, so case, accents and script do not matter. No letters or digits: no hits. */
  search(
    question: { text: string; kinds: readonly string[]; limit: number },
    options?: AskOptions,
  ): Promise<answers.SearchAnswer>;
  /** Rejects with `entity-not-found`. */
  entity(id: string, options?: AskOptions): Promise<answers.EntityDetails>;
  /** Rejects with `entity-not-found`. */
  neighbours(id: string, filter: NeighbourFilter, options?: AskOptions): Promise<answers.Neighbours>;
  /** Rejects with `edge-not-found`. */
  edgeEvidence(id: string, limit: number, options?: AskOptions): Promise<answers.Evidence>;
  /** Rejects with `entity-not-found`. */
  entityEvidence(id: string, limit: number, options?: AskOptions): Promise<answers.Evidence>;
}

/** Questions about the graph as a whole and about parts of it. */
export interface GraphQuestions {
  overview(options?: AskOptions): Promise<answers.Overview>;
  /** Entities of given ids in the order of their ids, with the edges among them. */
  subgraph(ids: readonly string[], options?: AskOptions): Promise<answers.Subgraph>;
  edgesAmong(ids: readonly string[], limit: number, options?: AskOptions): Promise<answers.EdgesAnswer>;
  /** Claims that touch the whole days `from` to `to`, both included. */
  timeline(
    question: { from: string; to: string; limit: number },
    options?: AskOptions,
  ): Promise<answers.Timeline>;
}

/** Questions about ways from one entity to others. */
export interface PathQuestions {
  /** No path found is an answer without paths. Edges that nobody affirms are on none. Rejects with `entity-not-found`. */
  paths(question: PathQuestion, options?: AskOptions): Promise<answers.Paths>;
}

/** Questions about how given entities are related to each other and to what is above them. */
export interface GroupQuestions {
  /** Neighbours over affirmed edges of at least two of the ids. Rejects with `entity-not-found`. */
  commonNeighbours(
    ids: readonly string[],
    limit: number,
    options?: AskOptions,
  ): Promise<answers.CommonNeighbours>;
  /** The smallest connection of 2 to 12 ids over affirmed edges of the relations. Rejects with `entity-not-found`. */
  connect(
    question: { ids: readonly string[]; relations: readonly string[] },
    options?: AskOptions,
  ): Promise<answers.Connection>;
  /** To what at most 5,000 ids belong, in their order; ids that no entity has are left out. */
  belongings(ids: readonly string[], options?: AskOptions): Promise<answers.Belongings>;
}

/** Questions about where claims come from. */
export interface SourceQuestions {
  /** Rejects with `document-not-found`. */
  document(id: string, options?: AskOptions): Promise<answers.DocumentDetails>;
}

/** How a saved view is deleted. */
export interface ViewDeletion {
  /** The version that it must have; any unless said otherwise. */
  readonly version?: number;
  /** Removes the view with its versions; otherwise it can be restored. */
  readonly forever: boolean;
}

/**
 * Keeps saved views, which are no part of the graph. Ids and times are given here. Whatever names a view rejects with
 * `view-not-found` where there is none, and unless said otherwise where it was deleted.
 */
export interface ViewKeeping {
  /** Views that have a name, last saved first: those that were deleted, or those that were not. */
  views(question: { deleted: boolean; limit: number }, options?: AskOptions): Promise<SavedViews>;
  view(id: string, options?: AskOptions): Promise<SavedView>;
  /** The versions that are kept, latest first; the present one is among them. */
  viewVersions(id: string, options?: AskOptions): Promise<readonly ViewVersion[]>;
  /** The view as it was then. Rejects with `version-not-found` where that version is not kept. */
  viewAt(id: string, version: number, options?: AskOptions): Promise<SavedView>;
  createView(draft: ViewDraft): Promise<SavedView>;
  /** Saves the version that follows the given one. Rejects with `view-changed` where the view has another by now. */
  saveView(id: string, follows: number, draft: ViewDraft): Promise<SavedView>;
  /** Deletes also what was deleted already. Rejects with `view-changed` where the view has another version. */
  deleteView(id: string, deletion: ViewDeletion): Promise<void>;
  /** Brings a deleted view back; one that was not deleted stays as it is. */
  restoreView(id: string): Promise<SavedView>;
}

/**
 * Answers questions about the graph, and keeps views. Limits are at most 1,000; answers that were cut say so. All methods reject with
 * `store-unavailable`, `store-timeout` or `cancelled` where the database does not answer.
 */
export interface GraphStore
  extends EntityQuestions, GraphQuestions, PathQuestions, GroupQuestions, SourceQuestions, ViewKeeping {
  /** Rejects with `store-unavailable` where the database cannot answer now. */
  ping(): Promise<void>;
  describe(): Promise<EngineDescription>;
}
