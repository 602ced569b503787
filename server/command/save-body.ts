/** Writes what a server sends into a file, which is there whole or not at all, and tells how far it has come. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EntenteError } from '../model/errors.ts';

/** Milliseconds between two words about how far it has come. */
const PROGRESS_MS = 200;

/** Exit code of a program that was ended by Ctrl+C. */
const INTERRUPTED = 130;

/** Where it goes and what belongs to it. */
export interface Saving {
  readonly path: string;
  readonly signal: AbortSignal;
  /** Told how many bytes there are; undefined where nobody looks. */
  readonly tell?: (bytes: number) => void;
}

/** Resolves with the number of bytes. The partial file, beside the other, goes whatever happens; an older file stays until the end. */
export async function saveBody(reply: Response, { path, signal, tell }: Saving): Promise<number> {
  const partial = join(dirname(path), `.${String(process.pid)}.entente-part`);
  let bytes = 0;
  let told = Date.now();
  const count = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.length;
      if (tell && Date.now() - told > PROGRESS_MS) {
        tell(bytes);
        told = Date.now();
      }
      done(null, chunk);
    },
  });
  try {
    await pipeline(reply.body ?? [], count, createWriteStream(partial), { signal });
    await rename(partial, path);
    return bytes;
  } catch (error) {
    throw explain(error, path);
  } finally {
    await rm(partial, { force: true });
    if (signal.aborted) process.exitCode = INTERRUPTED;
  }
}

function explain(error: unknown, path: string): EntenteError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC') return new EntenteError('disk-full', 'There is no room left on the disk.');
  if (/^E(NOENT|ACCES|ISDIR|ROFS|PERM|NOTDIR)$/.test(code))
    return new EntenteError('data-unwritable', `${path} cannot be written (${code}).`);
  return new EntenteError('store-unavailable', 'The server broke off before the file was whole.', {
    cause: error,
  });
}
