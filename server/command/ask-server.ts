/** Sends requests to a server and turns what it refuses into one sentence. */
import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EntenteError } from '../model/errors.ts';

/** A file that is sent while it is read. */
export interface SentFile {
  readonly content: ReadableStream<Uint8Array>;
  /** How many there are, where that is known: who refuses so many need not take them first. */
  readonly bytes?: number;
}

/** A request of a command. */
export interface CommandRequest {
  /** Below the server's address, with its query. */
  readonly path: string;
  /** Sent as JSON by POST; without it and a file it is a GET. */
  readonly body?: object;
  /** Sent as it is by POST. */
  readonly file?: SentFile;
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
  const fileType = file && 'application/octet-stream';
  const type = body ? 'application/json' : fileType;
  const way = method ?? (type === undefined ? 'GET' : 'POST');
  const headers = {
    accept,
    ...(type !== undefined && { 'content-type': type }),
    ...(file?.bytes !== undefined && { 'content-length': file.bytes }),
  };
  const options = { method: way, headers, signal, agent: false, strictContentLength: true } as const;
  const sent = request(`${address}${path}`, options);
  const content = body ? [JSON.stringify(body)] : (file?.content ?? []);
  const reply = await answerOf(sent, content).catch((cause: unknown) => {
    const isThere = !(cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED');
    const what = isThere ? 'broke off before it had answered' : 'does not answer';
    throw new EntenteError('store-unavailable', `The server at ${address} ${what}.`, { cause });
  });
  if (!reply.ok) throw new EntenteError('invalid-request', await readRefusal(reply));
  return reply;
}

/** Sends a body and waits for the answer for as long as it takes: `fetch` gives up after five minutes, which an import may take. */
async function answerOf(
  sent: ClientRequest,
  body: Iterable<string> | AsyncIterable<Uint8Array>,
): Promise<Response> {
  const coming = once(sent, 'response');
  // Who refuses a file answers before all of it is sent.
  pipeline(body, sent).catch(() => undefined);
  const [message] = (await coming) as [IncomingMessage];
  const { statusCode: status = 500, headers } = message;
  const told = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  );
  const isEmpty = status === 204 || status === 304;
  // Node's own types of the same streams differ.
  const content = isEmpty ? null : (Readable.toWeb(message) as ReadableStream<Uint8Array>);
  return new Response(content, { status, headers: told });
}

/** Ours are `{ error: { message } }`, those of the Query API `{ errors: [{ message }] }`. */
async function readRefusal(reply: Response): Promise<string> {
  const said = await reply.json().catch(() => ({}));
  const { error, errors } = said as { error?: { message: string }; errors?: { message: string }[] };
  if (error) return inOptions(error.message);
  return errors?.[0]?.message ?? `The server answered with status ${String(reply.status)}.`;
}

/** What an address carries under a name is an option of that name here: `madeAt` is `--made-at`. */
function inOptions(sentence: string): string {
  const [, faults] = /^The query does not fit: (.*)$/s.exec(sentence) ?? [];
  if (faults === undefined) return sentence;
  return faults.replace(
    /(?<=^|; )[a-z]+(?:[A-Z][a-z]+)?(?=:)/g,
    (name) => `--${name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`)}`,
  );
}
