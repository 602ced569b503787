/** Answers questions that only read before Express sees them: what it does for each takes as long as the database does for a short one. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { API_ROOT } from './contract.ts';
import type { Endpoint } from './endpoint.ts';
import { readQuestion } from './read-question.ts';
import { CACHING } from './router.ts';
import { sendAnswer } from './send-answer.ts';

/** An endpoint whose path fits, and what stands in the places of its parameters. */
export interface ReadingRoute {
  readonly endpoint: Endpoint;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds what answers a request; nothing where that is left to Express, as everything is that fails. */
export type FindReading = (request: IncomingMessage) => ReadingRoute | undefined;

/** Sorts the endpoints that answer a GET with JSON by how many parts their paths have. */
export function createReadingRoutes(endpoints: readonly Endpoint[]): FindReading {
  const byLength = new Map<number, [Endpoint, readonly string[]][]>();
  for (const endpoint of endpoints) {
    if (endpoint.method !== 'get' || endpoint.files !== undefined || endpoint.reply === undefined) continue;
    const parts = split(endpoint.path);
    byLength.set(parts.length, [...(byLength.get(parts.length) ?? []), [endpoint, parts]]);
  }
  const root = `${API_ROOT}/`;
  return ({ method, url = '' }) => {
    if (method !== 'GET' || !url.startsWith(root)) return undefined;
    const end = url.indexOf('?');
    const asked = split(url.slice(API_ROOT.length, end === -1 ? undefined : end));
    for (const [endpoint, parts] of byLength.get(asked.length) ?? []) {
      const params = match(parts, asked);
      if (params !== undefined) return { endpoint, params };
    }
    return undefined;
  };
}

/** Asks the endpoint and sends what it answers. */
export async function answerReading(
  { endpoint, params }: ReadingRoute,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const question = readQuestion(endpoint, request, response, { params });
  response.setHeader('Cache-Control', CACHING);
  sendAnswer(endpoint, request, response, await endpoint.answer(question));
}

function split(path: string): readonly string[] {
  return path.slice(1).split('/');
}

/** The parameters of a path by name, or nothing where another part differs, or a parameter is empty. */
function match(parts: readonly string[], asked: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [at, part] of parts.entries()) {
    const given = asked[at] ?? '';
    if (!part.startsWith('{')) {
      if (part !== given) return undefined;
    } else if (given === '') return undefined;
    else params[part.slice(1, -1)] = decodeURIComponent(given);
  }
  return params;
}
