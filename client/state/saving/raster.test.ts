/** Holds which pixels lines and dots cover, and how they are written as a PNG file. */
import { describe, expect, it } from 'vitest';
import { writePng } from './png.ts';
import { paint, type Raster } from './raster.ts';

/** How much each pixel is covered, 0 to 255, row by row. */
function alphas({ width, pixels, palette }: Raster): readonly (readonly number[])[] {
  const all = Array.from(pixels, (number) => palette[number]?.[3] ?? -1);
  return Array.from({ length: all.length / width }, (_, row) => all.slice(row * width, (row + 1) * width));
}

describe('painting', () => {
  it('covers just the pixels of a straight line, from either end', () => {
    const size = { width: 5, height: 3 };
    const row = [0, 170, 170, 170, 0];
    expect(alphas(paint(size, [[1, 1, 3, 1]], [], '#808080'))).toEqual([
      Array(5).fill(0),
      row,
      Array(5).fill(0),
    ]);
    expect(alphas(paint(size, [[3, 1, 1, 1]], [], '#808080'))[1]).toEqual(row);
    expect(alphas(paint(size, [[2, 0, 2, 2]], [], '#808080')).map((each) => each[2])).toEqual([
      170, 170, 170,
    ]);
    expect(alphas(paint(size, [[2, 1, 2, 1]], [], '#808080'))[1]).toEqual([0, 0, 170, 0, 0]);
  });

  it('shares a slanted line between the pixels that it passes', () => {
    const [first, second] = alphas(paint({ width: 3, height: 2 }, [[0, 0, 2, 1]], [], '#808080'));
    expect(first).toEqual([170, 85, 0]);
    expect(second).toEqual([0, 85, 170]);
  });

  it('puts round dots above lines, each in its colour, cut off at the border', () => {
    const dots = [
      { x: 4, y: 4, radius: 2, colour: '#ff0000' },
      { x: 0, y: 0, radius: 1, colour: '#00ff00' },
    ];
    const { pixels, palette } = paint({ width: 9, height: 9 }, [[0, 4, 8, 4]], dots, '#808080');
    const at = (x: number, y: number): unknown => palette[pixels[y * 9 + x] ?? 0];
    expect(at(4, 4)).toEqual([255, 0, 0, 255]);
    expect(at(0, 0)).toEqual([0, 255, 0, 255]);
    expect(at(8, 4)).toEqual([0x80, 0x80, 0x80, 170]);
    expect(at(8, 8)).toEqual([0, 0, 0, 0]);
    expect([at(2, 4), at(4, 2), at(6, 4), at(4, 6)]).toEqual(Array(4).fill(at(2, 4)));
  });

  it('never needs more shades than a palette has', () => {
    const dots = Array.from({ length: 200 }, (_, at) => ({
      x: at,
      y: 0,
      radius: 2,
      colour: `#${(at + 1).toString(16).padStart(6, '0')}`,
    }));
    const { palette, pixels } = paint({ width: 200, height: 1 }, [], dots, '#808080');
    expect(palette.length).toBeLessThanOrEqual(256);
    expect(Math.max(...pixels)).toBeLessThan(palette.length);
  });
});

describe('a PNG', () => {
  it('has its chunks in order, the pixels in rows, and the checksums that the format gives', async () => {
    const raster = paint({ width: 4, height: 2 }, [[0, 0, 3, 0]], [], '#123456');
    const bytes = await writePng(raster);
    const numbers = new DataView(bytes.buffer);
    const chunks = new Map<string, { data: Uint8Array<ArrayBuffer>; sum: number }>();
    for (let at = 8; at < bytes.length;) {
      const length = numbers.getUint32(at);
      const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
      const data = Uint8Array.from(bytes.subarray(at + 8, at + 8 + length));
      chunks.set(type, { data, sum: numbers.getUint32(at + 8 + length) });
      at += 12 + length;
    }
    expect([...bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
    expect([...(chunks.get('IHDR')?.data ?? [])]).toEqual([0, 0, 0, 4, 0, 0, 0, 2, 8, 3, 0, 0, 0]);
    expect([...(chunks.get('PLTE')?.data.subarray(3, 6) ?? [])]).toEqual([0x12, 0x34, 0x56]);
    expect([...(chunks.get('tRNS')?.data ?? [])]).toEqual([0, 85, 170, 255]);
    // The checksum of an empty last chunk is the same in every PNG.
    expect(chunks.get('IEND')?.sum).toBe(0xae426082);
    expect(await inflate(chunks.get('IDAT')?.data ?? new Uint8Array())).toEqual([
      0, 2, 2, 2, 2, 0, 0, 0, 0, 0,
    ]);
  });
});

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<readonly number[]> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return [...new Uint8Array(await new Response(stream).arrayBuffer())];
}
