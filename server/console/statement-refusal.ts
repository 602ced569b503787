/** A refusal of ours: one sentence that names what is refused, where it stands, and the way out. */
import { StatementError } from '../model/statement-error.ts';
import type { ConsoleEngine } from '../store/console-engine.ts';

/** Codes of Neo4j that come nearest to what we refuse. */
export const REFUSAL_CODES = {
  /** It cannot be read, or not with certainty. */
  syntax: 'Neo.ClientError.Statement.SyntaxError',
  /** It is larger or more deeply nested than is taken here. */
  argument: 'Neo.ClientError.Statement.ArgumentError',
  /** It would write. */
  accessMode: 'Neo.ClientError.Statement.AccessMode',
  /** It reaches for what is not the graph: files, the network, settings, other people's queries. */
  forbidden: 'Neo.ClientError.Security.Forbidden',
  /** Too many wait already. */
  busy: 'Neo.TransientError.Transaction.MaximumTransactionLimitReached',
} as const;

/** Why something is refused, in one word. */
export type RefusalReason = keyof typeof REFUSAL_CODES;

/** What is refused. */
export interface Refusal {
  readonly reason: RefusalReason;
  /** What it is and the way out, without a full stop: the place follows. */
  readonly sentence: string;
  /** Where in the text as it was typed, from 0; missing where it has no one place. */
  readonly offset?: number;
}

/** Refuses what would write; the built-in engine's console runs on a copy, so that only Neo4j's can be let write. */
export function refuseWriting(what: string, engine: ConsoleEngine['name']): Refusal {
  const where = engine === 'neo4j' ? '' : 'on Neo4j ';
  const wayOut = `leave that out, or have Entente started ${where}with ENTENTE_CONSOLE=write`;
  return { reason: 'accessMode', sentence: `${what} writes, and the console only reads: ${wayOut}` };
}

/** The refusal as an error, its place written as Neo4j writes places. */
export function toStatementError(text: string, { reason, sentence, offset }: Refusal): StatementError {
  const place = offset === undefined ? '' : ` ${describePlace(text, offset)}`;
  return new StatementError(REFUSAL_CODES[reason], `${sentence}${place}.`);
}

/** `(line 2, column 5 (offset: 20))`: lines and columns from 1, the offset from 0. */
function describePlace(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n|\n|\r/);
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return `(line ${lines.length}, column ${column} (offset: ${offset}))`;
}
