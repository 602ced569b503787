/** The one way by which a statement that somebody typed reaches a database: through the gate, in its turn, within limits. */
import { StatementError } from '../model/statement-error.ts';
import type { ConsoleEngine, ConsoleRun, ConsoleStatement } from '../store/console-engine.ts';

/** What is asked, and how much of it is wanted. */
export interface ConsoleRequest extends ConsoleStatement {
  /** Milliseconds; the console's own limit where it is less, or where nothing is asked. */
  readonly timeoutMs?: number;
  /** Rows; all that time and bytes allow where nothing is asked. */
  readonly maxRows?: number;
}

/** The console of one store. */
export interface Console {
  readonly engine: ConsoleEngine['name'];
  /**
   * Waits its turn, refuses what may not run, and runs the rest. Rejects with a `StatementError` for what the gate or the
   * database refuses, else with an `EntenteError`.
   */
  run(request: ConsoleRequest, signal: AbortSignal): Promise<ConsoleRun>;
}

/** Milliseconds that a statement may take. */
const MOST_TIME = 30_000;

/** The console over one engine. */
export function createConsole(engine: ConsoleEngine): Console {
  return {
    engine: engine.name,
    async run({ timeoutMs = MOST_TIME, maxRows = Infinity, ...statement }, signal) {
      const limits = { timeoutMs: Math.min(timeoutMs, MOST_TIME), signal };
      const { queryType } = await engine.explain(statement, limits);
      if (queryType !== 'r')
        throw new StatementError('Neo.ClientError.Statement.AccessMode', 'The console only reads.');
      return engine.run(statement, { ...limits, mode: 'read', maxRows });
    },
  };
}
