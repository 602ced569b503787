/** The calls that the client makes, typed by the contract. */
import type {
  BelongingReply,
  ClaimsReply,
  CommonReply,
  ConnectReply,
  ConsoleReply,
  Direction,
  DocumentReply,
  DocumentsReply,
  EdgeClaimsRequest,
  EdgesReply,
  EngineReply,
  EntityIdsRequest,
  EntityReply,
  EvidenceReply,
  FavouriteReply,
  FavouriteRequest,
  FavouritesReply,
  GraphReply,
  GraphSelectionReply,
  ImportGuessReply,
  ImportQuery,
  ImportRemovalReply,
  ImportReply,
  ImportsReply,
  NamesReply,
  NamesRequest,
  NeighbourOrder,
  NeighboursReply,
  OpeningReply,
  Overview,
  PathMode,
  PathsReply,
  PublisherReply,
  PublishersReply,
  QuestionsReply,
  SchemaReply,
  SearchReply,
  VersionsReply,
  ViewReply,
  ViewRequest,
  ViewsReply,
  VocabularyReply,
} from '../server/api/contract.ts';
import { API_ROOT } from '../server/api/contract.ts';
import { call, outlivesPage, request, toQuery } from './call.ts';
import type { ExportForm, ExportPart, ExportRequest } from './state/exporting/export-request.ts';
import { upload, type UploadOptions } from './upload.ts';

/** Which neighbours of an entity are wanted; without `relation`, `direction` and `kind`, all of them; of lists, any of each. */
export interface NeighboursQuery {
  readonly relation?: readonly string[];
  readonly direction?: Direction;
  readonly kind?: readonly string[];
  readonly order?: NeighbourOrder;
  /** At most 1,000. */
  readonly limit: number;
}

/** Which neighbours are wanted with all edges among them, the entity and at most 10,000 others, which are named. */
export type ExpansionQuery = NeighboursQuery & { readonly ids: readonly string[] };

/** A list that is asked for page by page. */
export interface ListQuery {
  readonly q?: string;
  readonly order?: string;
  readonly descending?: boolean;
  readonly offset?: number;
  /** At most 1,000. */
  readonly limit?: number;
}

/** Which documents are wanted; lists that are empty take all. */
export interface DocumentsQuery extends ListQuery {
  readonly publisher?: readonly string[];
  readonly language?: readonly string[];
  readonly kind?: readonly string[];
  readonly reliability?: readonly string[];
}

/** Which claims are wanted; days in any precision. */
export interface ClaimsQuery extends ListQuery {
  readonly relation?: readonly string[];
  readonly status?: readonly string[];
  readonly publisher?: readonly string[];
  readonly reportedFrom?: string;
  readonly reportedTo?: string;
}

/** Which paths are wanted. */
export interface PathsQuery {
  readonly from: string;
  readonly to: string;
  readonly mode: PathMode;
  readonly max?: number;
  readonly relation?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly gap?: number;
  readonly limit?: number;
}

/** Which edges are wanted, with their ends. */
export interface GraphQuery {
  readonly relation?: readonly string[];
  readonly contested?: boolean;
  /** Only edges that were reported on or after this day. */
  readonly reportedFrom?: string;
  /** Only edges that were reported on or before this day, and on or after the other. */
  readonly reportedTo?: string;
  readonly order?: 'sourced' | 'recent' | 'connected';
  readonly limit?: number;
}

