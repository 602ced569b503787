/** Text made short enough for an address and fit for it: deflate, then base64 with the letters that addresses allow. */

/** A link of more than this many bytes when unpacked is refused, as no view of ours is that large. */
const MOST_BYTES = 4_000_000;

/** Compresses a text and writes it with letters, digits, `-` and `_` only. */
export async function packText(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return btoa(parts.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** A text that was unpacked. */
export interface Unpacked {
  readonly text: string;
  /** Whether it is all of it: what was cut off, or is damaged further on, gives its beginning. */
  readonly isWhole: boolean;
}

/** Reads what `packText` wrote; undefined where nothing of it can be read, or it unpacks to more than 4 MB. */
export async function unpackText(packed: string): Promise<Unpacked | undefined> {
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const feeding = feed(writable, toBytes(packed));
  const reader = readable.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { text: text + decoder.decode(), isWhole: true };
      size += value.byteLength;
      if (size > MOST_BYTES) {
        await reader.cancel();
        return undefined;
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return text === '' ? undefined : { text, isWhole: false };
  } finally {
    await feeding;
  }
}

/** Bytes at a time: what was unpacked of a piece is read before the next can fail. */
const PIECE = 64;

/** Writes bytes piece by piece, as far as they are taken. */
async function feed(writable: WritableStream<BufferSource>, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const writer = writable.getWriter();
  try {
    for (let at = 0; at < bytes.length; at += PIECE) await writer.write(bytes.subarray(at, at + PIECE));
    await writer.close();
  } catch {
    // Whoever reads is told.
  }
}

/** The bytes that base64 stands for, as far as it is base64; a link that was cut may end within four letters. */
function toBytes(packed: string): Uint8Array<ArrayBuffer> {
  const [letters = ''] = /^[A-Za-z0-9_-]*/.exec(packed) ?? [];
  const whole = letters.length % 4 === 1 ? letters.slice(0, -1) : letters;
  const binary = atob(whole.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
