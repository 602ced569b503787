/** One call to the server: whatever goes wrong comes back as an `EntenteError` with a sentence that a person can act on. */
import { API_ROOT } from '../server/api/contract.ts';
import { ERRORS, EntenteError, type ErrorCode } from '../server/model/errors.ts';

/** What is sent besides the path. */
export interface CallOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Number of the version that a change is based on. */
  readonly ifMatch?: number;
  /** Sent to its end even when the page is left meanwhile, where `outlivesPage` says that it can be. */
  readonly outlives?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Bytes of bodies that browsers still send when the page is left: they take 64 KB of all such requests together. */
const LARGEST_FAREWELL = 60_000;

/** What is said when the server cannot be reached. */
export const AWAY = 'The server does not answer. Check that Entente is still running.';

/** Asks and reads the answer. Rejects with the server's own code, `store-unavailable` where it is away, or `cancelled`. */
export async function call<Reply>(path: string, options: CallOptions = {}): Promise<Reply> {
  const response = await request(path, options);
  if (response.status === 204) return undefined as Reply;
  const reply: unknown = await response.json().catch(() => undefined);
  if (reply === undefined) throw new EntenteError('unexpected', 'The server’s answer cannot be read.');
  // The contract's types are held against the server's schemas by the server's own tests.
  return reply as Reply;
}

/** Asks, and gives the answer to be read by the caller, as a file is. Rejects as `call` does. */
export async function request(path: string, options: CallOptions = {}): Promise<Response> {
  const { method, body, ifMatch, outlives = false, signal } = options;
  const text = body === undefined ? undefined : JSON.stringify(body);
  let response: Response;
  try {
    response = await fetch(`${API_ROOT}/${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(ifMatch !== undefined && { 'If-Match': `"${String(ifMatch)}"` }),
      },
      ...(text !== undefined && { body: text }),
      ...(outlives && text !== undefined && { keepalive: isSmall(text) }),
      ...(signal && { signal }),
    });
  } catch (cause) {
    if (signal?.aborted) throw new EntenteError('cancelled', 'The request was given up.', { cause });
    throw new EntenteError('store-unavailable', AWAY, { cause });
  }
  if (!response.ok) throw toError(await response.json().catch(() => undefined), response.status);
  return response;
}

/** Parameters of a query; a list is given as often as it has values, and what is missing or empty is left out. */
export function toQuery(
  parameters: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined || value === '') continue;
    for (const each of Array.isArray(value) ? (value as readonly string[]) : [String(value)])
      query.append(name, each);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether a body is small enough to be sent to its end when the page is left meanwhile. */
export function outlivesPage(body: unknown): boolean {
  return isSmall(JSON.stringify(body));
}

function isSmall(text: string): boolean {
  return new TextEncoder().encode(text).length <= LARGEST_FAREWELL;
}

/** The error that a refusing answer stands for. */
export function toError(body: unknown, status: number): EntenteError {
  if (isErrorReply(body)) {
    const { code, message, details } = body.error;
    return new EntenteError(code, message, { details });
  }
  const gone = status === 502 || status === 503 || status === 504;
  return gone
    ? new EntenteError('store-unavailable', AWAY)
    : new EntenteError('unexpected', `The server answered with status ${String(status)} and no explanation.`);
}

function isErrorReply(
  body: unknown,
): body is { error: { code: ErrorCode; message: string; details?: unknown } } {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false;
  const { error } = body;
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    Object.hasOwn(ERRORS, error.code) &&
    'message' in error &&
    typeof error.message === 'string'
  );
}
