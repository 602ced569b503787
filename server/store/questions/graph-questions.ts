/** Answers questions about the graph as a whole and about parts of it. */
import { VIEW_LIMITS } from '../../model/view-content.ts';
import * as decode from '../decoding/decode.ts';
import type { AskOptions, GraphQuestions } from '../store.ts';
import { cut, readPart, type QuestionContext } from './context.ts';

/** Makes the questions. */
export function createGraphQuestions({ asking }: QuestionContext): GraphQuestions {
  const edgesAmong: GraphQuestions['edgesAmong'] = async (ids, limit, options) => {
    const rows = await asking(options)('edges-among', { ids, limit: limit + 1 });
    const [edges, truncated] = cut(rows, limit);
    return { edges: edges.map(decode.toEdge), truncated };
  };

  return {
    edgesAmong,

    async overview(options?: AskOptions) {
      const ask = asking(options);
      const [[counts = {}], kinds, relations] = await Promise.all([
        ask('overview-counts', {}),
        ask('overview-kinds', {}),
        ask('overview-relations', {}),
      ]);
      const count = (column: string): number => decode.numberOf(counts, column);
      return {
        counts: {
          entities: count('entities'),
          claims: count('claims'),
          documents: count('documents'),
          relations: count('relations'),
        },
        kinds: kinds.map((row) => ({
          kind: decode.textOf(row, 'kind'),
          count: decode.numberOf(row, 'count'),
        })),
        relations: relations.map((row) => ({
          relation: decode.textOf(row, 'relation'),
          count: decode.numberOf(row, 'count'),
        })),
      };
    },

    async subgraph(ids, options) {
      const [rows, { edges, truncated }] = await Promise.all([
        asking(options)('entities', { ids }),
        edgesAmong(ids, VIEW_LIMITS.edges, options),
      ]);
      const nodes = rows.map(decode.toNode);
      const known = new Set(nodes.map((node) => node.id));
      return { nodes, edges, missing: ids.filter((id) => !known.has(id)), truncated };
    },

    async selection({ order, limit, ...which }, options) {
      const ask = asking(options);
      const list = { name: 'edge-selection', which, part: { order }, limit };
      const { found, ...size } = await readPart(ask, list);
      const edges = found.map(decode.toEdge);
      const ends = [...new Set(edges.flatMap((edge) => [edge.source, edge.target]))];
      const nodes = ends.length === 0 ? [] : await ask('entities', { ids: ends });
      return { nodes: nodes.map(decode.toNode), edges, ...size };
    },

    async timeline({ from, to, limit }, options) {
      const which = { from, to };
      const { found, ...size } = await readPart(asking(options), { name: 'timeline', which, limit });
      return { claims: found.map(decode.toClaim), ...size };
    },
  };
}
