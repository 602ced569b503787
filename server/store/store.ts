/** The store: every question about the graph that the program asks, whichever engine answers. */
import type * as answers from '../model/answers.ts';
import type { Favourite, FavouriteDraft, Favourites } from '../model/favourite.ts';
import type { GraphPart, GraphReading } from '../model/graph-reading.ts';
import type { SavedView, SavedViews, ViewDraft, ViewVersion } from '../model/view-content.ts';
import type { EngineDescription, Parameters } from './engine.ts';
import type { ImportKeeping } from './importing/import-keeping.ts';

/** How a question is asked. */
export interface AskOptions {
  /** Gives it up; the database stops working on it. */
  readonly signal?: AbortSignal;
}

/** Which neighbours are asked for; an empty list means all. */
export interface NeighbourCriteria {
  readonly relations: readonly string[];
  readonly kinds: readonly string[];
  readonly direction: answers.Direction;
  readonly order: answers.NeighbourOrder;
  readonly limit: number;
}

/** Which part of the graph is asked for, by what its edges are like. */
export interface SelectionCriteria {
  /** All where empty. */
  readonly relations: readonly string[];
  /** Only contested edges. */
  readonly contested: boolean;
  /** Only edges last reported on or after this whole day; without a bound where empty. */
  readonly from: string;
  /** Only edges with a claim reported from that day to this whole day; without a bound where empty. */
  readonly to: string;
  readonly order: answers.NeighbourOrder;
  /** Number of edges. */
  readonly limit: number;
}

/** Which paths are asked for. */
export interface PathCriteria {
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

/** Which part of a list is asked for. */
export interface ListPart {
  /** The last of the order come first. */
  readonly descending: boolean;
  /** How many are skipped. */
  readonly offset: number;
  readonly limit: number;
}

/** Which documents are asked for; an empty list or text means all. */
export interface DocumentCriteria extends ListPart {
  /** All its words are in the title or the name of the publisher; folded. */
  readonly text: string;
  /** Ids or whole names. */
  readonly publishers: readonly string[];
  readonly languages: readonly string[];
  readonly kinds: readonly string[];
  readonly reliabilities: readonly string[];
  readonly order: answers.DocumentOrder;
}

/** Which publishers are asked for; an empty text means all. */
export interface PublisherCriteria extends ListPart {
  /** All its words are in the name; folded. */
  readonly text: string;
  readonly order: answers.PublisherOrder;
}

/** Which claims are asked for; an empty list or text means all. */
export interface ClaimCriteria extends ListPart {
  /** All its words are in the sentence; folded. */
  readonly text: string;
  readonly relations: readonly string[];
  readonly statuses: readonly string[];
  /** Ids or whole names. */
  readonly publishers: readonly string[];
  /** First and last whole day of report, both included; without a bound where empty. */
  readonly from: string;
  readonly to: string;
  /** By the day of report, or the first day that it held or happened. */
  readonly order: 'reported' | 'held';
}

/** Questions about names. */
export interface SearchQuestions {
  /**
   * Entities by name; `text` is folded, so case, accents and script do not matter. Similar names fill what room is left.
   * No letters or digits: no hits.
   */
  search(
    question: { text: string; kinds: readonly string[]; limit: number },
    options?: AskOptions,
  ): Promise<answers.SearchAnswer>;
  /** What is known of each name of a list, up to 500. */
  names(names: readonly string[], options?: AskOptions): Promise<answers.NamesAnswer>;
}

/** Questions about entities and the edges at them. */
export interface EntityQuestions {
  /** Rejects with `entity-not-found`. */
  entity(id: string, options?: AskOptions): Promise<answers.EntityDetails>;
  /** Rejects with `entity-not-found`. */
  neighbours(id: string, criteria: NeighbourCriteria, options?: AskOptions): Promise<answers.Neighbours>;
  /**
   * The same neighbours, with all edges among them, the entity and others of given ids, which need not be known: what a picture of
   * those others becomes when the entity is expanded. Rejects with `entity-not-found`.
   */
  expansion(
    id: string,
    shown: readonly string[],
    criteria: NeighbourCriteria,
    options?: AskOptions,
  ): Promise<answers.Neighbours>;
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
  /** Edges, affirmed and denied alike, with their ends, which are in the order of their ids. */
  selection(criteria: SelectionCriteria, options?: AskOptions): Promise<answers.GraphSelection>;
  /** Claims that touch the whole days `from` to `to`, both included. */
  timeline(
    question: { from: string; to: string; limit: number },
    options?: AskOptions,
  ): Promise<answers.Timeline>;
}

/** Questions about paths between entities. */
export interface PathQuestions {
  /** No path found is an answer without paths. Edges that nobody affirms are on none. Rejects with `entity-not-found`. */
  paths(criteria: PathCriteria, options?: AskOptions): Promise<answers.Paths>;
}

/** Questions about several entities together: what they share, what connects them, to what they belong. */
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
  /** To what at most 10,000 ids belong, in their order; ids that no entity has are left out. */
  belongings(ids: readonly string[], options?: AskOptions): Promise<answers.Belongings>;
}

