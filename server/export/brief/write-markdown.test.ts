/** Markdown: every sentence with its footnote, and no text that becomes anything else than itself. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../model/facts.ts';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeWhole } from '../../testing/exported.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { claim, facts as smallFacts } from '../../testing/facts.ts';
import { nastyFacts, NASTY_TEXTS } from '../../testing/nasty-facts.ts';
import { escapeMarkdown, fenceMarkdown, linkMarkdown } from './markdown-text.ts';
import { writeMarkdown } from './write-markdown.ts';

/** What a reader sees of a text, once what was escaped is itself again. */
function unescape(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/[\u2066-\u2069]/g, '');
}

describe('Markdown', () => {
  let seed: Facts;
  let facts: Facts;
  beforeAll(async () => {
    seed = (await shippedSeed()).facts;
    facts = nastyFacts(seed.vocabulary);
  });
  const write = (of: Facts, over = {}, evidence = true): Promise<string> =>
    writeWhole(writeMarkdown(readFacts(of, { evidence }), exportContext(of.vocabulary, over)));

  it('has lines of its own alone, and every text in one of them', async () => {
    const text = await write(facts, {
      title: NASTY_TEXTS[6],
      filters: [...NASTY_TEXTS],
      madeBy: NASTY_TEXTS[7],
    });
    const lines = text.split('\n').filter((line) => line !== '');
    const own =
      /^(#{1,3} |- | {2}- | {2}|\[\^\d+\]: |```|Answers:$|Grades join|MATCH \(n\)|\w+: |\d+ claims?, )/;
    expect(lines.filter((line) => !own.test(line))).toEqual([]);
    const seen = unescape(text);
    for (const { statement } of facts.claims)
      expect(seen).toContain(
        statement
          .replace(/\s+/g, ' ')
          .trim()
          .replace(/[\u2066-\u2069]/g, ''),
      );
    // Nothing that a text holds is left as a mark.
    const bare = text.replace(/\\./g, '').replace(/```[\s\S]*?```|<https?:[^>]+>|\*\*|\[\^\d+\]/g, '');
    expect(bare.replace(/^#+ /gm, '')).not.toMatch(/[`*_[\]<>#|~&$^@{}]|:\/\/|www\./);
  });

  it('numbers documents as they are cited, each with its footnote', async () => {
    const text = await write(seed);
    const cited = [...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => Number(number));
    const defined = [...text.matchAll(/^\[\^(\d+)\]: /gm)].map(([, number]) => Number(number));
    expect(defined).toEqual(defined.map((_, at) => at + 1));
    expect(defined).toHaveLength(seed.documents.length);
    expect(cited.filter((number) => !defined.includes(number))).toEqual([]);
    const first = [...new Set(cited)];
    expect(first).toEqual([...first].sort((a, b) => a - b));
    expect(cited.length).toBeGreaterThanOrEqual(seed.claims.length);
  });

  it('tells what most documents speak of first, and the sides of disputes', async () => {
    const of = smallFacts(
      seed.vocabulary,
      [
        claim('c1', { relation: 'TRAINS' }),
        claim('c2', { document: 'd-two' }),
        claim('c3'),
        claim('c4', { status: 'denied', document: 'd-two' }),
      ],
      {
        disputes: [
          {
            id: 'k1',
            kind: 'existence',
            about: 'whether it does',
            why: 'They differ.',
            rule: 'authored',
            sides: [
              { label: 'yes', claims: ['c3'] },
              { label: 'no', claims: ['c4', 'elsewhere'] },
            ],
          },
        ],
      },
    );
    const text = await write(of);
    expect(text.indexOf('### Aland supplies Beland')).toBeLessThan(text.indexOf('### Aland trains Beland'));
    expect(text.indexOf('Claim c3 says so.')).toBeLessThan(text.indexOf('Claim c4 says so.'));
    expect(text).toMatch(/### [A-Z].*\n\nExistence: They differ\./);
    expect(text).toContain('- **no** (1 claim outside of this graph)\n  - Claim c4 says so.[^');
    expect(text).toContain('B2 (usually reliable source, probably true) · reported');
    expect(text).toContain('An analyst (as typed, unverified)');
  });

  it('is the same each time, and whole of nothing and without evidence', async () => {
    expect(await write(facts)).toBe(await write(facts));
    const none = { ...facts, entities: [], claims: [], documents: [], disputes: [], origins: [], relays: [] };
    expect(await write(none)).toContain('0 entities, 0 edges');
    expect(await write(facts, {}, false)).not.toContain('[^');
  });

  it('makes links of addresses of the web alone, and blocks that nothing ends', () => {
    expect(linkMarkdown('https://example.invalid/a_b?c=d')).toBe('<https://example.invalid/a_b?c=d>');
    expect(linkMarkdown('javascript:alert(1)')).toBe('javascript:alert(1)');
    expect(linkMarkdown('https://example.invalid/> <b>')).not.toMatch(/^<|[^\\]<b/);
    expect(fenceMarkdown('a\n````\nb', 'cypher')).toBe('`````cypher\na\n````\nb\n`````');
    expect(escapeMarkdown('1. one')).toBe('1\\. one');
    expect(escapeMarkdown('- one')).toBe('\\- one');
    expect(escapeMarkdown('\u202Eabc')).toBe('\u2068\u202Eabc\u2069');
  });
});
