/** Answers questions about paths between two entities: the engine finds the shortest, `server/paths` all others. */
import type { Path, PathMode } from '../../model/answers.ts';
import { toDayNumber } from '../../model/day.ts';
import { pickEdgesOnWay } from '../../paths/edges-on-way.ts';
import { exploreBetween, exploreStrongest } from '../../paths/explore-between.ts';
import { findForwardPaths } from '../../paths/forward-paths.ts';
import { toSimpleGraph } from '../../paths/simple-graph.ts';
import { findBestSourced, findPathsWithin, type SourcedPath } from '../../paths/sourced-paths.ts';
import { textsOf } from '../decoding/decode.ts';
import type { Row } from '../engine.ts';
import type { AskOptions, PathCriteria, PathQuestions } from '../store.ts';
import { cut, readElements, relationTypes, requireEntities, type QuestionContext } from './context.ts';
import { beginSearch, readDatedClaims } from './search-steps.ts';

/** Paths, and whether there are more. */
type Found = readonly [paths: readonly Path[], truncated: boolean];

/** How paths of one mode are found. */
type Search = (context: QuestionContext, criteria: PathCriteria, options?: AskOptions) => Promise<Found>;

const SEARCHES: Readonly<Record<PathMode, Search>> = {
  async shortest(context, criteria, options) {
    const { from, to } = criteria;
    return toFound(
      await context.asking(options)('shortest-path', { from, to }, fillOf(context, criteria)),
      1,
    );
  },

  async all(context, criteria, options) {
    const { from, to, limit } = criteria;
    const parameters = { from, to, limit: limit + 1 };
    return toFound(
      await context.asking(options)('all-shortest-paths', parameters, fillOf(context, criteria)),
      limit,
    );
  },

  async within(context, criteria, options) {
    const exploration = beginSearch(context, criteria.relations, options);
    const { budget } = exploration;
    await exploreBetween(exploration, criteria);
    const found = findPathsWithin(toSimpleGraph(pickEdgesOnWay(exploration, criteria)), criteria, budget);
    const [paths, hasMore] = await take(found, criteria.limit);
    return [paths.map(toPath), hasMore || budget.isCut];
  },

  async sourced(context, criteria, options) {
    const exploration = beginSearch(context, criteria.relations, options);
    const { budget } = exploration;
    await exploreStrongest(exploration, criteria);
    const found = findBestSourced(toSimpleGraph(pickEdgesOnWay(exploration, criteria)), criteria, budget);
    const [paths, hasMore] = await take(found, criteria.limit);
    return [paths.map(toWeighedPath), hasMore || budget.isCut];
  },

  async forward(context, criteria, options) {
    const exploration = beginSearch(context, criteria.relations, options);
    const { budget } = exploration;
    await exploreBetween(exploration, criteria);
    const edges = pickEdgesOnWay(exploration, criteria);
    const claims = await readDatedClaims(context, edges, budget, options);
    const frame = {
      since: criteria.since === undefined ? -Infinity : toDayNumber(criteria.since),
      until: criteria.until === undefined ? Infinity : toDayNumber(criteria.until),
      gap: criteria.gap ?? Infinity,
    };
    const found = findForwardPaths({ ...criteria, edges, claims, frame }, budget);
    const [paths, hasMore] = await take(found, criteria.limit);
    return [paths.map(({ arrival: _arrival, ...path }) => path), hasMore || budget.isCut];
  },
};

/** Makes the questions. */
export function createPathQuestions(context: QuestionContext): PathQuestions {
  return {
    async paths(criteria, options) {
      const ask = context.asking(options);
      const { from, to, mode } = criteria;
      await requireEntities([from, to], ask);
      const [paths, truncated] =
        from === to ? ([[stay(criteria)], false] as const) : await SEARCHES[mode](context, criteria, options);
      const nodeIds = [...new Set(paths.flatMap((path) => path.nodes))];
      const edgeIds = [...new Set(paths.flatMap((path) => path.edges))];
      return { ...(await readElements(ask, nodeIds, edgeIds)), paths, truncated };
    },
  };
}

/** The way from an entity to itself. */
function stay({ from, mode }: PathCriteria): Path {
  return { nodes: [from], edges: [], ...(mode === 'forward' && { claims: [] }) };
}

function fillOf({ vocabulary }: QuestionContext, { relations, max }: PathCriteria): Record<string, string> {
  return { __RELATIONS__: relationTypes(relations, vocabulary), __MAX__: String(Math.trunc(max)) };
}

function toFound(rows: readonly Row[], limit: number): Found {
  const [found, truncated] = cut(rows, limit);
  return [found.map((row) => ({ nodes: textsOf(row, 'nodes'), edges: textsOf(row, 'edges') })), truncated];
}

/** The first of what a search finds, and whether it finds more. */
async function take<T>(found: AsyncIterable<T>, limit: number): Promise<[T[], boolean]> {
  const taken: T[] = [];
  for await (const each of found) {
    if (taken.length === limit) return [taken, true];
    taken.push(each);
  }
  return [taken, false];
}

function toPath({ nodes, edges }: SourcedPath): Path {
  return { nodes, edges: edges.map(({ id }) => id) };
}

function toWeighedPath(path: SourcedPath): Path {
  const { grade } = path.weakest;
  return { ...toPath(path), ...(grade !== undefined && { weakest: grade }) };
}
