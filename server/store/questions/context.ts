/** What the questions of every topic work with, and what several of them need. */
import { EntenteError } from '../../model/errors.ts';
import type { Graph } from '../../model/graph.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import type { SearchLimits } from '../../paths/search-budget.ts';
import type { Ask } from '../ask.ts';
import { toEdge, toNode } from '../decode.ts';
import { quoteIdentifier } from '../identifier.ts';
import type { AskOptions } from '../store.ts';

/** What questions work with. */
export interface QuestionContext {
  /** Asks a question of `cypher/read` by its name. */
  readonly asking: (options: AskOptions | undefined) => Ask;
  readonly vocabulary: Vocabulary;
  /** Relations without a direction. */
  readonly symmetric: readonly string[];
  /** How much one search may do. */
  readonly searchLimits: SearchLimits;
}

/** Greatest number of edges in any answer: more would tell nobody anything. */
export const MAX_EDGES = 10_000;

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
