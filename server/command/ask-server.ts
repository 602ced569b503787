/** Sends requests to a server and turns what it refuses into one sentence. */
import { EntenteError } from '../model/errors.ts';

/** A request of a command. */
export interface CommandRequest {
  /** Below the server's address, with its query. */
  readonly path: string;
  /** Sent as JSON by POST; without it, it is a GET. */
  readonly body?: object;
  /** Media type of the answer; any unless said otherwise. */
  readonly accept?: string;
}

/** The answer, if it is no refusal. Rejects with the server's own sentence, or that it does not answer. */
export async function askServer(
  address: string,
  { path, body, accept = '*/*' }: CommandRequest,
  signal: AbortSignal,
): Promise<Response> {
  const headers = { accept, ...(body && { 'content-type': 'application/json' }) };
  const options = body ? { method: 'POST', body: JSON.stringify(body) } : {};
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
