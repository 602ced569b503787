/** What the Cypher script owes: on a real Neo4j it gives the same graph as in the store, unchanged by a second run. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../model/facts.ts';
import { createStore } from '../../store/cypher-store.ts';
import type { Engine } from '../../store/engine.ts';
import { writeFacts } from '../../store/writing/facts-writer.ts';
import { prepareStore } from '../../store/store-version.ts';
import {
  markAsTesting,
  openTestEmbedded,
  openTestNeo4j,
  shippedSeed,
  testQueries,
  withoutNeo4j,
  type TestEngine,
} from '../../testing/engines.ts';
import { exportContext, writeWhole } from '../../testing/exported.ts';
import { withShortNames } from '../../testing/nasty-facts.ts';
import { readAsTexts } from '../../testing/whole-graph.ts';
import { writeCypherScript } from './write-cypher-script.ts';

/** Milliseconds for a seed: each relation's statement is planned anew. */
const PATIENCE = 240_000;

/**
 * The suite, on what is made of the shipped facts: a little, or all. They hold the State `st-n00`; the graph has more
 * nodes than `fewer`.
 */
export function describeCypherScript(choose: (shipped: Facts) => Facts, fewer: number): void {
  describe.skipIf(withoutNeo4j)(`the Cypher script (${withoutNeo4j ?? 'on a real Neo4j'})`, () => {
    let neo4j: TestEngine;
    let embedded: TestEngine;
    beforeAll(async () => {
      [neo4j, embedded] = await Promise.all([openTestNeo4j(), openTestEmbedded()]);
      await markAsTesting(neo4j.engine, await testQueries());
    });
    afterAll(async () => {
      await neo4j.close();
      await embedded.close();
    });

    /** Writes facts into a store, and what the store gives as a script. */
    async function toScript(facts: Facts): Promise<string> {
      const queries = await testQueries();
      await prepareStore(embedded.engine, queries);
      await writeFacts(embedded.engine, queries, { facts, origin: 'seed' });
      const store = createStore(embedded.engine, queries, facts.vocabulary);
      const context = exportContext(facts.vocabulary, { title: 'A \\u000aRETURN 1; // title' });
      return writeWhole(writeCypherScript(store.readGraph({ scope: 'all', evidence: true }), context));
    }

    it(
      'gives the graph of the store, with texts that break files, and the same again',
      async () => {
        const facts = withShortNames(choose((await shippedSeed()).facts));
        const description = "\\u0027}) DETACH DELETE n // \\\\u0041 \\' '";
        const entities = facts.entities.map((each) =>
          each.id === 'st-n00' ? { ...each, description } : each,
        );
        const script = await toScript({ ...facts, entities });
        await run(neo4j.engine, script);
        const wanted = await readAsTexts(embedded.engine);
        expect(await readAsTexts(neo4j.engine)).toEqual(wanted);
        expect(wanted.nodes.length).toBeGreaterThan(fewer);
        expect(wanted.nodes.filter((each) => each.includes(JSON.stringify(description)))).toHaveLength(1);
        await run(neo4j.engine, script);
        expect(await readAsTexts(neo4j.engine)).toEqual(wanted);
      },
      PATIENCE,
    );
  });
}

/** Runs a script statement by statement, as `cypher-shell` does. */
async function run(engine: Engine, script: string): Promise<void> {
  for (const text of script.split(';\n').slice(0, -1)) await engine.transaction([{ text, parameters: {} }]);
}
