/** Answers questions about ways from one entity to others. */
import { textsOf } from '../decode.ts';
import { quoteIdentifier } from '../identifier.ts';
import type { PathQuestions } from '../store.ts';
import { cut, readElements, requireEntities, type QuestionContext } from './context.ts';

/** Makes the questions. */
export function createPathQuestions({ asking, vocabulary }: QuestionContext): PathQuestions {
  return {
    async paths({ from, to, mode, max, limit, relations }, options) {
      const ask = asking(options);
      await requireEntities([from, to], ask);
      if (from === to) {
        const elements = await readElements(ask, [from], []);
        return { ...elements, paths: [{ nodes: [from], edges: [] }], truncated: false };
      }
      const usable = relations.length > 0 ? relations : vocabulary.relations.map((each) => each.relation);
      const fill = {
        __RELATIONS__: usable.map(quoteIdentifier).join('|'),
        __MAX__: String(Math.trunc(max)),
      };
      const rows =
        mode === 'shortest'
          ? await ask('shortest-path', { from, to }, fill)
          : await ask('all-shortest-paths', { from, to, limit: limit + 1 }, fill);
      const [found, truncated] = cut(rows, limit);
      const paths = found.map((row) => ({ nodes: textsOf(row, 'nodes'), edges: textsOf(row, 'edges') }));
      const nodeIds = [...new Set(paths.flatMap((path) => path.nodes))];
      const edgeIds = [...new Set(paths.flatMap((path) => path.edges))];
      return { ...(await readElements(ask, nodeIds, edgeIds)), paths, truncated };
    },
  };
}
