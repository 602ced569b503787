/** Asks for the graph among any number of entities, in as many requests as the server's limit takes. */
import type { EdgesReply, GraphReply } from '../server/api/contract.ts';

/** Most ids that one request may name. */
export const MOST_IDS = 1_000;

/**
 * Lists of ids, none longer than `most`, such that any two of the ids stand together in at least one list: the edges among
 * all are the edges among each. As few lists as halves in pairs take.
 */
export function splitIds(ids: readonly string[], most: number = MOST_IDS): readonly (readonly string[])[] {
  if (ids.length <= most) return [ids];
  const size = Math.max(1, Math.floor(most / 2));
  const parts = Array.from({ length: Math.ceil(ids.length / size) }, (_, at) =>
    ids.slice(at * size, (at + 1) * size),
  );
  return parts.flatMap((part, at) => parts.slice(at + 1).map((other) => [...part, ...other]));
}

/** One answer of several on lists of ids; what stands in more than one of them stands in it once. */
export function joinGraphs(replies: readonly GraphReply[]): GraphReply {
  return {
    nodes: joinById(replies.map((reply) => reply.nodes)),
    edges: joinById(replies.map((reply) => reply.edges)),
    missing: [...new Set(replies.flatMap((reply) => reply.missing))],
    truncated: replies.some((reply) => reply.truncated),
  };
}

/** As for graphs, of edges alone. */
export function joinEdges(replies: readonly EdgesReply[]): EdgesReply {
  return {
    edges: joinById(replies.map((reply) => reply.edges)),
    truncated: replies.some((reply) => reply.truncated),
  };
}

function joinById<Item extends { readonly id: string }>(lists: readonly (readonly Item[])[]): Item[] {
  return [...new Map(lists.flat().map((item) => [item.id, item])).values()];
}
