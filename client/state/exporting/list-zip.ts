/** Reads what is in a zip file: the names and sizes of its parts, from the directory at its end. */

/** A part of a zip file. */
export interface ZipPart {
  readonly name: string;
  /** Bytes once it is unpacked. */
  readonly size: number;
}

const END = 0x06054b50;
const PART = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/** The parts in their order; undefined where the bytes are no whole zip file, or one of more than 4 GB. */
export function listZip(bytes: Uint8Array<ArrayBuffer>): readonly ZipPart[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const parts: ZipPart[] = [];
  const decoder = new TextDecoder();
  for (let number = 0; number < count; number++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== PART) return undefined;
    const length = view.getUint16(at + 28, true);
    parts.push({
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + length)),
      size: view.getUint32(at + 24, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}
