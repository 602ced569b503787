/** What the console allows at most, of time, rows, bytes and turns. */
import type { ConsoleEngine } from '../store/console-engine.ts';
import type { TurnLimits } from './turns.ts';

/** Limits of one console; all are answered by `GET console`. */
export interface ConsoleLimits extends TurnLimits {
  /** Milliseconds that a statement may take once its turn has come. */
  readonly timeoutMs: number;
  /** Rows where the page does not ask for more. */
  readonly rows: number;
  /** Rows that can be asked for. */
  readonly maxRows: number;
  /** Bytes of rows, about, after which no more come. */
  readonly maxBytes: number;
}

/** The built-in engine does one thing at a time. */
export function limitsOf(engine: ConsoleEngine['name']): ConsoleLimits {
  const turns = engine === 'neo4j' ? { atOnce: 16, atOnceByUser: 4 } : { atOnce: 1, atOnceByUser: 1 };
  return {
    ...turns,
    waiting: 200,
    timeoutMs: 30_000,
    rows: 1_000,
    maxRows: 100_000,
    maxBytes: 256 * 1024 * 1024,
  };
}
