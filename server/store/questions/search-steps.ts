/** Reads for searches over the graph: the edges at a frontier, the days of the claims on them, and to what entities belong. */
import { toDayNumber } from '../../model/day.ts';
import type { UpwardEdge } from '../../paths/belonging.ts';
import type { PathEdge } from '../../paths/edge.ts';
import { Exploration } from '../../paths/exploration.ts';
import type { DatedClaim } from '../../paths/dated-graph.ts';
import { SearchBudget } from '../../paths/search-budget.ts';
import { textOf, numberOf, toReference } from '../decoding/decode.ts';
import type { Row } from '../engine.ts';
import type { AskOptions } from '../store.ts';
import { cut, relationTypes, type QuestionContext } from './context.ts';

/** Greatest number of claims, and of edges upwards, that one search reads. */
const MAX_ROWS = 50_000;

/** Edges that one question names. */
const EDGES_A_QUESTION = 1_000;

/** A new search along the affirmed edges of some relations, or of all where none is named. */
export function beginSearch(
  { asking, vocabulary, searchLimits }: QuestionContext,
  relations: readonly string[],
  options: AskOptions = {},
): Exploration {
  const ask = asking(options);
  const fill = { __RELATIONS__: relationTypes(relations, vocabulary) };
  return new Exploration(
    async (ids, limit) => (await ask('steps', { ids, limit }, fill)).map((row) => toPathEdge(row, 'id')),
    new SearchBudget(searchLimits, options.signal),
  );
}

/** The claims with a day that affirm edges. */
export async function readDatedClaims(
  { asking, vocabulary }: QuestionContext,
  edges: readonly PathEdge[],
  budget: SearchBudget,
  options?: AskOptions,
): Promise<readonly DatedClaim[]> {
  const ask = asking(options);
  const { statuses, relations } = vocabulary;
  const affirming = statuses.filter(({ affirms }) => affirms === 'yes').map(({ status }) => status);
  const speech = relations.filter((each) => each.speech).map(({ relation }) => relation);
  const claims: DatedClaim[] = [];
  for (let at = 0; at < edges.length; at += EDGES_A_QUESTION) {
    const ids = edges.slice(at, at + EDGES_A_QUESTION).map(({ id }) => id);
    const left = MAX_ROWS - claims.length;
    const [rows, isCut] = cut(
      await ask('dated-claims', { edges: ids, affirming, speech, limit: left + 1 }),
      left,
    );
    claims.push(...rows.map(toDatedClaim));
    if (!isCut) continue;
    budget.cut();
    break;
  }
  return claims;
}

/** The affirmed edges by which entities belong to others, along the relations of the vocabulary that express belonging. */
export async function readUpwardEdges(
  { asking, vocabulary }: QuestionContext,
  ids: readonly string[],
  options?: AskOptions,
): Promise<readonly UpwardEdge[]> {
  const fill = { __RELATIONS__: relationTypes(vocabulary.belonging, vocabulary) };
  const rows = await asking(options)('upward-edges', { ids, limit: MAX_ROWS }, fill);
  return rows.map((row) => {
    const to = toReference(row);
    return { ...toPathEdge({ ...row, target: to.id }, 'edge'), relation: textOf(row, 'relation'), to };
  });
}

/** A row of `source, target, grade, origins` and an id in the named column. */
function toPathEdge(row: Row, idColumn: string): PathEdge {
  const grade = row['grade'];
  return {
    id: textOf(row, idColumn),
    source: textOf(row, 'source'),
    target: textOf(row, 'target'),
    origins: numberOf(row, 'origins'),
    ...(typeof grade === 'string' && { grade }),
  };
}

/** A row of `id, edge, firstDay, lastDay`. */
function toDatedClaim(row: Row): DatedClaim {
  const last = row['lastDay'];
  return {
    id: textOf(row, 'id'),
    edge: textOf(row, 'edge'),
    first: toDayNumber(textOf(row, 'firstDay')),
    last: typeof last === 'string' ? toDayNumber(last) : Infinity,
  };
}
