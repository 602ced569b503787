/** The one way by which a statement that somebody typed reaches a database: through the gate, in its turn, within limits. */
import { EntenteError } from '../model/errors.ts';
import { StatementError } from '../model/statement-error.ts';
import type { ConsoleEngine, ConsoleRun, ConsoleStatement } from '../store/console-engine.ts';
import { proceduresOf } from './allowed-procedures.ts';
import type { AllowedProcedure } from './allowed-procedures.ts';
import { Gate } from './gate.ts';
import type { ConsoleLimits } from './limits.ts';
import { limitsOf } from './limits.ts';
import { meterRun } from './metered-run.ts';
import type { ConsoleMode } from './plan-verdict.ts';
import { REFUSAL_CODES } from './statement-refusal.ts';
import type { TurnCounts } from './turns.ts';
import { Turns } from './turns.ts';

/** What is asked, and how much of it is wanted. */
export interface ConsoleRequest extends ConsoleStatement {
  /** Milliseconds; the console's own limit where it is less, or where nothing is asked. */
  readonly timeoutMs?: number;
  /** Rows; all that time and bytes allow where nothing is asked. */
  readonly maxRows?: number;
  /** `read` refuses a statement that writes even where the console lets it through. */
  readonly access?: ConsoleMode;
  /** Undoes what the statement writes: its counters tell what it would write. Nothing else for one that only reads. */
  readonly dryRun?: boolean;
  /** Who asks: turns are shared out among users. There is no sign-in yet, so all are the one user. */
  readonly user?: string;
}

/** How a console works; each has its default. */
export interface ConsoleOptions {
  /** `write` lets statements through that change the graph; `read` unless said otherwise. */
  readonly mode?: ConsoleMode;
  readonly limits?: Partial<ConsoleLimits>;
}

/** The console of one store. */
export interface Console {
  readonly engine: ConsoleEngine['name'];
  /** Whether statements may write. */
  readonly writes: boolean;
  readonly limits: ConsoleLimits;
  /** Procedures that may be called; the built-in engine has none. */
  readonly procedures: readonly AllowedProcedure[];
  /** How many statements run now, and how many wait for their turn. */
  readonly counts: TurnCounts;
  /**
   * Waits its turn, refuses what may not run, and runs the rest. Rejects with a `StatementError` for what the gate or the
   * database refuses, else with an `EntenteError`. The turn is over when the rows have been read, have failed, or the signal
   * is aborted.
   */
  run(request: ConsoleRequest, signal: AbortSignal): Promise<ConsoleRun>;
}

const ONE_USER = 'one';

/** Milliseconds that a turn outlasts the time of its statement, for the database to give up first and to say so. */
const GRACE_MS = 1_000;

/** Milliseconds that the turn is kept of a statement whose planning was given up, for Neo4j goes on planning. */
const PLANNING_GOES_ON_MS = 20_000;

/** The console over one engine. */
export function createConsole(engine: ConsoleEngine, options: ConsoleOptions = {}): Console {
  const limits = { ...limitsOf(engine.name), ...options.limits };
  // The built-in engine's console works on a copy, which is for reading.
  const mode = engine.name === 'neo4j' ? (options.mode ?? 'read') : 'read';
  const gate = new Gate(engine, mode);
  const turns = new Turns(limits);
  return {
    engine: engine.name,
    writes: mode === 'write',
    limits,
    procedures: proceduresOf(engine.name),
    get counts() {
      return turns.counts;
    },
    async run(
      { user = ONE_USER, timeoutMs = limits.timeoutMs, maxRows, dryRun, access, ...statement },
      signal,
    ) {
      const end = await turns.take(user, signal);
      const most = Math.min(timeoutMs, limits.timeoutMs);
      let started = performance.now();
      const left = (): number => Math.max(1, Math.round(most - (performance.now() - started)));
      let isPlanning = false;
      try {
        await engine.prepare(signal);
        started = performance.now();
        isPlanning = true;
        const passed = await gate.pass(statement, { timeoutMs: most, signal });
        isPlanning = false;
        if (access === 'read' && passed.mode === 'write') throw writesInRead();
        const run = await engine.run(
          { ...statement, text: passed.text },
          {
            mode: passed.mode,
            dryRun: dryRun === true && passed.mode === 'write',
            timeoutMs: left(),
            maxRows: maxRows === undefined ? Infinity : Math.min(maxRows, limits.maxRows),
            signal,
          },
        );
        // What a write did is told in the summary, which comes with the last row alone.
        const maxBytes = passed.mode === 'write' ? Infinity : limits.maxBytes;
        return meterRun(run, { maxBytes, lastMs: left() + GRACE_MS, signal, end });
      } catch (error) {
        if (isPlanning && engine.name === 'neo4j' && isGivenUp(error))
          setTimeout(end, PLANNING_GOES_ON_MS).unref();
        else end();
        throw error;
      }
    },
  };
}

function writesInRead(): StatementError {
  const message =
    'This statement writes, and the request asks to read: leave out accessMode, or what writes.';
  return new StatementError(REFUSAL_CODES.accessMode, message);
}

function isGivenUp(error: unknown): boolean {
  return error instanceof EntenteError && (error.code === 'store-timeout' || error.code === 'cancelled');
}
