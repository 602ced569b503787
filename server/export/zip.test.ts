/** Zips of files: as slow as their reader, ended with it, and failing with what is in them. */
import { describe, expect, it } from 'vitest';
import { writeBytes } from '../testing/exported.ts';
import { unzip } from '../testing/unzip.ts';
import type { FileParts } from './graph-writer.ts';
import { writeZip } from './zip.ts';

const AT = '2026-11-26T10:00:01+02:00';

/** Texts that do not compress, up to a number of them, with what became of their making. */
function noise(parts: number): { made: number; isOver: boolean; parts: () => FileParts } {
  const state = {
    made: 0,
    isOver: false,
    parts: async function* (): FileParts {
      let seed = 1;
      try {
        for (; state.made < parts; state.made += 1)
          yield await Promise.resolve(
            Uint8Array.from({ length: 65_536 }, () => (seed = (seed * 48_271) % 2_147_483_647) >> 8),
          );
      } finally {
        state.isOver = true;
      }
    },
  };
  return state;
}

describe('a zip', () => {
  it('holds its files under their names, in their order', async () => {
    const text = (...parts: string[]) =>
      async function* (): FileParts {
        for (const part of parts) yield await Promise.resolve(part);
      };
    const files = await unzip(
      await writeBytes(
        writeZip(
          [
            { name: 'one.txt', parts: text('a', '', 'é😀') },
            { name: 'empty.txt', parts: text() },
            { name: 'два.txt', parts: text('b'.repeat(100_000)) },
          ],
          AT,
        ),
      ),
    );
    expect([...files].map(([name, content]) => [name, content.toString()])).toEqual([
      ['one.txt', 'aé😀'],
      ['empty.txt', ''],
      ['два.txt', 'b'.repeat(100_000)],
    ]);
  });

  it('is made no quicker than it is read, and no further when its reader goes', async () => {
    const source = noise(1_000);
    const parts = writeZip([{ name: 'noise', parts: source.parts }], AT)[Symbol.asyncIterator]();
    await parts.next();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(source.made).toBeLessThan(30);
    await parts.return?.();
    await expect.poll(() => source.isOver).toBe(true);
    expect(source.made).toBeLessThan(30);
  });

  it('fails with what making one of its files fails with', async () => {
    const failing = async function* (): FileParts {
      yield 'begun';
      await Promise.resolve();
      throw new Error('The database went away.');
    };
    const zip = writeZip(
      [
        { name: 'one', parts: noise(3).parts },
        { name: 'two', parts: failing },
      ],
      AT,
    );
    await expect(writeBytes(zip)).rejects.toThrow('The database went away.');
  });
});
