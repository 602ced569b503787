/** How a program that cannot start says so: one sentence, no stack, a non-zero exit. */
import { EntenteError } from './model/errors.ts';

/** Prints why and ends the process with exit code 1; a fault of the program is printed whole. */
export function failStart(error: unknown): void {
  const isKnown = error instanceof EntenteError && error.code !== 'unexpected';
  const text = isKnown
    ? error.message
    : error instanceof Error
      ? (error.stack ?? error.message)
      : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
