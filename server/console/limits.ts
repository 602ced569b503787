/** What the console allows at most, of time, rows, bytes and turns. */
import { EMBEDDED_ANSWER } from '../store/console-engine.ts';
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

const LIMITS: Readonly<Record<ConsoleEngine['name'], ConsoleLimits>> = {
  neo4j: {
    atOnce: 16,
    atOnceByUser: 4,
    waiting: 200,
    timeoutMs: 30_000,
    rows: 1_000,
    maxRows: 100_000,
    maxBytes: 256 * 1024 * 1024,
  },
  /** It does one thing at a time, and its rows come all at once. */
  embedded: {
    atOnce: 1,
    atOnceByUser: 1,
    waiting: 200,
    timeoutMs: 30_000,
    rows: 1_000,
    maxRows: EMBEDDED_ANSWER.rows,
    maxBytes: EMBEDDED_ANSWER.bytes,
  },
};

/** The limits of the console on an engine. */
export function limitsOf(engine: ConsoleEngine['name']): ConsoleLimits {
  return LIMITS[engine];
}