/** The server as the client sees it. */
export interface Api {
  readonly opening: () => Promise<OpeningReply>;
  readonly vocabulary: () => Promise<VocabularyReply>;
  readonly overview: () => Promise<Overview>;
  readonly engine: () => Promise<EngineReply>;
  readonly search: (text: string, limit: number, signal?: AbortSignal) => Promise<SearchReply>;
  readonly names: (names: readonly string[], signal?: AbortSignal) => Promise<NamesReply>;
  readonly entity: (id: string, signal?: AbortSignal) => Promise<EntityReply>;
  readonly neighbours: (id: string, query: NeighboursQuery, signal?: AbortSignal) => Promise<NeighboursReply>;
  readonly expansion: (id: string, query: ExpansionQuery, signal?: AbortSignal) => Promise<NeighboursReply>;
  readonly entityEvidence: (id: string) => Promise<EvidenceReply>;
  readonly edgeEvidence: (id: string) => Promise<EvidenceReply>;
  readonly document: (id: string) => Promise<DocumentReply>;
  readonly documents: (query: DocumentsQuery, signal?: AbortSignal) => Promise<DocumentsReply>;
  readonly publisher: (id: string) => Promise<PublisherReply>;
  readonly publishers: (query: ListQuery, signal?: AbortSignal) => Promise<PublishersReply>;
  readonly claims: (query: ClaimsQuery, signal?: AbortSignal) => Promise<ClaimsReply>;
  /** At most 10,000 ids. */
  readonly graph: (ids: readonly string[], signal?: AbortSignal) => Promise<GraphReply>;
  readonly edgesAmong: (ids: readonly string[], signal?: AbortSignal) => Promise<EdgesReply>;
  readonly graphOf: (query: GraphQuery, signal?: AbortSignal) => Promise<GraphSelectionReply>;
  /** At most 2,000 ids of edges. */
  readonly claimsBehind: (edges: readonly string[], signal?: AbortSignal) => Promise<ClaimsReply>;
  readonly paths: (query: PathsQuery, signal?: AbortSignal) => Promise<PathsReply>;
  readonly common: (ids: readonly string[], signal?: AbortSignal) => Promise<CommonReply>;
  readonly connect: (ids: readonly string[], signal?: AbortSignal) => Promise<ConnectReply>;
  readonly belonging: (ids: readonly string[], signal?: AbortSignal) => Promise<BelongingReply>;
  /** The library, for the console. */
  readonly questions: () => Promise<QuestionsReply>;
  /** What the console allows, and how busy it is. */
  readonly console: () => Promise<ConsoleReply>;
  /** What the graph is made of, for the console. */
  readonly schema: () => Promise<SchemaReply>;
  readonly favourites: () => Promise<FavouritesReply>;
  readonly addFavourite: (request: FavouriteRequest) => Promise<FavouriteReply>;
  readonly changeFavourite: (id: string, request: FavouriteRequest) => Promise<FavouriteReply>;
  readonly deleteFavourite: (id: string) => Promise<void>;
  readonly views: (deleted: boolean) => Promise<ViewsReply>;
  readonly view: (id: string, signal?: AbortSignal) => Promise<ViewReply>;
  readonly addView: (request: ViewRequest) => Promise<ViewReply>;
  /** Rejects with `view-changed` if the version is not the last any more. Arrives even if the page is left, as far as `isSentOnLeaving`. */
  readonly saveView: (id: string, request: ViewRequest, version: number) => Promise<ViewReply>;
  readonly deleteView: (id: string, forever: boolean) => Promise<void>;
  readonly restoreView: (id: string) => Promise<ViewReply>;
  readonly viewVersions: (id: string) => Promise<VersionsReply>;
  readonly viewVersion: (id: string, version: number, signal?: AbortSignal) => Promise<ViewReply>;
  /** The file as it comes, to be read by the caller; it stops being made when the signal is aborted. */
  readonly exportFile: (request: ExportRequest, signal?: AbortSignal) => Promise<Response>;
  /** Brings a file in, or says what that would do. */
  readonly importFile: (query: ImportQuery, file: Blob, options: UploadOptions) => Promise<ImportReply>;
  /** What a CSV file looks like; the beginning of it is enough. */
  readonly guessImport: (start: Blob, signal?: AbortSignal) => Promise<ImportGuessReply>;
  readonly imports: () => Promise<ImportsReply>;
  readonly removeImport: (id: string) => Promise<ImportRemovalReply>;
}

