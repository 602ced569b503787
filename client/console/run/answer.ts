/** What comes back from a statement, event by event, and what is known of it once it has ended. */
import type { CypherValue } from '../../../server/model/cypher-value.ts';

/** Something that the database says of a statement that it ran all the same. */
export interface Remark {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly severity: string;
  readonly category: string;
  /** Offset in the statement, from 0, where it is told. */
  readonly offset?: number;
}

/** An operator of a plan, with what it took where the statement was profiled. */
export interface PlanStep {
  readonly operator: string;
  readonly identifiers: readonly string[];
  readonly details: Readonly<Record<string, CypherValue>>;
  readonly children: readonly PlanStep[];
  readonly hits?: number;
  readonly rows?: number;
}

/** What stands at the end of an answer. */
export interface AnswerSummary {
  readonly remarks: readonly Remark[];
  readonly plan?: PlanStep;
  /** Whether the plan tells what was taken, not only what is expected. */
  readonly isProfiled: boolean;
  readonly engine: 'neo4j' | 'embedded' | undefined;
  readonly truncated: boolean;
  /** Milliseconds that the server took. */
  readonly milliseconds: number | undefined;
  /** Counters of what was written that are not zero. */
  readonly counters: Readonly<Record<string, number>>;
}

/** A failure in the words of the database or of the gate. */
export interface AnswerFailure {
  /** Neo4j's code, as `Neo.ClientError.Statement.SyntaxError`. */
  readonly code: string;
  readonly message: string;
}

/** An event of an answer. */
export type AnswerEvent =
  | { readonly type: 'fields'; readonly fields: readonly string[] }
  | { readonly type: 'row'; readonly row: readonly CypherValue[] }
  | { readonly type: 'summary'; readonly summary: AnswerSummary }
  | { readonly type: 'failure'; readonly failure: AnswerFailure };
