/** Out and in again: what a writer of ours writes, the reader of the format reads as the same facts. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportGraph } from '../export/export.ts';
import { findExportFormat } from '../model/export-formats.ts';
import type { FactType } from '../model/fact-pages.ts';
import { FACT_TYPES } from '../model/fact-pages.ts';
import type { Facts } from '../model/facts.ts';
import type { Relayed } from '../model/graph-reading.ts';
import { IMPORT_FORMATS } from '../model/import-formats.ts';
import type { ImportProblem } from '../model/import.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { shippedSeed } from '../testing/engines.ts';
import { exportContext, writeBytes } from '../testing/exported.ts';
import { claim, facts as someFacts } from '../testing/facts.ts';
import { readFacts } from '../testing/facts-reading.ts';
import { draftOf } from '../testing/imported.ts';
import { randomFacts } from '../testing/random-facts.ts';

/** Formats that carry all facts both ways. */
const WHOLE = ['entente', 'jgf', 'graphml', 'gexf', 'cyjs', 'cx2', 'stix', 'ftm'] as const;

type ByType = Readonly<Record<FactType, readonly unknown[]>>;

describe('out and in again', () => {
  let vocabulary: Vocabulary;
  let seed: Facts;
  beforeAll(async () => {
    ({ facts: seed } = await shippedSeed());
    ({ vocabulary } = seed);
  });

  it.each(WHOLE)('%s gives the same facts, whatever their texts', { timeout: 60_000 }, async (name) => {
    await fc.assert(
      fc.asyncProperty(randomFacts(vocabulary), async (facts) => {
        const { problems, found } = await outAndIn(name, facts);
        expect(problems).toEqual([]);
        expect(found).toEqual(toByType(facts));
      }),
      { numRuns: 60 },
    );
  });

  it.each(WHOLE)('%s keeps texts with separators of lines and paragraphs', async (name) => {
    const facts = someFacts(vocabulary, [claim('c0001', { statement: 'One\u2028two\u2029three.' })]);
    const { problems, found } = await outAndIn(name, facts);
    expect(problems).toEqual([]);
    expect(found.claim).toEqual(toByType(facts).claim);
  });

  it.each(WHOLE)('%s gives the whole seed', { timeout: 60_000 }, async (name) => {
    const { problems, found } = await outAndIn(name, seed);
    expect(problems).toEqual([]);
    expect(found).toEqual(toByType(seed));
  });

  it('is tried for every format that is written with its evidence and read with it', () => {
    const both = IMPORT_FORMATS.filter(({ name, evidence }) => evidence && findExportFormat(name)).map(
      (each) => each.name,
    );
    expect([...WHOLE].sort()).toEqual(both.sort());
  });

  async function outAndIn(
    name: string,
    facts: Facts,
  ): Promise<{ readonly problems: readonly ImportProblem[]; readonly found: ByType }> {
    const format = findExportFormat(name);
    if (!format) throw new Error(`There is no writer of ${name}.`);
    const bytes = await writeBytes(
      await exportGraph(readFacts(facts, { page: 1_000 }), exportContext(vocabulary), format),
    );
    return draftOf(bytes, name, vocabulary);
  }
});

/** Facts as a draft gives them, by id. */
function toByType({ entities, documents, claims, disputes, origins, relays }: Facts): ByType {
  const relaysOf = (id: string): Relayed[] =>
    relays.filter((relay) => relay.from.id === id).map(({ to, basis }) => ({ to, basis }));
  const facts = {
    entity: entities,
    document: documents.map((each) => ({ ...each, relays: relaysOf(each.id) })),
    claim: claims.map((each) => ({ ...each, relays: relaysOf(each.id) })),
    dispute: disputes,
    origin: origins,
  };
  return Object.fromEntries(
    FACT_TYPES.map((type) => [type, [...facts[type]].sort((a, b) => (a.id < b.id ? -1 : 1))]),
  ) as unknown as ByType;
}
