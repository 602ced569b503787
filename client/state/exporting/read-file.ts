/** Reads files that the server sends while it makes them: their beginning, or all of them with the bytes counted. */

/** The beginning of a file, or all of it. */
export interface FileStart {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether the bytes are the whole file. */
  readonly isWhole: boolean;
  /** As it is to be saved. */
  readonly name: string;
  readonly mediaType: string;
}

/** A whole file. */
export interface ReadFile {
  readonly blob: Blob;
  readonly name: string;
}

/** Reads up to so many bytes, and lets the server stop where there are more. */
export async function readStart(response: Response, most: number): Promise<FileStart> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let isWhole = true;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    length += value.length;
    if (length > most) {
      isWhole = false;
      await reader.cancel();
      break;
    }
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { bytes, isWhole, ...describe(response) };
}

/** Reads a whole file; `onProgress` is told the bytes that have come so far. */
export async function readWhole(response: Response, onProgress: (bytes: number) => void): Promise<ReadFile> {
  let length = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform: (piece, controller) => {
      length += piece.length;
      onProgress(length);
      controller.enqueue(piece);
    },
  });
  const { name, mediaType } = describe(response);
  const counted = response.body?.pipeThrough(counter) ?? null;
  // As a blob the browser holds it, on the disk where it is large.
  const blob = await new Response(counted, { headers: { 'Content-Type': mediaType } }).blob();
  return { blob, name };
}

function describe(response: Response): { name: string; mediaType: string } {
  return {
    name: readFileName(response.headers.get('Content-Disposition') ?? ''),
    mediaType: response.headers.get('Content-Type') ?? 'application/octet-stream',
  };
}

/** The name of a file in a Content-Disposition header (RFC 6266); the encoded one before the plain one. */
export function readFileName(header: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  if (encoded !== undefined) {
    try {
      return decodeURIComponent(encoded);
    } catch {
      // What cannot be decoded has a plain name beside it.
    }
  }
  const plain = /filename=(?:"((?:[^"\\]|\\.)*)"|([^;]+))/i.exec(header);
  return (plain?.[1]?.replaceAll(/\\(.)/g, '$1') ?? plain?.[2] ?? 'entente').trim();
}
