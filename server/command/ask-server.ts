/** Sends requests to a server and turns what it refuses into one sentence. */
import { EntenteError } from '../model/errors.ts';

/** A request of a command. */
export interface CommandRequest {
  /** Below the server's address, with its query. */
  readonly path: string;
  /** Sent as JSON by POST; without it and a file it is a GET. */
  readonly body?: object;
  /** Sent as it is by POST, while it is read. */
  readonly file?: ReadableStream<Uint8Array>;
  readonly method?: 'DELETE';
  /** Media type of the answer; any unless said otherwise. */
  readonly accept?: string;
}

/** The answer, if it is no refusal. Rejects with the server's own sentence, or that it does not answer. */
export async function askServer(
  address: string,
  { path, body, file, method, accept = '*/*' }: CommandRequest,
  signal: AbortSignal,
): Promise<Response> {
  const type = body ? 'application/json' : file ? 'application/octet-stream' : undefined;
  const headers = { accept, ...(type !== undefined && { 'content-type': type }) };
  const sent = body ? JSON.stringify(body) : file;
  const options =
    sent === undefined
      ? { method: method ?? 'GET' }
      : { method: 'POST', body: sent, ...(file && { duplex: 'half' as const }) };
  const reply = await fetch(`${address}${path}`, { ...options, headers, signal }).catch((cause: unknown) => {
    throw new EntenteError('store-unavailable', `The server at ${address} does not answer.`, { cause });
  });
  if (!reply.ok) throw new EntenteError('invalid-request', await readRefusal(reply));
  return reply;
}

/** Ours are `{ error: { message } }`, those of the Query API `{ errors: [{ message }] }`. */
async function readRefusal(reply: Response): Promise<string> {
  const said = await reply.json().catch(() => ({}));
  const { error, errors } = said as { error?: { message: string }; errors?: { message: string }[] };
  return error?.message ?? errors?.[0]?.message ?? `The server answered with status ${String(reply.status)}.`;
}
