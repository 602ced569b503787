/** Answers questions about several entities: what they have in common, what connects them, to what they belong. */
import { findBelongings } from '../../paths/belonging.ts';
import { findConnection } from '../../paths/connection.ts';
import { numberOf, toEdge, toNode, toReference } from '../decoding/decode.ts';
import type { GroupQuestions } from '../store.ts';
import { cut, MAX_EDGES, readElements, requireEntities, type QuestionContext } from './context.ts';
import { beginSearch, readUpwardEdges } from './search-steps.ts';

/** Makes the questions. */
export function createGroupQuestions(context: QuestionContext): GroupQuestions {
  const { asking, vocabulary } = context;
  return {
    async commonNeighbours(ids, limit, options) {
      const ask = asking(options);
      await requireEntities(ids, ask);
      const [rows, [count = {}]] = await Promise.all([
        ask('common-neighbours', { ids, limit: limit + 1 }),
        ask('common-total', { ids }),
      ]);
      const [found, hasMore] = cut(rows, limit);
      const others = found.map((row) => toNode(row).id);
      const joining = await ask('edges-joining', { ids, others, limit: MAX_EDGES + 1 });
      const [edges, hasMoreEdges] = cut(joining, MAX_EDGES);
      return {
        nodes: found.map(toNode),
        shared: found.map((row) => numberOf(row, 'shared')),
        edges: edges.map(toEdge),
        total: numberOf(count, 'total'),
        truncated: hasMore || hasMoreEdges,
      };
    },

    async connect({ ids, relations }, options) {
      const ask = asking(options);
      await requireEntities(ids, ask);
      const found = await findConnection(beginSearch(context, relations, options), ids);
      const edgeIds = found.edges.map(({ id }) => id);
      const graph = await readElements(ask, found.nodes, edgeIds);
      return { ...graph, exact: found.isExact, apart: found.apart };
    },

    async belongings(ids, options) {
      const entities = (await asking(options)('references', { ids })).map(toReference);
      if (vocabulary.belonging.length === 0) return { belongs: [] };
      const found = await findBelongings(entities, vocabulary.belonging, (below) =>
        readUpwardEdges(context, below, options),
      );
      const belongs = [...new Set(ids)].flatMap((id) => {
        const to = found.get(id);
        return to ? [{ id, to }] : [];
      });
      return { belongs };
    },
  };
}
