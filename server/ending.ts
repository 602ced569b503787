/** How the program ends on a signal: what was opened is closed, last first, however far the start has come. */
import { failStart } from './fail-start.ts';
import { EntenteError } from './model/errors.ts';

/** What is to be closed at the end. */
export interface Ending {
  /** Adds something to be closed; what was added last is closed first. */
  readonly add: (close: () => Promise<void>) => void;
  /** Closes everything that was added. */
  readonly closeAll: () => Promise<void>;
  /** Whether a signal has come. */
  readonly hasBegun: () => boolean;
}

/** Exit codes of a command that a signal kept from its end, as shells have them. */
const BROKEN_OFF = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Runs the program; a failure is told once what was opened is closed, unless it comes of the end itself.
 * @param isService whether a signal is its proper end, with exit code 0; a command was broken off by it
 */
export function runToEnd(run: (ending: Ending) => Promise<void>, { isService = false } = {}): void {
  const lost = noteLostOutput();
  const ending = endOnSignal(isService);
  run(ending)
    .then(async () => {
      // A stream reports a failed write only after this turn.
      await new Promise((resolve) => setImmediate(resolve));
      const [code] = lost;
      // A server goes on without its output; of a command the output is the point.
      if (code !== undefined && !isService)
        throw new EntenteError('data-unwritable', `The output cannot be written (${code}).`);
    })
    .catch(async (error: unknown) => {
      if (ending.hasBegun()) return;
      await ending.closeAll().catch(() => undefined);
      failStart(error);
    });
}

/**
 * Output that cannot be written does not end the program: the reader may have enough, as after `| head -1`, or the log no room.
 * The list grows with the codes of failures other than a reader who has gone.
 */
function noteLostOutput(): readonly string[] {
  const lost: string[] = [];
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') lost.push(error.code ?? error.message);
    });
  return lost;
}

/** Ends the program cleanly on the first signal: running requests are answered, then the database is closed. */
function endOnSignal(isService: boolean): Ending {
  const open: (() => Promise<void>)[] = [];
  let begun = false;
  const closeAll = async (): Promise<void> => {
    for (const close of open.splice(0).reverse()) await close();
  };
  const end = async (signal: keyof typeof BROKEN_OFF): Promise<void> => {
    if (begun) return;
    begun = true;
    try {
      await closeAll();
      process.exit(isService ? 0 : BROKEN_OFF[signal]);
    } catch (error) {
      process.stderr.write(
        `The end was not clean: ${error instanceof Error ? error.message : String(error)}\n`,
      );
      process.exit(1);
    }
  };
  for (const signal of Object.keys(BROKEN_OFF) as (keyof typeof BROKEN_OFF)[])
    process.on(signal, () => void end(signal));
  return { add: (close) => open.push(close), closeAll, hasBegun: () => begun };
}
