/** Writes several files as one zip while they are made, no quicker than it is read, with the same bytes each time. */
import { PassThrough, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { FileParts } from './graph-writer.ts';

/** Fast rather than small: higher levels take twice the time for a tenth less. */
const LEVEL = 3;

/** One file of a zip; its parts are asked for once. */
export interface ZippedFile {
  readonly name: string;
  readonly parts: () => FileParts;
}

/**
 * The zip's bytes. `madeAt` is the time of all its files; the next file is asked for when the one before it is out. Rejects
 * with what making a file rejects with.
 */
export async function* writeZip(
  files: Iterable<ZippedFile> | AsyncIterable<ZippedFile>,
  madeAt: string,
): FileParts {
  const zip = new ZipFile();
  const output = new PassThrough();
  zip.outputStream.pipe(output);
  const options = { mtime: toLocalClock(madeAt), forceDosTimestamp: true, compressionLevel: LEVEL };
  let current: Readable | undefined;
  const add = async (): Promise<void> => {
    for await (const { name, parts } of files) {
      current = Readable.from(withoutEmpty(parts()), { objectMode: false });
      zip.addReadStream(current, name, options);
      await finished(current);
    }
    zip.end();
  };
  const fail = (error: unknown): void => {
    output.destroy(error instanceof Error ? error : new Error(String(error)));
  };
  zip.on('error', fail);
  add().catch(fail);
  try {
    for await (const chunk of output) yield chunk as Uint8Array;
  } finally {
    current?.destroy();
  }
}

/** Files of a zip have the time of a clock without its zone; ours shows UTC, wherever it is made. */
function toLocalClock(madeAt: string): Date {
  const utc = new Date(madeAt);
  return new Date(
    utc.getUTCFullYear(),
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
    utc.getUTCSeconds(),
  );
}

async function* withoutEmpty(parts: FileParts): FileParts {
  for await (const part of parts) if (part.length > 0) yield part;
}
