/** A file that is to be imported, as it lies on the disk, and the error that says it cannot be read. */
import { EntenteError } from '../model/errors.ts';

/** A file. */
export interface ImportFile {
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** The error `import-unreadable`: what is wrong, and where. */
export function unreadable(wrong: string, place?: string, cause?: unknown): EntenteError {
  const where = place === undefined ? '' : ` (${place})`;
  return new EntenteError('import-unreadable', `The file cannot be read: ${wrong}${where}.`, {
    details: { ...(place !== undefined && { place }) },
    cause,
  });
}
