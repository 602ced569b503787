/** What a file is that must not be imported. */
import type { ErrorCode } from '../model/errors.ts';

/** The file, with the error and the place that it is told with. */
export interface BadFile {
  readonly what: string;
  readonly format: string;
  readonly make: () => Uint8Array | string | Promise<Uint8Array>;
  readonly code: ErrorCode;
  /** What the sentence says, with its place. */
  readonly says: RegExp;
}
