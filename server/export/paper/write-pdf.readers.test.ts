/** PDF as others read it: pdftotext finds every name and sentence, pdffonts finds all fonts embedded. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../model/facts.ts';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeBytes } from '../../testing/exported.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { nastyFacts } from '../../testing/nasty-facts.ts';
import { runProgram, withFile, withoutReaders } from '../../testing/readers.ts';
import { writePdf } from './write-pdf.ts';

/** What is read of a text that may be broken into lines. */
const squeeze = (text: string): string => text.replace(/\s+/g, '');

describe.skipIf(withoutReaders)(`PDF (${withoutReaders ?? 'by pdftotext and pdffonts'})`, () => {
  let seed: Facts;
  beforeAll(async () => {
    seed = (await shippedSeed()).facts;
  });
  const read = async (facts: Facts): Promise<{ text: string; fonts: string }> => {
    const bytes = await writeBytes(writePdf(readFacts(facts), exportContext(facts.vocabulary)));
    return withFile('brief.pdf', bytes, async (path) => ({
      text: await runProgram('pdftotext', ['-enc', 'UTF-8', path, '-']),
      fonts: await runProgram('pdffonts', [path]),
    }));
  };

  it('has every sentence and every title of the seed', async () => {
    const { text } = await read(seed);
    // Sentences that go over the end of a page have its foot between their halves.
    const squeezed = squeeze(text.replace(/.* · made .* with Entente\n|^\d+ \/ \d+$|\f/gm, ''));
    const missing = (texts: readonly string[]): readonly string[] =>
      texts.filter((each) => !squeezed.includes(squeeze(each)));
    expect(missing(seed.claims.map(({ statement }) => statement))).toEqual([]);
    const inArabic = /\p{Script=Arabic}/u;
    const titles = seed.documents.map(({ title }) => title);
    expect(missing(titles.filter((title) => !inArabic.test(title)))).toEqual([]);
    for (const { name } of seed.entities.filter((entity) => entity.name.length < 12))
      expect(text).toContain(name);
  });

  it('writes Cyrillic and Greek as they are, spells what else there is, and embeds its fonts', async () => {
    const nasty = nastyFacts(seed.vocabulary);
    const [first, second, ...rest] = nasty.entities;
    if (!first || !second) throw new Error('There are no nasty entities.');
    const entities = [
      { ...first, name: 'Αθήνα και Ώσλο' },
      { ...second, name: 'Київ, Łódź, Việt Nam' },
      ...rest,
    ];
    const { text, fonts } = await read({ ...nasty, entities });
    for (const words of [
      'Αθήνα και Ώσλο',
      'Київ, Łódź, Việt Nam',
      'Кремль',
      '[JoSeonMinJuJuUiInMinGongHwaGug]',
      '<script>alert(1)</script>',
    ])
      expect(squeeze(text)).toContain(squeeze(words));
    const lines = fonts.trim().split('\n').slice(2);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter((line) => !/Inter-\w+ +CID TrueType +Identity-H +yes yes yes/.test(line))).toEqual(
      [],
    );
  });
});
