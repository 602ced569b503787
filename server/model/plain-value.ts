/** Values of an answer as Neo4j's Query API writes them in its plain form: JSON, in which nodes and edges are maps. */

/**
 * Whole numbers past 2^53 are text. A node is `{ elementId, labels, properties }`, a relationship `{ elementId,
 * startNodeElementId, endNodeElementId, type, properties }`, a path the list of its nodes and relationships in turn.
 */
export type PlainValue =
  string | number | boolean | null | readonly PlainValue[] | { readonly [key: string]: PlainValue };

/** Rows under their columns. */
export interface PlainTable {
  /** Names of the columns. */
  readonly fields: readonly string[];
  /** A row for each list, its values in the order of the columns. */
  readonly values: readonly (readonly PlainValue[])[];
}
