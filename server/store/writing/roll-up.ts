/** Makes the statements that roll claims up into edges, for the edges that a write has touched. */
import type { EdgeEnds } from '../../model/edge-id.ts';
import { parseEdgeId } from '../../model/edge-id.ts';
import { EntenteError } from '../../model/errors.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { findRelation } from '../../model/vocabulary.ts';
import type { Engine, Parameters, Statement } from '../engine.ts';
import type { Queries } from '../queries.ts';
import { typedStatements } from './typed-statements.ts';

/** What rolling up needs to know. */
export interface RollUpContext {
  readonly queries: Queries;
  readonly engine: Engine['name'];
  readonly vocabulary: Vocabulary;
}

/** What a write touches. */
export interface TouchedParts {
  /** Ids of edges. */
  readonly edges: Iterable<string>;
  /** Ids of entities, besides the ends of those edges. */
  readonly entities: Iterable<string>;
  /** No edge can have lost its last claim: none was there before, or those have been dropped. */
  readonly isEmpty: boolean;
}

/**
 * Statements that bring given edges and the measures of their ends in step with their claims; to be run last, in
 * the transaction that touched the claims.
 */
export function rollUp(context: RollUpContext, parts: TouchedParts): Statement[] {
  return [...rollUpEdges(context, parts), ...measure(context, parts)];
}

/** Statements that bring given edges alone in step with their claims. */
export function rollUpEdges(
  context: RollUpContext,
  { edges, isEmpty }: Pick<TouchedParts, 'edges' | 'isEmpty'>,
): Statement[] {
  const { queries, engine, vocabulary } = context;
  const touched = [...new Set(edges)].sort().map(toTouched);
  // An edge whose relation has left the vocabulary has no claims any more: it is dropped, not rolled up.
  const rows = touched.flatMap(({ id, source, target, relation }) => {
    const known = findRelation(vocabulary, relation);
    return known ? [{ id, source, target, relation, speech: known.speech }] : [];
  });
  const statuses = vocabulary.statuses.map(({ status, rank, affirms }) => ({ status, rank, affirms }));
  const statements: Statement[] = [];
  if (touched.length > 0) {
    if (!isEmpty) statements.push(...dropEdges(context, { edges, leaving: '' }));
    statements.push(
      ...typedStatements(queries, engine, {
        query: 'roll-up',
        key: 'relation',
        rows,
        parameters: { statuses },
      }),
    );
  }
  return statements;
}

/**
 * Statements that drop those of given edges behind which only claims of the origin `leaving` stand, or none; to be run before
 * those claims go, for where many have just gone Neo4j finds its way several times slower.
 */
export function dropEdges(
  { queries, engine }: Pick<RollUpContext, 'queries' | 'engine'>,
  { edges, leaving }: { readonly edges: Iterable<string>; readonly leaving: string },
): Statement[] {
  const rows = [...new Set(edges)].sort().map(toTouched).map(toEnds);
  return rows.length > 0 ? [{ text: queries.text('drop-edges', engine), parameters: { rows, leaving } }] : [];
}

/**
 * Statements that count claims, documents and neighbours of given entities and of the ends of given edges anew, but for entities
 * of the origin `leaving`, which are about to go.
 */
export function measure(
  { queries, engine }: Pick<RollUpContext, 'queries' | 'engine'>,
  { edges, entities, leaving = '' }: Pick<TouchedParts, 'edges' | 'entities'> & { readonly leaving?: string },
): Statement[] {
  const ends = [...edges].map(toTouched).flatMap(({ source, target }) => [source, target]);
  const ids = [...new Set([...entities, ...ends])].sort();
  return ids.length > 0
    ? [{ text: queries.text('measure-entities', engine), parameters: { ids, leaving } }]
    : [];
}

function toEnds({ id, source, target }: EdgeEnds & { readonly id: string }): Parameters {
  return { id, source, target };
}

function toTouched(id: string): EdgeEnds & { readonly id: string } {
  const ends = parseEdgeId(id);
  if (!ends) throw new EntenteError('unexpected', `A claim carries the edge "${id}", which is no edge id.`);
  return { id, ...ends };
}
