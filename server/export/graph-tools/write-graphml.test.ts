/** GraphML: what is written is XML whose every text comes out as it went in. */
import { describe, expect, it } from 'vitest';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeWhole } from '../../testing/exported.ts';
import { entity, facts } from '../../testing/facts.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { nastyFacts } from '../../testing/nasty-facts.ts';
import { parseXml } from '../../testing/parsed-xml.ts';
import { writerContract } from '../writer.contract.ts';
import { writeGraphml } from './write-graphml.ts';

/** Texts of the data elements with this key, in order. */
function dataOf(text: string, key: string): string[] {
  return parseXml(text)
    .filter((element) => element.name === 'data' && element.attributes['key'] === key)
    .map((element) => element.text);
}

describe('GraphML', () => {
  writerContract(writeGraphml, {
    check: parseXml,
    carries: { claims: true, documents: true, disputes: true },
  });

  it('holds every name, statement, document and dispute as it was', async () => {
    const nasty = nastyFacts((await shippedSeed()).facts.vocabulary);
    const text = await writeWhole(writeGraphml(readFacts(nasty), exportContext(nasty.vocabulary)));
    expect(dataOf(text, 'n_label')).toEqual(nasty.entities.map((each) => each.name));
    expect(dataOf(text, 'n_names').map((list) => JSON.parse(list) as object)).toEqual(
      nasty.entities.map((each) => each.names),
    );
    const claims = dataOf(text, 'e_evidence').flatMap(
      (list) => JSON.parse(list) as { statement: string; quantity?: number }[],
    );
    expect(claims.map((claim) => claim.statement).sort()).toEqual(
      nasty.claims.map((claim) => claim.statement).sort(),
    );
    expect(claims.some((claim) => claim.quantity === Number.MAX_SAFE_INTEGER)).toBe(true);
    expect(JSON.parse(dataOf(text, 'g_disputes')[0] ?? '')).toEqual(nasty.disputes);
    expect((JSON.parse(dataOf(text, 'g_documents')[0] ?? '') as object[]).length).toBe(2);
    expect(JSON.parse(dataOf(text, 'g_about')[0] ?? '')).toMatchObject({ title: 'A “title” <with> marks' });
  });

  it('replaces characters that XML forbids', async () => {
    const { vocabulary } = (await shippedSeed()).facts;
    const some = facts(vocabulary, [], {
      entities: [entity('st-aaa', 'State', 'a\u0000b\u001Bc\uFFFFd\uD800e')],
    });
    const text = await writeWhole(writeGraphml(readFacts(some), exportContext(vocabulary)));
    expect(dataOf(text, 'n_label')).toEqual(['a\uFFFDb\uFFFDc\uFFFDd\uFFFDe']);
  });
});
