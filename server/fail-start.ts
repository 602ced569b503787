/** How a program that cannot start says so: one sentence, no stack, a non-zero exit. */
import { EntenteError } from './model/errors.ts';
import { toPrintable } from './model/printable.ts';

/** Prints why and ends the process with exit code 1; a fault of the program is printed whole. */
export function failStart(error: unknown): void {
  process.stderr.write(`${toPrintable(explain(error))}\n`);
  process.exit(1);
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isKnown = error instanceof EntenteError && error.code !== 'unexpected';
  return isKnown ? error.message : (error.stack ?? error.message);
}
