/** Holds what is read of files before they are saved, and what is remembered of the last one. */
import { describe, expect, it } from 'vitest';
import { toChoices } from './export-choices.ts';
import { firstLines } from './first-lines.ts';
import { listZip } from './list-zip.ts';
import { readFileName, readStart, readWhole } from './read-file.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** A reply whose body never ends by itself; `isGivenUp` tells whether it was. */
function endless(): { response: Response; isGivenUp: () => boolean } {
  let isGivenUp = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      controller.enqueue(new Uint8Array(1_000));
    },
    cancel: () => {
      isGivenUp = true;
    },
  });
  return { response: new Response(body), isGivenUp: () => isGivenUp };
}

describe('the beginning of a file', () => {
  it('is all of it where it is small', async () => {
    const response = new Response('small', {
      headers: { 'Content-Type': 'text/plain', 'Content-Disposition': 'attachment; filename="a b.txt"' },
    });
    const start = await readStart(response, 100);
    expect(new TextDecoder().decode(start.bytes)).toBe('small');
    expect(start).toMatchObject({ isWhole: true, name: 'a b.txt', mediaType: 'text/plain' });
  });

  it('is cut where there is more, and the rest is not asked for', async () => {
    const { response, isGivenUp } = endless();
    const start = await readStart(response, 2_500);
    expect(start.isWhole).toBe(false);
    expect(start.bytes.length).toBe(3_000);
    expect(isGivenUp()).toBe(true);
  });

  it('is read to its end with the bytes counted', async () => {
    const counted: number[] = [];
    const { blob } = await readWhole(new Response('twelve bytes'), (bytes) => counted.push(bytes));
    expect(await blob.text()).toBe('twelve bytes');
    expect(counted.at(-1)).toBe(12);
  });
});

describe('the name of a file', () => {
  it.each([
    [
      'attachment; filename=entente-the-whole-graph-2026-11-26.json',
      'entente-the-whole-graph-2026-11-26.json',
    ],
    [`attachment; filename="a \\"quoted\\" name.gml"`, 'a "quoted" name.gml'],
    [`attachment; filename="?.gml"; filename*=UTF-8''%D0%A0%D0%BE%D1%81.gml`, 'Рос.gml'],
    [`attachment; filename="plain.gml"; filename*=UTF-8''%E0%A4%A`, 'plain.gml'],
    ['', 'entente'],
  ])('is read from %s', (header, name) => {
    expect(readFileName(header)).toBe(name);
  });
});

describe('the first lines', () => {
  it('are all lines of a short file', () => {
    expect(firstLines(bytesOf('a\nb\n'), true)).toEqual({ text: 'a\nb', isCut: false });
  });

  it('are cut at a screenful, within long lines, and never within a letter', () => {
    const many = firstLines(bytesOf('line\n'.repeat(500)), true);
    expect([many.isCut, many.text.split('\n').length]).toEqual([true, 60]);
    expect(firstLines(bytesOf('x'.repeat(900)), true).text).toBe(`${'x'.repeat(400)} …`);
    expect(firstLines(bytesOf('€'.repeat(9_000)), true).text).not.toContain('\ufffd');
  });
});

describe('the parts of a zip file', () => {
  /** Two stored files, `ä.txt` with 3 bytes and `b.csv` with none. */
  const zip = Uint8Array.from(
    Buffer.from(
      'UEsDBBQAAAgAAAAAIQDCQSQ1AwAAAAMAAAAGAAAAw6QudHh0YWJjUEsDBBQAAAAAAAAAIQAAAAAAAAAAAAAAAAAFAAAAYi5jc3ZQSwECFAMUAAAIAAAAACEAwkEkNQMAAAADAAAABgAAAAAAAAAAAAAAgAEAAAAAw6QudHh0UEsBAhQDFAAAAAAAAAAhAAAAAAAAAAAAAAAAAAUAAAAAAAAAAAAAAIABJwAAAGIuY3N2UEsFBgAAAAACAAIAZwAAAEoAAAAAAA==',
      'base64',
    ),
  );

  it('are listed with their sizes', () => {
    expect(listZip(zip)).toEqual([
      { name: 'ä.txt', size: 3 },
      { name: 'b.csv', size: 0 },
    ]);
  });

  it('are unknown where the file is cut off, or no zip file', () => {
    expect(listZip(zip.slice(0, -30))).toBeUndefined();
    expect(listZip(new Uint8Array(3))).toBeUndefined();
  });
});

describe('the choices of the last export', () => {
  it('are those of a newcomer where nothing can be read', () => {
    const first = toChoices(undefined);
    expect(first).toMatchObject({ format: '', evidence: true, madeBy: '', picture: { scale: 2 } });
    expect(toChoices({ picture: { scale: 9 }, madeBy: 7, evidence: 'no' })).toEqual(first);
  });

  it('are read as they were kept', () => {
    const kept = {
      format: 'gexf',
      evidence: false,
      madeBy: 'An analyst',
      picture: { scale: 4, isTransparent: true, hasLegend: false, hasSources: true },
    };
    expect(toChoices(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });
});
