/** Opens a zip whose files are known by name, and refuses one that would unpack into more than it should. */
import type { Readable } from 'node:stream';
import { openPromise, type Entry } from 'yauzl';
import { EntenteError } from '../../model/errors.ts';
import { unreadable } from '../import-file.ts';

/** An opened zip. */
export interface OpenZip {
  readonly names: ReadonlySet<string>;
  /** The bytes of a file, as they are unpacked; nothing where there is none of that name. Fails where they are broken. */
  read(name: string): AsyncIterable<Uint8Array>;
  close(): void;
}

const LIMITS = {
  files: 1_000,
  /** Bytes of all files as they are unpacked. */
  unpacked: 16 * 1024 ** 3,
  /** How many times larger a file may be unpacked than packed, from a size on at which that matters. */
  ratio: 200,
  ratioFrom: 64 * 1024 ** 2,
};

/** A name that is a file's own, without a folder. */
const PLAIN = /^[^\\/.][^\\/]*$/;

/**
 * Opens it. @param names those that it may hold; what does not fit is refused. Rejects with `import-unreadable` or `import-too-large`; nothing is
 * unpacked before it is read.
 */
export async function openZip(path: string, names = PLAIN): Promise<OpenZip> {
  const zip = await openPromise(path, { autoClose: false }).catch((cause: unknown) => {
    throw unreadable('it is no zip, or it is cut off: fetch or pack it anew', undefined, cause);
  });
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  try {
    if (zip.entryCount > LIMITS.files) throw unreadable(`the zip holds more than ${LIMITS.files} files`);
    for await (const entry of zip.eachEntry()) {
      checkEntry(entry, entries, names);
      unpacked += entry.uncompressedSize;
      if (unpacked > LIMITS.unpacked)
        throw new EntenteError('import-too-large', 'The zip would unpack into more than 16 GB.');
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    zip.close();
    throw error instanceof EntenteError ? error : unreadable(describe(error), undefined, error);
  }
  return {
    names: new Set(entries.keys()),
    read: (name) => readEntry(name, entries.get(name), (entry) => zip.openReadStreamPromise(entry)),
    close: () => {
      zip.close();
    },
  };
}

function checkEntry(entry: Entry, known: ReadonlyMap<string, Entry>, names: RegExp): void {
  const { fileName: name, uncompressedSize, compressedSize } = entry;
  if (name.length > 200 || !names.test(name) || /\p{Cc}/u.test(name))
    throw unreadable(
      /[\\/]/.test(name)
        ? 'the zip holds a file in a folder: put the files themselves into the zip'
        : 'the zip holds a file that is not plainly named',
      JSON.stringify(name.slice(0, 80)),
    );
  if (known.has(name)) throw unreadable('the zip holds two files of one name', name);
  if ((entry.generalPurposeBitFlag & 1) === 1) throw unreadable('the zip is encrypted', name);
  if (uncompressedSize > LIMITS.ratioFrom && uncompressedSize > compressedSize * LIMITS.ratio)
    throw unreadable(`it would unpack into more than ${LIMITS.ratio} times its size`, name);
}

async function* readEntry(
  name: string,
  entry: Entry | undefined,
  open: (entry: Entry) => Promise<Readable>,
): AsyncIterable<Uint8Array> {
  if (!entry) return;
  try {
    // The stream checks the size that the zip told beforehand, so no more than that comes out.
    for await (const piece of (await open(entry)) as AsyncIterable<Buffer>) yield piece;
  } catch (error) {
    throw unreadable(describe(error), name, error);
  }
}

function describe(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (message.startsWith('unsupported compression method'))
    return 'the zip is packed in a way that few programs know: pack it anew as an ordinary zip';
  return `the zip is broken: ${message.replace(/\.$/, '')}`;
}
