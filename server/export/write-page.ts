/** Turns a page of records into the bytes of a file. */

/** Bytes that there is room for at first. */
const LEAST = 16 * 1024;

/** Bytes of UTF-8 that one unit of a text takes at most. */
const BYTES_EACH = 3;

/**
 * What is written of each record, one after the other, in UTF-8. Each text becomes bytes as soon as it is made: a page that is put
 * together as text is a tree of a hundred thousand pieces, which takes V8 longer to copy and to clear away than to make.
 */
export function writePage<T>(page: readonly T[], write: (record: T) => string): Uint8Array {
  let bytes: Buffer = Buffer.allocUnsafeSlow(LEAST);
  let size = 0;
  for (const record of page) {
    const text = write(record);
    const most = size + BYTES_EACH * text.length;
    if (most > bytes.length) bytes = enlarge(bytes, most);
    size += bytes.write(text, size);
  }
  return bytes.subarray(0, size);
}

function enlarge(bytes: Buffer, least: number): Buffer {
  const larger = Buffer.allocUnsafeSlow(Math.max(least, 2 * bytes.length));
  bytes.copy(larger);
  return larger;
}
