/** The seam between the store and a database: run Cypher text, give back rows. Both engines get the same text. */

/** A value of a row: JSON values, and bigint past 2^53. Temporal values are ISO 8601 text. Missing is null. */
export type Value =
  string | number | bigint | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** One row, columns by name. */
export type Row = Readonly<Record<string, Value>>;

/** Parameters of a statement; whole numbers are sent as integers, others as floats. */
export type Parameters = Readonly<Record<string, Value>>;

/** A text and its parameters. */
export interface Statement {
  readonly text: string;
  readonly parameters: Parameters;
  /** What is said where it gives no row: its transaction is then given up whole, with `store-conflict`. */
  readonly otherwise?: string;
}

/** How a statement is run. */
export interface RunOptions {
  /** A `read` can change nothing, on either engine. */
  readonly mode: 'read' | 'write';
  /** Milliseconds until the statement is given up with `store-timeout`; 30,000 unless said otherwise. */
  readonly timeoutMs?: number;
  /** Rows after which the answer is cut and says so; 100,000 unless said otherwise. */
  readonly maxRows?: number;
  /** Gives the statement up with `cancelled`; the database stops working on it. */
  readonly signal?: AbortSignal;
}

/** Rows of one run, to be read once: row by row, or all together. Errors of the statement come while reading. */
export interface Rows extends AsyncIterable<Row> {
  /** All rows together: quicker than one by one, for answers that a LIMIT or their nature keeps small. */
  all(): Promise<readonly Row[]>;
  /** After the last row: whether more rows were there than `maxRows`. */
  readonly truncated: boolean;
}

/** Which engine answers and what it lacks, for people. */
export interface EngineDescription {
  readonly name: 'neo4j' | 'embedded';
  /** Product and version, as `Neo4j 5.26.30 community`. */
  readonly version: string;
  /** Database name, or the data folder's own name. */
  readonly database: string;
  /** What it cannot do that the other can, one plain sentence each. */
  readonly lacks: readonly string[];
  /** What its console refuses, because it would answer otherwise than the other, and what to write instead. */
  readonly refuses: readonly { readonly what: string; readonly instead: string }[];
}

/**
 * A database that speaks Cypher. All failures are `EntenteError`s: `store-unavailable`, `store-timeout`,
 * `store-conflict`, `cancelled`, `statement-failed`, and at opening the start-up codes.
 */
export interface Engine {
  readonly name: EngineDescription['name'];
  /** Runs one statement in a transaction of its own. */
  run(text: string, parameters: Parameters, options: RunOptions): Rows;
  /**
   * Runs statements in order in one write transaction, all or nothing, and gives the rows of each. It is
   * durable when this resolves. Transient conflicts are retried as a whole.
   */
  transaction(
    statements: readonly Statement[],
    options?: { readonly timeoutMs?: number },
  ): Promise<readonly (readonly Row[])[]>;
  /** Answers if the database can answer now; rejects with `store-unavailable` if not. */
  ping(): Promise<void>;
  describe(): Promise<EngineDescription>;
  /** Ends running work and lets go of the database; safe to call twice. */
  close(): Promise<void>;
}
