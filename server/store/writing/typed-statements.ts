/** Makes statements whose rows name their own kind or relation, in the way that each engine can take them. */
import { textOf } from '../decoding/decode.ts';
import type { Engine, Parameters, Statement } from '../engine.ts';
import { quoteIdentifier } from '../identifier.ts';
import type { Queries } from '../queries.ts';

/** A statement whose placeholder `__TYPE__` is a label or relation type that each row names under `key`. */
export interface TypedStatement {
  readonly query: string;
  readonly key: 'kind' | 'relation' | 'role';
  readonly rows: readonly Parameters[];
  /** Further parameters. */
  readonly parameters?: Parameters;
  /** Further placeholders. */
  readonly fill?: Readonly<Record<string, string>>;
}

/**
 * Neo4j takes the type from the row, so one text and one plan serve all rows: planning 49 texts takes ten times as long
 * as running them. The embedded engine knows no dynamic types, so there each type gets a text and a statement of its own.
 * The callers' rows must name terms of the vocabulary or of the program only.
 */
export function typedStatements(
  queries: Queries,
  engine: Engine['name'],
  typed: TypedStatement,
): Statement[] {
  const { query, key, rows, parameters, fill } = typed;
  if (rows.length === 0) return [];
  const toStatement = (type: string, group: readonly Parameters[]): Statement => ({
    text: queries.text(query, engine, { ...fill, __TYPE__: type }),
    parameters: { ...parameters, rows: group },
  });
  if (engine === 'neo4j') return [toStatement(`$(row.${key})`, rows)];
  const types = [...new Set(rows.map((row) => textOf(row, key)))];
  return types.map((type) =>
    toStatement(
      quoteIdentifier(type),
      rows.filter((row) => row[key] === type),
    ),
  );
}
