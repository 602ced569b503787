/** Writes what a server sends into a file, which is there whole or not at all, and tells how far it has come. */
import { createWriteStream } from 'node:fs';
import { realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EntenteError } from '../model/errors.ts';
import { systemCodeOf } from '../model/system-code.ts';

/** Milliseconds between two words about how far it has come. */
const PROGRESS_MS = 200;

/** What stands for the standard output. */
const STANDARD_OUTPUT = '-';

/** Where it goes and what belongs to it. */
export interface Saving {
  readonly place: SavingPlace;
  readonly signal: AbortSignal;
  /** Told how many bytes there are; undefined where nobody looks. */
  readonly tell?: (bytes: number) => void;
}

/** Where a file is to be. */
export interface SavingPlace {
  /** As it was typed. */
  readonly path: string;
  /** The file that is replaced or made: where links lead to. */
  readonly file: string;
  /** `beside`: into a partial file first. `into`: a pipe or a device, which no file may replace. */
  readonly way: 'beside' | 'into' | 'standard output';
}

/** Looks where a path leads before anything is asked for. Rejects with `data-unwritable`. */
export async function findPlace(path: string): Promise<SavingPlace> {
  if (path === STANDARD_OUTPUT) return { path, file: path, way: 'standard output' };
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) throw unwritable(path, 'it is a folder');
  const file = there ? await realpath(path) : path;
  if (there && !there.isFile()) return { path, file: path, way: 'into' };
  const folder = dirname(file);
  const around = await stat(folder).catch(() => undefined);
  if (!around) throw unwritable(path, `there is no folder ${folder}`);
  if (!around.isDirectory()) throw unwritable(path, `${folder} is no folder`);
  return { path, file, way: 'beside' };
}

/** Resolves with the number of bytes. The partial file, beside the other, goes whatever happens; an older file stays until the end. */
export async function saveBody(reply: Response, { place, signal, tell }: Saving): Promise<number> {
  const { file, way } = place;
  const partial = join(dirname(file), `.${String(process.pid)}.entente-part`);
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
  const body = reply.body ?? [];
  try {
    if (way === 'standard output') await pipeline(body, count, process.stdout, { signal, end: false });
    else await pipeline(body, count, createWriteStream(way === 'into' ? file : partial), { signal });
    if (way === 'beside') await rename(partial, file);
    return bytes;
  } catch (error) {
    const code = systemCodeOf(error);
    // Who reads a pipe may have read enough.
    if (code === 'EPIPE' && way !== 'beside') return bytes;
    throw explain(code ?? '', place, error);
  } finally {
    if (way === 'beside') await rm(partial, { force: true });
  }
}

function explain(code: string, { path, way }: SavingPlace, cause: unknown): EntenteError {
  if (code === 'ENOSPC') return new EntenteError('disk-full', 'There is no room left on the disk.');
  if (/^E(NOENT|ACCES|ISDIR|ROFS|PERM|NOTDIR)$/.test(code)) return unwritable(path, code);
  const left = {
    beside: 'nothing of it was kept',
    into: `what ${path} got is a part of it`,
    'standard output': 'what was written is a part of it',
  }[way];
  const message = `The server broke off before the file was whole; ${left}.`;
  return new EntenteError('store-unavailable', message, { cause });
}

function unwritable(path: string, why: string): EntenteError {
  return new EntenteError('data-unwritable', `${path} cannot be written (${why}).`);
}
