/** Reads the code that an error of the operating system carries. */

/** As `ENOENT`; undefined where an error has none. */
export function systemCodeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
