/** The seam between the console and a database: explain a statement, run it as a stream of typed rows, stop it. */
import type { CypherMap, CypherValue } from '../model/cypher-value.ts';

/** What the built-in engine gives of an answer at most, since its rows come all at once: rows, and bytes of them. */
export const EMBEDDED_ANSWER = { rows: 10_000, bytes: 32_000_000 } as const;

/** What a person or a program asks. */
export interface ConsoleStatement {
  readonly text: string;
  readonly parameters: CypherMap;
  /** Marks of writes that it must see, as a summary gave them. */
  readonly bookmarks?: readonly string[];
}

/** How it is run. */
export interface ConsoleRunOptions {
  /** A `read` can change nothing, on either engine. */
  readonly mode: 'read' | 'write';
  /** Undoes what a `write` did once its rows have been read: the counters then tell what it would do. */
  readonly dryRun?: boolean;
  /** Milliseconds until it is given up with `store-timeout`. */
  readonly timeoutMs: number;
  /** Rows after which no more are fetched; the summary then says `truncated`. */
  readonly maxRows: number;
  /** Gives it up with `cancelled`: the database stops working on it. */
  readonly signal: AbortSignal;
}

/** An operator of a plan, as Neo4j's Query API tells it. */
export interface PlanOperator {
  readonly operatorType: string;
  readonly identifiers: readonly string[];
  readonly arguments: CypherMap;
  readonly children: readonly PlanOperator[];
  /** Only of a statement that was profiled. */
  readonly dbHits?: number;
  readonly records?: number;
}

/** Something that the database has to say of a statement that it ran all the same. */
export interface Notification {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly severity: string;
  readonly category: string;
  /** Where in the statement; `offset` from 0, the others from 1. */
  readonly position?: { readonly offset: number; readonly line: number; readonly column: number };
}

/** `r` only reads, `rw` and `w` write, `s` changes schema or settings. */
export type QueryType = 'r' | 'rw' | 'w' | 's';

/** What is known of a statement before it is run. */
export interface Explained {
  readonly queryType: QueryType;
  /** Missing for what has no plan. */
  readonly plan?: PlanOperator;
  readonly notifications: readonly Notification[];
}

/** What is known once the last row has been read. */
export interface RunSummary extends Explained {
  /** Counters of what was written, under Neo4j's names, zeros included. */
  readonly counters: Readonly<Record<string, number | boolean>>;
  readonly profile?: PlanOperator;
  readonly bookmarks: readonly string[];
  /** Milliseconds until the first row was there, and then until the last, where the database says so. */
  readonly times?: { readonly available: number; readonly consumed: number };
  /** Whether more rows were there than `maxRows`. */
  readonly truncated: boolean;
}

/** A statement that is running. */
export interface ConsoleRun {
  /** Names of the columns, in order. */
  readonly fields: readonly string[];
  /**
   * Rows in batches, as they come; values in the order of the fields. To be read once. Not reading on makes the database
   * wait; ending early ends its work. Errors of the statement come while reading.
   */
  readonly batches: AsyncIterable<readonly (readonly CypherValue[])[]>;
  /** Resolves after the last row has been read. */
  readonly summary: Promise<RunSummary>;
}

/**
 * What the console runs on. Failures of statements are `StatementError`s, which carry the database's own code; all others are
 * `EntenteError`s: `store-unavailable`, `store-timeout`, `cancelled`.
 */
export interface ConsoleEngine {
  readonly name: 'neo4j' | 'embedded';
  /** Makes ready what statements run on, which may take seconds: they are not to come out of a statement's time. */
  prepare(signal: AbortSignal): Promise<void>;
  /** Plans without running. */
  explain(
    statement: ConsoleStatement,
    options: Pick<ConsoleRunOptions, 'timeoutMs' | 'signal'>,
  ): Promise<Explained>;
  /** Resolves when the columns are known, which is before the first row. */
  run(statement: ConsoleStatement, options: ConsoleRunOptions): Promise<ConsoleRun>;
  close(): Promise<void>;
}
