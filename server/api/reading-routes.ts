/** Answers questions that only read before anything else is tried: finding and sending as Express does takes a third as long as the database does for a short one. */
import type { RequestHandler } from 'express';
import { API_ROOT } from './contract.ts';
import type { Endpoint } from './endpoint.ts';
import { readQuestion } from './read-question.ts';
import { CACHING, toExpressPath } from './router.ts';
import { sendAnswer } from './send-answer.ts';

/** An endpoint whose path fits, and what stands in the places of its parameters. */
interface ReadingRoute {
  readonly endpoint: Endpoint;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds what answers a GET; nothing where that is left to the router, as everything is that fits no path. */
type FindReading = (url: string) => ReadingRoute | undefined;

/** Answers what fits an endpoint that answers a GET with JSON, and passes on all else. */
export function answerReadings(endpoints: readonly Endpoint[]): RequestHandler {
  const find = createFinder(endpoints);
  return async (request, response, next) => {
    const found = request.method === 'GET' ? find(request.url) : undefined;
    if (found === undefined) {
      next();
      return;
    }
    const { endpoint, params } = found;
    // As the router would: it is what measurements name the request by.
    request.route = { path: API_ROOT + toExpressPath(endpoint.path) };
    const question = readQuestion(endpoint, request, response, { params });
    response.setHeader('Cache-Control', CACHING);
    sendAnswer(endpoint, request, response, await endpoint.answer(question));
  };
}

/** Sorts the endpoints that answer a GET with JSON by how many parts their paths have. */
function createFinder(endpoints: readonly Endpoint[]): FindReading {
  const byLength = new Map<number, [Endpoint, readonly string[]][]>();
  for (const endpoint of endpoints) {
    if (endpoint.method !== 'get' || endpoint.files !== undefined || endpoint.reply === undefined) continue;
    const parts = split(endpoint.path);
    byLength.set(parts.length, [...(byLength.get(parts.length) ?? []), [endpoint, parts]]);
  }
  const root = `${API_ROOT}/`;
  return (url) => {
    if (!url.startsWith(root)) return undefined;
    const end = url.indexOf('?');
    const asked = split(url.slice(API_ROOT.length, end === -1 ? undefined : end));
    for (const [endpoint, parts] of byLength.get(asked.length) ?? []) {
      const params = match(parts, asked);
      if (params !== undefined) return { endpoint, params };
    }
    return undefined;
  };
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
