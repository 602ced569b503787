/** Writes pixels of few colours as a PNG file, which browsers’ own writing makes several times as large. */
import type { Raster } from './raster.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const BITS = 8;
const INDEXED = 3;

/** The file as a `data:image/png` address. */
export async function toPngAddress(raster: Raster): Promise<string> {
  const bytes = await writePng(raster);
  return `data:image/png;base64,${btoa(String.fromCharCode(...bytes))}`;
}

/** The bytes of the file. */
export async function writePng({ width, height, pixels, palette }: Raster): Promise<Uint8Array> {
  // Each row begins with the number of its filter: none.
  const rows = new Uint8Array(height * (width + 1));
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Uint8Array.from([
    ...SIGNATURE,
    ...toChunk('IHDR', [...toBytes(width), ...toBytes(height), BITS, INDEXED, 0, 0, 0]),
    ...toChunk(
      'PLTE',
      palette.flatMap(([red, green, blue]) => [red, green, blue]),
    ),
    ...toChunk(
      'tRNS',
      palette.map(([, , , alpha]) => alpha),
    ),
    ...toChunk('IDAT', [...(await deflate(rows))]),
    ...toChunk('IEND', []),
  ]);
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function toChunk(type: string, data: readonly number[]): readonly number[] {
  const named = [...Array.from(type, (letter) => letter.charCodeAt(0)), ...data];
  return [...toBytes(data.length), ...named, ...toBytes(checksum(named))];
}

function toBytes(number: number): readonly number[] {
  return [24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff);
}

/** The cyclic redundancy check that PNG asks for, bit by bit: the files are small. */
function checksum(bytes: readonly number[]): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
