/** What the questions of every topic work with, and what several of them need. */
import { EntenteError } from '../../model/errors.ts';
import type { Graph } from '../../model/graph.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import type { SearchLimits } from '../../paths/search-budget.ts';
import type { Ask } from '../ask.ts';
import { quoteIdentifier } from '../identifier.ts';
import { numberOf, toEdge, toNode } from '../decoding/decode.ts';
import type { Parameters, Row } from '../engine.ts';
import type { AskOptions } from '../store.ts';

/** What questions work with. */
export interface QuestionContext {
  /** Asks a question of `cypher/read` by its name. */
  readonly asking: (options?: AskOptions) => Ask;
  readonly vocabulary: Vocabulary;
  /** Relations without a direction. */
  readonly symmetric: readonly string[];
  /** How much one search may do. */
  readonly searchLimits: SearchLimits;
}

/** Greatest number of edges in any answer: more would tell nobody anything. */
export const MAX_EDGES = 10_000;

/** Greatest number of claims in any answer. */
export const MAX_CLAIMS = 10_000;

/** The error of an id that no entity has. */
export function noEntity(id: string): EntenteError {
  return new EntenteError('entity-not-found', `There is no entity "${id}".`);
}

/** Rejects with `entity-not-found` unless there is an entity of every id. */
export async function requireEntities(ids: readonly string[], ask: Ask): Promise<void> {
  const known = new Set((await ask('references', { ids })).map((row) => row['id']));
  const missing = ids.find((id) => !known.has(id));
  if (missing !== undefined) throw noEntity(missing);
}

/** Relation types as a pattern takes them: those named, or all of the vocabulary where none is. */
export function relationTypes(relations: readonly string[], vocabulary: Vocabulary): string {
  const named = relations.length > 0 ? relations : vocabulary.relations.map((each) => each.relation);
  return named.map(quoteIdentifier).join('|');
}

/** Questions ask for one row more than is wanted, which tells whether there are more. */
export function cut<T>(rows: readonly T[], limit: number): [T[], boolean] {
  return [rows.slice(0, limit), rows.length > limit];
}

/** A list that is asked for: a question, and one of the same name and `-total` for how long the whole is. */
export interface List {
  readonly name: string;
  /** What both questions take. */
  readonly which: Parameters;
  /** What only the first takes besides the limit: order, direction, offset. */
  readonly part?: Parameters;
  readonly limit: number;
}

/** A part of a list, the length of the whole, and whether the limit cut it. */
export async function readPart(
  ask: Ask,
  { name, which, part = {}, limit }: List,
): Promise<{ found: Row[]; total: number; truncated: boolean }> {
  const [rows, [count = {}]] = await Promise.all([
    ask(name, { ...which, ...part, limit: limit + 1 }),
    ask(`${name}-total`, which),
  ]);
  const [found, truncated] = cut(rows, limit);
  return { found, total: numberOf(count, 'total'), truncated };
}

/** Given nodes and edges, the ends of the edges being among the nodes. */
export async function readElements(
  ask: Ask,
  nodeIds: readonly string[],
  edgeIds: readonly string[],
): Promise<Graph> {
  const [nodes, edges] = await Promise.all([
    ask('entities', { ids: nodeIds }),
    ask('edges', { ids: edgeIds, ends: nodeIds }),
  ]);
  return { nodes: nodes.map(toNode), edges: edges.map(toEdge) };
}
