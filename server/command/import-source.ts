/** What an import reads: a file on the disk, or the standard input. */
import { once } from 'node:events';
import { createReadStream, type Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { EntenteError } from '../model/errors.ts';
import { tellFormat, TELLING_BYTES } from '../model/guess-format.ts';
import { systemCodeOf } from '../model/system-code.ts';
import type { SentFile } from './ask-server.ts';

/** What stands for the standard input. */
export const STANDARD_INPUT = '-';

/** The name of the format that the name of a file, or its beginning, speaks for. */
export async function formatOf(path: string): Promise<string | undefined> {
  const about = await requireFile(path);
  // What is read of a pipe is gone.
  if (!about.isFile()) return tellFormat(basename(path), '')?.name;
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(TELLING_BYTES), 0, TELLING_BYTES, 0);
    return tellFormat(basename(path), buffer.toString('utf8', 0, bytesRead))?.name;
  } finally {
    await file.close();
  }
}

/** Its bytes. @param most of its beginning; all of it unless given */
export async function openSource(path: string, most = Number.POSITIVE_INFINITY): Promise<SentFile> {
  if (path === STANDARD_INPUT) return { content: Readable.toWeb(Readable.from(await openInput(most))) };
  const about = await requireFile(path);
  if (about.isFile() && about.size === 0) throw empty(path);
  // What is added to a file meanwhile is not of it.
  const bytes = about.isFile() ? Math.min(about.size, most) : undefined;
  const file = createReadStream(path, { end: (bytes ?? most) - 1 });
  try {
    await once(file, 'open');
  } catch (cause) {
    throw unreadable(path, cause);
  }
  return { content: Readable.toWeb(file), ...(bytes !== undefined && { bytes }) };
}

/** Waits for its first bytes: whether there are any is told before it is sent. */
async function openInput(bytes: number): Promise<AsyncIterable<Uint8Array>> {
  const chunks = (process.stdin as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  let next = await chunks.next();
  if (next.done === true) throw empty('The standard input');
  return (async function* () {
    for (let left = bytes; next.done !== true && left > 0; next = await chunks.next()) {
      yield next.value.subarray(0, left);
      left -= next.value.length;
    }
  })();
}

async function requireFile(path: string): Promise<Stats> {
  const about = await stat(path).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  if (about.isDirectory()) throw new EntenteError('invalid-request', `${path} is a folder: name one file.`);
  return about;
}

function empty(what: string): EntenteError {
  return new EntenteError('invalid-request', `${what} is empty.`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'it is not yours to read',
};

/** The error that a file cannot be read, with the reason. */
export function unreadable(path: string, cause: unknown): EntenteError {
  const code = systemCodeOf(cause) ?? '';
  const why = REASONS[code] ?? code;
  return new EntenteError('invalid-request', `${path} cannot be read${why === '' ? '' : ` (${why})`}.`, {
    cause,
  });
}
