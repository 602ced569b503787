/** PDF as others read it: pdftotext finds every name and sentence, pdfinfo its structure, pdffonts all fonts embedded. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../model/facts.ts';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeBytes } from '../../testing/exported.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { claim, facts as smallFacts } from '../../testing/facts.ts';
import { nastyFacts } from '../../testing/nasty-facts.ts';
import { runProgram, withFile, withoutReaders } from '../../testing/readers.ts';
import { writePdf } from './write-pdf.ts';

/** What is read of a text that may be broken into lines. */
const squeeze = (text: string): string => text.replace(/\s+/g, '');

describe.skipIf(withoutReaders)(`PDF (${withoutReaders ?? 'by pdftotext, pdfinfo and pdffonts'})`, () => {
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

  it('says what its parts are, in the order in which they are read', async () => {
    const facts = smallFacts(seed.vocabulary, [claim('c1'), claim('c2', { document: 'd-two' })]);
    const bytes = await writeBytes(writePdf(readFacts(facts), exportContext(facts.vocabulary)));
    const { info, structure } = await withFile('tagged.pdf', bytes, async (path) => ({
      info: await runProgram('pdfinfo', [path]),
      structure: await runProgram('pdfinfo', ['-struct-text', path]),
    }));
    expect(info).toMatch(/^Tagged: +yes$/m);
    const lines = structure.split('\n').map((line) => line.trim());
    const kinds = lines.filter((line) => /^(?:Document|H\d|Figure)\b/.test(line));
    expect(kinds.map((line) => line.replace(/ .*/, ''))).toEqual([
      'Document',
      'H1',
      'Figure',
      'H2',
      'H2',
      'H3',
      'H2',
    ]);
    const read = structure.replace(/^ *"(.*)"$/gm, '$1');
    const headings = ['A “title” <with> marks', 'About this file', 'Claims by edge', 'Sources'];
    const places = headings.map((text) => read.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(read.split('A “title” <with> marks')).toHaveLength(2);
    expect(read).not.toContain('made 26 Nov 2026, 10:00 UTC with Entente');
    // How good a claim is stands with its source, what else is known of it below, each under its own words.
    expect(read).toContain('B2 (usually reliable source, probably true) · reported');
    expect(read).not.toMatch(/; (?:reported|found at|for \d)/);
    expect(lines.filter((line) => line.startsWith('Link')).length).toBeGreaterThan(1);
  });

  it('has the foot of a sheet straight below what stands above it', async () => {
    const facts = smallFacts(seed.vocabulary, [claim('c1')]);
    const bytes = await writeBytes(writePdf(readFacts(facts), exportContext(facts.vocabulary)));
    const words = await withFile('foot.pdf', bytes, (path) =>
      runProgram('pdftotext', ['-l', '1', '-bbox', path, '-']),
    );
    // The title begins the heading and the foot.
    const begins = [...words.matchAll(/xMin="([\d.]+)"[^>]*>A</g)].map(([, left]) =>
      Math.round(Number(left)),
    );
    expect(begins).toEqual([36, 36]);
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
