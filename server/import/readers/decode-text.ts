/** Decodes a file's bytes as text, by its byte-order mark or as UTF-8, and refuses what is not valid. */
import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { unreadable } from '../import-file.ts';

/** Decodes bytes in pieces; a byte-order mark goes. Rejects with `import-unreadable` where they are no such text. */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  encoding?: string,
): AsyncIterable<string> {
  let decoder: TextDecoder | undefined;
  let lines = 1;
  const decode = (piece?: Uint8Array): string => {
    try {
      return decoder?.decode(piece, { stream: piece !== undefined }) ?? '';
    } catch (cause) {
      throw unreadable(`it is not valid ${decoder?.encoding ?? 'text'}`, `at or after line ${lines}`, cause);
    }
  };
  for await (const piece of bytes) {
    if (!decoder) refuseCompressed(piece);
    decoder ??= new TextDecoder(encoding ?? encodingOf(piece), { fatal: true });
    const text = decode(piece);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
    if (text.includes('\0')) throw unreadable('it holds a NUL character', lineOfNul(text, lines));
    yield text;
  }
  const rest = decode();
  if (rest !== '') yield rest;
}

/** Rejects what people mean to be text and is packed. @param head the first bytes */
export function refuseCompressed(head: Uint8Array): void {
  if (head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4)
    throw unreadable(
      'it is a zip, as Excel workbooks and sets of tables are: import CSV tables in a zip as csv-zip, unpack others, and of a workbook save the sheet as CSV',
    );
  if (head[0] === 0x1f && head[1] === 0x8b) throw unreadable('it is compressed with gzip: unpack it first');
}

/** The text of a file in pieces. */
export function readText(path: string, encoding?: string): AsyncIterable<string> {
  return decodeText(createReadStream(path, { highWaterMark: 256 * 1024 }), encoding);
}

function lineOfNul(text: string, lines: number): string {
  const after = text.slice(text.indexOf('\0')).split('\n').length - 1;
  return `line ${lines - after}`;
}

function encodingOf(first: Uint8Array): string {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  return first[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : 'utf-8';
}
