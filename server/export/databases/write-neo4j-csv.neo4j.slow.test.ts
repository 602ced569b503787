/** The files for Neo4j's import tool, brought in by it: the same graph as in the store. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../model/facts.ts';
import { createStore } from '../../store/cypher-store.ts';
import { openNeo4jEngine } from '../../store/engines/neo4j.ts';
import { writeFacts } from '../../store/writing/facts-writer.ts';
import { prepareStore } from '../../store/store-version.ts';
import {
  openTestEmbedded,
  shippedSeed,
  testQueries,
  withoutNeo4j,
  type TestEngine,
} from '../../testing/engines.ts';
import { exportContext, writeBytes } from '../../testing/exported.ts';
import { findImportLack, importIntoNeo4j } from '../../testing/imported-neo4j.ts';
import { withNastyFacts } from '../../testing/nasty-facts.ts';
import { PROBE } from '../../testing/neo4j-probe.ts';
import { unzip } from '../../testing/unzip.ts';
import { readAsTexts } from '../../testing/whole-graph.ts';
import { writeNeo4jCsv } from './write-neo4j-csv.ts';

const lack = withoutNeo4j ?? (await findImportLack());

describe.skipIf(lack)(`the files for Neo4j’s import tool (${lack ?? 'brought in by it'})`, () => {
  let embedded: TestEngine;
  let place: string;
  beforeAll(async () => {
    embedded = await openTestEmbedded();
    place = await mkdtemp(join(tmpdir(), 'entente-import-'));
  });
  afterAll(async () => {
    await embedded.close();
    await rm(place, { recursive: true, force: true });
  });

  /** Writes facts into a store, what that gives into files, and gives the command that is told to whoever has them. */
  async function toFiles(facts: Facts, folder: string): Promise<readonly string[]> {
    const queries = await testQueries();
    await prepareStore(embedded.engine, queries);
    await writeFacts(embedded.engine, queries, { facts, origin: 'seed' });
    const reading = createStore(embedded.engine, queries, facts.vocabulary).readGraph({
      scope: 'all',
      evidence: true,
    });
    const files = await unzip(await writeBytes(writeNeo4jCsv(reading, exportContext(facts.vocabulary))));
    for (const [name, content] of files) await writeFile(join(folder, name), content);
    const told = files.get('import.txt')?.toString() ?? '';
    return told.slice(told.indexOf('neo4j-admin ')).replaceAll('\\\n', '').trim().split(/\s+/).slice(1);
  }

  it('make the graph of the shipped facts and of texts that break files', async () => {
    const facts = withNastyFacts((await shippedSeed()).facts);
    const files = await mkdtemp(join(place, 'files-'));
    const neo4j = await importIntoNeo4j(join(place, 'neo4j'), files, await toFiles(facts, files));
    const engine = await openNeo4jEngine({ ...PROBE, ...neo4j });
    try {
      const [found, wanted] = [await readAsTexts(engine), await readAsTexts(embedded.engine)];
      expect(found).toEqual(wanted);
      expect(wanted.nodes.length).toBeGreaterThan(1_880);
    } finally {
      await engine.close();
      await neo4j.stop();
    }
  }, 240_000);
});