/** The API of the server that the page came from. */
export const api: Api = {
  opening: () => call('opening'),
  vocabulary: () => call('vocabulary'),
  overview: () => call('overview'),
  engine: () => call('engine'),
  search: (q, limit, signal) => call(`search${toQuery({ q, limit })}`, { signal }),
  names: (names, signal) => call('names', { body: { names } satisfies NamesRequest, signal }),
  entity: (id, signal) => call(`entities/${encodeURIComponent(id)}`, { signal }),
  neighbours: (id, query, signal) =>
    call(`entities/${encodeURIComponent(id)}/neighbours${toQuery({ ...query })}`, { signal }),
  expansion: (id, { ids, ...query }, signal) =>
    call(`entities/${encodeURIComponent(id)}/expansion${toQuery({ ...query })}`, {
      body: { ids } satisfies EntityIdsRequest,
      signal,
    }),
  entityEvidence: (id) => call(`entities/${encodeURIComponent(id)}/evidence`),
  edgeEvidence: (id) => call(`edges/${encodeURIComponent(id)}/evidence`),
  document: (id) => call(`documents/${encodeURIComponent(id)}`),
  documents: (query, signal) => call(`documents${toQuery({ ...query })}`, { signal }),
  publisher: (id) => call(`publishers/${encodeURIComponent(id)}`),
  publishers: (query, signal) => call(`publishers${toQuery({ ...query })}`, { signal }),
  claims: (query, signal) => call(`claims${toQuery({ ...query })}`, { signal }),
  graph: (ids, signal) => call('graph', { body: { ids } satisfies EntityIdsRequest, signal }),
  edgesAmong: (ids, signal) => call('graph/edges', { body: { ids } satisfies EntityIdsRequest, signal }),
  graphOf: (query, signal) => call(`graph${toQuery({ ...query })}`, { signal }),
  claimsBehind: (edges, signal) =>
    call('graph/claims', { body: { edges } satisfies EdgeClaimsRequest, signal }),
  paths: (query, signal) => call(`paths${toQuery({ ...query })}`, { signal }),
  common: (ids, signal) => call('graph/common', { body: { ids } satisfies EntityIdsRequest, signal }),
  connect: (ids, signal) => call('graph/connect', { body: { ids } satisfies EntityIdsRequest, signal }),
  belonging: (ids, signal) => call('graph/belonging', { body: { ids } satisfies EntityIdsRequest, signal }),
  questions: () => call('questions'),
  console: () => call('console'),
  schema: () => call('schema'),
  favourites: () => call('favourites'),
  addFavourite: (request) => call('favourites', { body: request }),
  changeFavourite: (id, request) =>
    call(`favourites/${encodeURIComponent(id)}`, { method: 'PUT', body: request }),
  deleteFavourite: (id) => call(`favourites/${encodeURIComponent(id)}`, { method: 'DELETE' }),
  views: (deleted) => call(`views${toQuery({ deleted })}`),
  view: (id, signal) => call(`views/${encodeURIComponent(id)}`, { signal }),
  addView: (request) => call('views', { body: request }),
  saveView: (id, request, version) =>
    call(`views/${encodeURIComponent(id)}`, {
      method: 'PUT',
      body: request,
      ifMatch: version,
      outlives: true,
    }),
  deleteView: (id, forever) =>
    call(`views/${encodeURIComponent(id)}${forever ? '?forever=true' : ''}`, { method: 'DELETE' }),
  restoreView: (id) => call(`views/${encodeURIComponent(id)}/restore`, { method: 'POST' }),
  viewVersions: (id) => call(`views/${encodeURIComponent(id)}/versions`),
  viewVersion: (id, version, signal) =>
    call(`views/${encodeURIComponent(id)}/versions/${String(version)}`, { signal }),
  exportFile: ({ of, ...form }, signal) =>
    isPart(of)
      ? request('export', { body: { ...form, ...of }, signal })
      : request(toExportPath({ of, ...form }), { signal }),
  importFile: (query, file, options) => upload(`import${toQuery({ ...query })}`, file, options),
  guessImport: (start, signal) =>
    upload('import/guess?format=csv', start, {
      onProgress: () => undefined,
      signal: signal ?? new AbortController().signal,
    }),
  imports: () => call('imports'),
  removeImport: (id) => call(`imports/${encodeURIComponent(id)}`, { method: 'DELETE' }),
};

/** Where the browser can load a file from by itself, without the page holding it; undefined where the request has a body. */
export function exportAddress({ of, ...form }: ExportRequest): string | undefined {
  return isPart(of) ? undefined : `${API_ROOT}/${toExportPath({ of, ...form })}`;
}

function toExportPath({
  of,
  ...form
}: ExportForm & { of: Exclude<ExportRequest['of'], ExportPart> }): string {
  return `export${toQuery({ ...form, ...(of === 'all' ? { scope: 'all' } : of) })}`;
}

function isPart(of: ExportRequest['of']): of is ExportPart {
  return of !== 'all' && 'nodes' in of;
}

/** Whether a saving is small enough to be sent to its end when the page is left meanwhile. */
export const isSentOnLeaving: (request: ViewRequest) => boolean = outlivesPage;
