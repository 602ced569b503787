/** Decodes a file's bytes as text, by its byte-order mark or as UTF-8, and refuses what is not valid. */
import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { unreadable } from '../import-file.ts';

/**
 * Decodes bytes in pieces; a byte-order mark goes before the encoding that is said. Rejects with `import-unreadable` where they
 * are no such text.
 */
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
      const remedy =
        encoding === undefined ? 'save it as UTF-8' : 'say another encoding, or save it as UTF-8';
      const wrong = `it is not valid ${(decoder?.encoding ?? 'text').toUpperCase()}: ${remedy}`;
      throw unreadable(wrong, `at or after line ${lines}`, cause);
    }
  };
  for await (const piece of bytes) {
    if (!decoder) refuseCompressed(piece);
    decoder ??= new TextDecoder(encodingOf(piece) ?? encoding ?? 'utf-8', { fatal: true });
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

/** What the first bytes show: a mark, or that one of the first two is none, as of Latin letters in UTF-16. */
function encodingOf([a, b, c, d]: Uint8Array): string | undefined {
  if (a === 0xff && b === 0xfe && c === 0 && d === 0)
    throw unreadable('it is UTF-32: save it as UTF-8', 'line 1');
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === undefined || b === undefined || (a === 0) === (b === 0)) return undefined;
  return a === 0 ? 'utf-16be' : 'utf-16le';
}
