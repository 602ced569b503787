/** What travels over HTTP under `/api/v1`, as types alone: shared with the client, which must not load the schemas. */
import type * as answers from '../model/answers.ts';
import type { Favourite, FavouriteDraft, Favourites } from '../model/favourite.ts';
import type { Graph } from '../model/graph.ts';
import type { CsvGuess, ImportChanges, ImportRecord, ImportRemoval } from '../model/import.ts';
import type { LibraryQuestion } from '../model/library.ts';
import type { Opening } from '../model/opening.ts';
import type * as view from '../model/view-content.ts';
import type { Vocabulary } from '../model/vocabulary.ts';

/** Where all of it lies. */
export const API_ROOT = '/api/v1';

/** `GET overview`. */
export interface Overview extends answers.Overview {
  /** Names of imports that are being written or taken back: of their facts a part may be counted, and found. */
  readonly unfinished: readonly string[];
}
/** `GET search?q=&limit=&kind=`. */
export type SearchReply = answers.SearchAnswer;
/** `GET entities/{id}`. */
export type EntityReply = answers.EntityDetails;
/** `GET entities/{id}/neighbours?relation=&direction=&kind=&order=&limit=`, and `POST entities/{id}/expansion` with the same. */
export type NeighboursReply = answers.Neighbours;
/** `GET edges/{id}/evidence` and `GET entities/{id}/evidence`. */
export type EvidenceReply = answers.Evidence;
/** `GET documents/{id}`. */
export type DocumentReply = answers.DocumentDetails;
/** `POST graph/edges`. */
export type EdgesReply = answers.EdgesAnswer;
/** `POST graph`. */
export type GraphReply = answers.Subgraph;
/** `GET paths?from=&to=&mode=&max=&relation=&since=&until=&gap=&limit=`. */
export type PathsReply = answers.Paths;
/** `POST names`. */
export type NamesReply = answers.NamesAnswer;
/** `GET documents?q=&publisher=&language=&kind=&reliability=&order=&descending=&offset=&limit=`. */
export type DocumentsReply = answers.DocumentsAnswer;
/** `GET publishers?q=&order=&descending=&offset=&limit=`. */
export type PublishersReply = answers.PublishersAnswer;
/** `GET publishers/{id}`. */
export type PublisherReply = answers.PublisherDetails;
/** `GET claims?q=&relation=&status=&publisher=&reportedFrom=&reportedTo=&order=&descending=&offset=&limit=`, `POST graph/claims`. */
export type ClaimsReply = answers.ClaimsAnswer;
/** `POST graph/common`. */
export type CommonReply = answers.CommonNeighbours;
/** `POST graph/connect`. */
export type ConnectReply = answers.Connection;
/** `GET graph?relation=&contested=&reportedFrom=&reportedTo=&order=&limit=`. */
export type GraphSelectionReply = answers.GraphSelection;
/** `POST graph/belonging`. */
export type BelongingReply = answers.Belongings;
/** `GET views?deleted=`. */
export type ViewsReply = view.SavedViews;
/**
 * `GET views/{id}`, `POST views`, `PUT views/{id}`, `POST views/{id}/restore`, `GET views/{id}/versions/{version}`; with an
 * `ETag` that is the version in quotes.
 */
export type ViewReply = view.SavedView;
/** `GET views/{id}/versions`. */
export interface VersionsReply {
  readonly versions: readonly view.ViewVersion[];
}
/** Body of `POST views` and `PUT views/{id}`; the latter with `If-Match`. */
export type ViewRequest = view.ViewDraft;
/** `GET schema`: labels, relationships and properties, for the console. */
export type SchemaReply = answers.GraphSchema;
/** `GET favourites`. */
export type FavouritesReply = Favourites;
/** `POST favourites`, `PUT favourites/{id}`. */
export type FavouriteReply = Favourite;
/** Body of `POST favourites` and `PUT favourites/{id}`. */
export type FavouriteRequest = FavouriteDraft;
/** `GET timeline?from=&to=&limit=`. */
export type TimelineReply = answers.Timeline;
/** `GET questions`: the library, by topic and name. */
export interface QuestionsReply {
  readonly questions: readonly LibraryQuestion[];
}
/**
 * `GET questions/{name}?<parameters>`, lists by repeating a name. Optional parameters that are left out have the value of
 * their example.
 */
export type QuestionReply = answers.LibraryAnswer;
/** `GET vocabulary`. */
export type VocabularyReply = Vocabulary;

