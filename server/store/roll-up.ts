/** Makes the statements that roll claims up into edges, for the edges that a write has touched. */
import { parseEdgeId } from '../model/edge-id.ts';
import { EntenteError } from '../model/errors.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { findRelation } from '../model/vocabulary.ts';
import type { Engine, Statement } from './engine.ts';
import type { Queries } from './queries.ts';
import { typedStatements } from './typed-statements.ts';

/** What rolling up needs to know. */
export interface RollUpContext {
  readonly queries: Queries;
  readonly engine: Engine['name'];
  readonly vocabulary: Vocabulary;
}

/**
 * Statements that bring given edges and the measures of their ends in step with their claims; to be run last, in
 * the transaction that touched the claims.
 */
export function rollUp(
  context: RollUpContext,
  edgeIds: Iterable<string>,
  entityIds: Iterable<string>,
): Statement[] {
  const { queries, engine, vocabulary } = context;
  const rows = [...new Set(edgeIds)].sort().map((id) => toRow(id, vocabulary));
  const statuses = vocabulary.statuses.map(({ status, rank, affirms }) => ({ status, rank, affirms }));
  const statements: Statement[] = [];
  if (rows.length > 0) {
    statements.push({ text: queries.text('drop-edges', engine), parameters: { rows } });
    statements.push(
      ...typedStatements(queries, engine, {
        query: 'roll-up',
        key: 'relation',
        rows,
        parameters: { statuses },
      }),
    );
  }
  const ids = [...new Set([...entityIds, ...rows.flatMap(({ source, target }) => [source, target])])].sort();
  if (ids.length > 0)
    statements.push({ text: queries.text('measure-entities', engine), parameters: { ids } });
  return statements;
}

function toRow(
  id: string,
  vocabulary: Vocabulary,
): { id: string; source: string; target: string; relation: string; speech: boolean } {
  const ends = parseEdgeId(id);
  const relation = ends && findRelation(vocabulary, ends.relation);
  if (!relation)
    throw new EntenteError(
      'unexpected',
      `A claim carries the edge "${id}", which the vocabulary does not know.`,
    );
  return { id, ...ends, speech: relation.speech };
}
