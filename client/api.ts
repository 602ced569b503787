/** The calls that the client makes, typed by the contract; whatever goes wrong comes back as an `EntenteError`. */
import {
  API_ROOT,
  type EdgesReply,
  type EngineReply,
  type EntityReply,
  type EvidenceReply,
  type GraphReply,
  type NeighboursReply,
  type OpeningReply,
  type Overview,
  type SearchReply,
  type VocabularyReply,
} from '../server/api/contract.ts';
import { ERRORS, EntenteError, type ErrorCode } from '../server/model/errors.ts';

/** Which neighbours of an entity are wanted; without `relation`, `direction` and `kind`, all of them. */
export interface NeighboursQuery {
  readonly relation?: string;
  readonly direction?: string;
  readonly kind?: string;
  /** At most 1,000. */
  readonly limit: number;
}

/** The server as the client sees it. */
export interface Api {
  readonly opening: () => Promise<OpeningReply>;
  readonly vocabulary: () => Promise<VocabularyReply>;
  readonly overview: () => Promise<Overview>;
  readonly engine: () => Promise<EngineReply>;
  readonly search: (text: string, limit: number, signal?: AbortSignal) => Promise<SearchReply>;
  readonly entity: (id: string) => Promise<EntityReply>;
  readonly neighbours: (id: string, query: NeighboursQuery, signal?: AbortSignal) => Promise<NeighboursReply>;
  readonly entityEvidence: (id: string) => Promise<EvidenceReply>;
  readonly edgeEvidence: (id: string) => Promise<EvidenceReply>;
  readonly graph: (ids: readonly string[]) => Promise<GraphReply>;
  readonly edgesAmong: (ids: readonly string[]) => Promise<EdgesReply>;
}

/** The API of the server that the page came from. */
export const api: Api = {
  opening: () => call('opening'),
  vocabulary: () => call('vocabulary'),
  overview: () => call('overview'),
  engine: () => call('engine'),
  search: (text, limit, signal) =>
    call(`search?${new URLSearchParams({ q: text, limit: String(limit) }).toString()}`, toGet(signal)),
  entity: (id) => call(`entities/${encodeURIComponent(id)}`),
  neighbours: (id, query, signal) =>
    call(`entities/${encodeURIComponent(id)}/neighbours?${toParameters(query)}`, toGet(signal)),
  entityEvidence: (id) => call(`entities/${encodeURIComponent(id)}/evidence`),
  edgeEvidence: (id) => call(`edges/${encodeURIComponent(id)}/evidence`),
  graph: (ids) => call('graph', toPost({ ids })),
  edgesAmong: (ids) => call('graph/edges', toPost({ ids })),
};

async function call<Reply>(path: string, init: RequestInit = {}): Promise<Reply> {
  let response: Response;
  try {
    response = await fetch(`${API_ROOT}/${path}`, init);
  } catch (cause) {
    if (init.signal?.aborted) throw new EntenteError('cancelled', 'The request was given up.', { cause });
    throw new EntenteError(
      'store-unavailable',
      'The server does not answer. Check that Entente is still running.',
      {
        cause,
      },
    );
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw toError(body, response.status);
  if (body === undefined) throw new EntenteError('unexpected', 'The server’s answer cannot be read.');
  // The contract's types are held against the server's schemas by the server's own tests.
  return body as Reply;
}

function toError(body: unknown, status: number): EntenteError {
  if (isErrorReply(body)) return new EntenteError(body.error.code, body.error.message);
  const gone = status === 502 || status === 503 || status === 504;
  return gone
    ? new EntenteError(
        'store-unavailable',
        'The server does not answer. Check that Entente is still running.',
      )
    : new EntenteError('unexpected', `The server answered with status ${String(status)} and no explanation.`);
}

function isErrorReply(body: unknown): body is { error: { code: ErrorCode; message: string } } {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false;
  const { error } = body;
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code in ERRORS &&
    'message' in error &&
    typeof error.message === 'string'
  );
}

function toParameters(query: NeighboursQuery): string {
  const parameters = new URLSearchParams({ limit: String(query.limit) });
  if (query.relation !== undefined) parameters.set('relation', query.relation);
  if (query.direction !== undefined) parameters.set('direction', query.direction);
  if (query.kind !== undefined) parameters.set('kind', query.kind);
  return parameters.toString();
}

function toGet(signal: AbortSignal | undefined): RequestInit {
  return signal ? { signal } : {};
}

function toPost(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