/** One hit of a search. */
export type SearchHit = answers.SearchHit;
/** How an edge lies towards an entity. */
export type Direction = answers.Direction;
/** What neighbours are sorted by. */
export type NeighbourOrder = answers.NeighbourOrder;
/** Which paths. */
export type PathMode = answers.PathMode;
/** One line of an entity's degree. */
export type DegreeEntry = answers.DegreeEntry;
/** An entity as far as evidence names it. */
export type EntityReference = answers.EntityReference;

/**
 * Body of `POST graph`, `POST graph/edges`, `POST entities/{id}/expansion` and, with one id at least, `POST graph/belonging`:
 * up to 10,000 ids of entities.
 */
export interface EntityIdsRequest {
  readonly ids: readonly string[];
}

/** Body of `POST graph/common`: 2 to 50 ids of entities; `limit` is 100 unless said otherwise. */
export interface CommonRequest extends EntityIdsRequest {
  readonly limit?: number;
}

/** Body of `POST graph/connect`: 2 to 12 ids of entities, and relations to go along, all where there are none. */
export interface ConnectRequest extends EntityIdsRequest {
  readonly relations?: readonly string[];
}

/** Body of `POST graph/claims`: up to 2,000 ids of edges. */
export interface EdgeClaimsRequest {
  readonly edges: readonly string[];
}

/** Body of `POST names`: up to 500 names of 1 to 200 characters. */
export interface NamesRequest {
  readonly names: readonly string[];
}

/** `GET opening`: the picture that the page opens with, the question that it answers, and others to begin with. */
export interface OpeningReply extends Graph, Omit<Opening, 'entities'> {}

/** `GET console`: what typed statements may do, and how busy the console is. */
export interface ConsoleReply {
  readonly engine: 'neo4j' | 'embedded';
  /** Whether statements may change the graph. */
  readonly writes: boolean;
  readonly running: number;
  readonly waiting: number;
  readonly limits: {
    /** Statements that run at once, of all users and of one; and that may wait. */
    readonly atOnce: number;
    readonly atOnceByUser: number;
    readonly waiting: number;
    readonly timeoutMs: number;
    /** Rows where no other number is asked for, and the greatest number. */
    readonly rows: number;
    readonly maxRows: number;
    readonly maxBytes: number;
  };
  /** Procedures that statements may call, with Neo4j's signatures. */
  readonly procedures: readonly {
    readonly name: string;
    readonly signature: string;
    readonly description: string;
  }[];
}

/** `GET engine`: which engine answers and what it lacks. */
export interface EngineReply {
  readonly name: 'neo4j' | 'embedded';
  readonly version: string;
  /** Name of the database, or of the data folder. */
  readonly database: string;
  readonly lacks: readonly string[];
  /** What its console refuses, and what to write instead. */
  readonly refuses: readonly { readonly what: string; readonly instead: string }[];
}

/**
 * Query of `POST import?format=&name=&by=&dryRun=&match=&skip=&mapping=`; the body is the file itself, as
 * `application/octet-stream`, up to 2 GB. Formats are those of `server/model/import-formats.ts`.
 */
export interface ImportQuery {
  readonly format: string;
  /** Name of the file, with its ending: 1 to 255 characters. */
  readonly name: string;
  /** Who imports it, as typed: up to 200 characters. Without it `Unnamed`. */
  readonly by?: string;
  /** Only says what would be done. Without it `false`: the import is done. */
  readonly dryRun?: 'true' | 'false';
  /** Without it `id`. */
  readonly match?: 'id' | 'name';
  /** Whether what is wrong is left out. Without it `false`: one problem stops the whole with `import-refused`. */
  readonly skip?: 'true' | 'false';
  /** An `ImportMapping` of `server/model/import.ts` as JSON text, up to 8,000 characters. */
  readonly mapping?: string;
}

/**
 * `POST import`. A file that cannot be read at all is `import-unreadable` (422), one that is too large for its format
 * `import-too-large` (413), one with problems, unless it is a dry run or they are skipped, `import-refused` (422) with this
 * same answer as the error's `details`.
 */
export interface ImportReply extends ImportChanges {
  /** The import that was kept; missing after a dry run, and where nothing was added. */
  readonly import?: ImportRecord;
}

/** `POST import/guess?format=csv`: the body is the file or its beginning, as `application/octet-stream`, up to 1 MB. */
export type ImportGuessReply = CsvGuess;

/** `GET imports`: latest first, up to 1,000. */
export interface ImportsReply {
  readonly imports: readonly ImportRecord[];
  readonly truncated: boolean;
}

/** `GET imports/{id}`. */
export type ImportRecordReply = ImportRecord;

/** `DELETE imports/{id}`: takes it back whole. */
export type ImportRemovalReply = ImportRemoval;
