/** PDF: whole whatever the texts, and the same bytes each time. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../model/facts.ts';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeBytes } from '../../testing/exported.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { claim, facts as smallFacts } from '../../testing/facts.ts';
import { writePdf } from './write-pdf.ts';

describe('PDF', () => {
  let facts: Facts;
  beforeAll(async () => {
    facts = smallFacts((await shippedSeed()).facts.vocabulary, [
      claim('c1'),
      claim('c2', { document: 'd-two' }),
    ]);
  });
  const write = async (of: Facts, over = {}, evidence = true): Promise<string> =>
    Buffer.from(
      await writeBytes(writePdf(readFacts(of, { evidence }), exportContext(of.vocabulary, over))),
    ).toString('latin1');
  const pages = (pdf: string): number => (pdf.match(/\/Type \/Page\b/g) ?? []).length;

  it('is the same bytes each time, and other ones at another time', async () => {
    const once = await write(facts);
    expect(await write(facts)).toBe(once);
    expect(await write(facts, { madeAt: '2026-11-26T10:00:01Z' })).not.toBe(once);
    expect(once.startsWith('%PDF-1.')).toBe(true);
    expect(once.trimEnd().endsWith('%%EOF')).toBe(true);
  });

  it('is a whole file of nothing, and without evidence', async () => {
    const none = { ...facts, entities: [], claims: [], documents: [] };
    expect(pages(await write(none))).toBe(2);
    expect(pages(await write(facts, {}, false))).toBe(2);
  });

  it('takes a larger sheet for a larger picture', async () => {
    const positions = new Map([
      ['st-aaa', { x: 0, y: 0 }],
      ['st-bbb', { x: 2_000, y: 900 }],
      ['ev-ccc', { x: 900, y: 700 }],
    ]);
    expect(await write(facts, { positions })).toContain('/MediaBox [0 0 1190.55 841.89]');
    const near = new Map([...positions].map(([id, { x, y }]) => [id, { x: x / 4, y: y / 4 }]));
    expect(await write(facts, { positions: near })).toContain('/MediaBox [0 0 841.89 595.28]');
  });

  it('leads to addresses of the web alone', async () => {
    const documents = facts.documents.map((document, at) => ({
      ...document,
      url: ['javascript:alert(1)', 'https://example.invalid/a'][at] ?? '',
    }));
    const pdf = await write({ ...facts, documents });
    expect(pdf).toContain('/URI (https://example.invalid/a)');
    expect(pdf).not.toContain('(javascript');
  });
});
