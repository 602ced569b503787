/** How the program ends on a signal: what was opened is closed, last first, however far the start has come. */
import { failStart } from './fail-start.ts';

/** What is to be closed at the end. */
export interface Ending {
  /** Adds what is to be closed; what was added last is closed first. */
  readonly add: (close: () => Promise<void>) => void;
  /** Closes all of it. */
  readonly closeAll: () => Promise<void>;
  /** Whether a signal has come. */
  readonly hasBegun: () => boolean;
}

/** Runs the program; a failure is told once what was opened is closed, unless it comes of the end itself. */
export function runToEnd(run: (ending: Ending) => Promise<void>): void {
  const ending = endOnSignal();
  run(ending).catch(async (error: unknown) => {
    if (ending.hasBegun()) return;
    await ending.closeAll().catch(() => undefined);
    failStart(error);
  });
}

/** Ends the program cleanly on the first SIGINT or SIGTERM: running requests are answered, then the database is closed. */
function endOnSignal(): Ending {
  const open: (() => Promise<void>)[] = [];
  let begun = false;
  const closeAll = async (): Promise<void> => {
    for (const close of open.splice(0).reverse()) await close();
  };
  const end = async (): Promise<void> => {
    if (begun) return;
    begun = true;
    try {
      await closeAll();
      process.exit();
    } catch (error) {
      process.stderr.write(
        `The end was not clean: ${error instanceof Error ? error.message : String(error)}\n`,
      );
      process.exit(1);
    }
  };
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());
  return { add: (close) => open.push(close), closeAll, hasBegun: () => begun };
}
