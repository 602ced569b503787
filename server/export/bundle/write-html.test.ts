/** The evidence bundle: nothing in it runs but its own script, its data are whole, and its digest holds both. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../model/facts.ts';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeWhole } from '../../testing/exported.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { nastyFacts, NASTY_TEXTS } from '../../testing/nasty-facts.ts';
import { describeMarkup } from './html-text.ts';
import { writeHtml } from './write-html.ts';

/** The only part of a file between two texts. */
function between(html: string, before: string, after: string): string {
  const parts = html.split(before);
  expect(parts, before).toHaveLength(2);
  return parts[1]?.split(after)[0] ?? '';
}

const sha256 = (text: string, encoding: 'hex' | 'base64'): string =>
  createHash('sha256').update(text).digest(encoding);

describe('the evidence bundle', () => {
  let facts: Facts;
  beforeAll(async () => {
    facts = nastyFacts((await shippedSeed()).facts.vocabulary);
  });
  const write = (of: Facts, over = {}, evidence = true): Promise<string> =>
    writeWhole(writeHtml(readFacts(of, { evidence }), exportContext(of.vocabulary, over)));
  const nasty = {
    title: NASTY_TEXTS[6],
    madeBy: NASTY_TEXTS[7],
    filters: [...NASTY_TEXTS],
    query: '</code></pre>\n<!--<script>',
  };

  it('lets run what it was made with, and nothing else', async () => {
    const html = await write(facts, nasty);
    const policy = between(html, 'Content-Security-Policy" content="', '"');
    const script = between(html, '<script>', '</script>');
    const style = between(html, '<style>', '</style>');
    expect(policy).toBe(
      `default-src 'none'; script-src 'sha256-${sha256(script, 'base64')}'; style-src 'sha256-${sha256(style, 'base64')}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect(script).not.toMatch(/^(import|export) /m);
    expect(html.match(/<script/gi)).toHaveLength(2);
    expect(html.match(/<\/script/gi)).toHaveLength(2);
    expect(html).not.toContain('<!--');
    const markup = html.replace(script, '').replace(style, '');
    expect(markup).not.toMatch(/ on[a-z]+="| style="| src="|<link|<iframe|<object|<base/i);
    expect(
      [...markup.matchAll(/ href="([^"]*)"/g)].filter(([, to]) => !/^(#|https?:)/.test(to ?? '')),
    ).toEqual([]);
  });

  it('holds all of its data, and a digest of them and of its words', async () => {
    const html = await write(facts, nasty);
    const data = between(html, '<script type="application/json" id="data">', '</script>');
    const words = describeMarkup(between(html, '<main id="document">', '</main>'));
    expect(between(html, 'name="entente-sha256" content="', '"')).toBe(sha256(`${data}\n${words}`, 'hex'));
    const { entities, edges, disputes, documents, about } = JSON.parse(data) as {
      entities: { name: string; names: object[] }[];
      edges: { evidence: { statement: string }[] }[];
      disputes: object[];
      documents: { title: string }[];
      about: { query: string };
    };
    expect(entities.map(({ name }) => name)).toEqual(facts.entities.map(({ name }) => name));
    expect(entities.map(({ names }) => names)).toEqual(facts.entities.map(({ names }) => names));
    expect(disputes).toEqual(facts.disputes);
    expect(documents.map(({ title }) => title).sort()).toEqual(
      facts.documents.map(({ title }) => title).sort(),
    );
    expect(about.query).toBe(nasty.query);
    const statements = edges.flatMap(({ evidence }) => evidence.map(({ statement }) => statement));
    expect(statements.sort()).toEqual(facts.claims.map(({ statement }) => statement).sort());
    for (const statement of statements) expect(words).toContain(statement.trim().replace(/\s+/g, ' '));
  });

  it('reads without a script: every claim with its footnote, every footnote with its source', async () => {
    const html = await write(facts);
    const notes = [...html.matchAll(/<a href="#(source-\d+)"/g)].map(([, to]) => to ?? '');
    expect(notes.length).toBeGreaterThanOrEqual(facts.claims.length);
    for (const to of notes) expect(html).toContain(`<tr id="${to}">`);
    const disputed = [...html.matchAll(/<a href="#(dispute-\d+)"/g)].map(([, to]) => to ?? '');
    expect(disputed).toHaveLength(3);
    for (const to of disputed) expect(html).toContain(`<article class="dispute" id="${to}">`);
  });

  it('is the same each time, and whole of nothing and without evidence', async () => {
    expect(await write(facts)).toBe(await write(facts));
    const none = { ...facts, entities: [], claims: [], documents: [], disputes: [], origins: [], relays: [] };
    expect(await write(none)).toContain('0 entities, 0 edges');
    const bare = await write(facts, {}, false);
    expect(bare).toContain('the evidence is left out');
    expect(bare).not.toContain('id="sources"');
  });
});