/** Questions about where claims come from. */
export interface SourceQuestions {
  /** Rejects with `document-not-found`. */
  document(id: string, options?: AskOptions): Promise<answers.DocumentDetails>;
  /** Undated documents come last in either direction; where the order leaves it open the latest, then by id. */
  documents(criteria: DocumentCriteria, options?: AskOptions): Promise<answers.DocumentsAnswer>;
  publishers(criteria: PublisherCriteria, options?: AskOptions): Promise<answers.PublishersAnswer>;
  /** Rejects with `publisher-not-found`. */
  publisher(id: string, options?: AskOptions): Promise<answers.PublisherDetails>;
}

/** Questions about claims as a list. */
export interface ClaimQuestions {
  /** Claims without a day come last in either direction; of one day by id. */
  claims(criteria: ClaimCriteria, options?: AskOptions): Promise<answers.ClaimsAnswer>;
  /** Up to 10,000 claims behind edges, edge by edge, latest reported first; edges that there are not have none. */
  claimsOfEdges(edges: readonly string[], options?: AskOptions): Promise<answers.ClaimsAnswer>;
}

/** Reading the graph with its evidence, so that a file can be made of it. */
export interface GraphReadings {
  /** Nothing is read before the reading is asked. */
  readGraph(part: GraphPart, options?: AskOptions): GraphReading;
}

/** What the graph is made of. */
export interface SchemaQuestions {
  /** Up to half a minute old. */
  graphSchema(): Promise<answers.GraphSchema>;
}

/** Keeps the favourites of the console, which are no part of the graph. What names one rejects with `favourite-not-found`. */
export interface FavouriteKeeping {
  /** By folder and title. */
  favourites(limit: number, options?: AskOptions): Promise<Favourites>;
  createFavourite(draft: FavouriteDraft): Promise<Favourite>;
  changeFavourite(id: string, draft: FavouriteDraft): Promise<Favourite>;
  deleteFavourite(id: string): Promise<void>;
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

/** A question of the library with what its parameters are given. */
export interface LibraryRequest {
  readonly text: string;
  /** Names of the columns that the text returns, in order. */
  readonly fields: readonly string[];
  readonly parameters: Parameters;
  /** Ids among the parameters of which there must be an entity. */
  readonly entities: readonly string[];
}

/** Answers to questions of the library, in any values that Cypher has. */
export interface LibraryAnswers {
  /** At most 1,000 rows, within 30 s, and nothing is changed. Rejects with `entity-not-found`. */
  answerLibrary(request: LibraryRequest, options?: AskOptions): Promise<answers.LibraryAnswer>;
}

/**
 * Answers questions about the graph, and keeps views. Limits are at most 1,000; answers that were cut say so. All methods reject with
 * `store-unavailable`, `store-timeout` or `cancelled` where the database does not answer.
 */
export interface GraphStore
  extends
    SearchQuestions,
    EntityQuestions,
    GraphQuestions,
    PathQuestions,
    GroupQuestions,
    SourceQuestions,
    ClaimQuestions,
    LibraryAnswers,
    ViewKeeping,
    SchemaQuestions,
    GraphReadings,
    ImportKeeping,
    FavouriteKeeping {
  /** Rejects with `store-unavailable` where the database cannot answer now. */
  ping(): Promise<void>;
  describe(): Promise<EngineDescription>;
}
