/** Which databases a store writes to at all, and how it brings older ones up to date, on every engine. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenTestEngine, TestEngine } from '../../testing/engines.ts';
import { emptyDatabase, markAsTesting, runTestStatement, testQueries } from '../../testing/engines.ts';
import type { Engine, Parameters } from '../engine.ts';
import type { Queries } from '../queries.ts';
import { prepareStore } from '../store-version.ts';

/** Describes which databases are written to at all, and how older stores are brought up to date. */
export function describePreparing(name: string, open: OpenTestEngine): void {
  describe(`preparing a store on ${name}`, () => {
    let opened: TestEngine;
    let queries: Queries;
    let newest: number;
    beforeAll(async () => {
      [opened, queries] = await Promise.all([open(), testQueries()]);
      const steps = queries.all.filter((each) => each.folder === 'schema');
      newest = Math.max(...steps.map((each) => Number(each.name.slice(0, 3))));
    });
    afterAll(() => opened.close());
    beforeEach(() => emptyDatabase(opened.engine));

    it('takes all steps in an empty database, and none the second time', async () => {
      expect(await prepareStore(opened.engine, queries)).toEqual({ version: 0 });
      expect(await prepareStore(opened.engine, queries)).toEqual({ version: newest });
      await markAsTesting(opened.engine, queries);
    });

    it('takes the missing steps of an older store', async () => {
      await markAsTesting(opened.engine, queries);
      await setStore(opened.engine, queries, { version: 1 });
      expect(await prepareStore(opened.engine, queries)).toEqual({ version: 1 });
      expect(await prepareStore(opened.engine, queries)).toEqual({ version: newest });
    });

    it('marks the seed of an older store, so that a start says that it should be written anew', async () => {
      await markAsTesting(opened.engine, queries);
      await setStore(opened.engine, queries, { version: 4, seedDigest: 'abc' });
      expect(await prepareStore(opened.engine, queries)).toEqual({ version: 4, seedDigest: 'abc' });
      const after = await prepareStore(opened.engine, queries);
      expect(after).toEqual({ version: newest, seedDigest: 'of an older program' });
      await setStore(opened.engine, queries, { seedDigest: 'abc' });
      expect(await prepareStore(opened.engine, queries)).toEqual({ version: newest, seedDigest: 'abc' });
    });

    it('refuses a newer store and changes nothing', async () => {
      await markAsTesting(opened.engine, queries);
      await setStore(opened.engine, queries, { version: 99 });
      await expect(prepareStore(opened.engine, queries)).rejects.toMatchObject({ code: 'newer-store' });
      expect(await runTestStatement(opened.engine, 'whole-graph')).toHaveLength(1);
    });

    it('never writes to a database that is somebody else’s, and says so in one sentence', async () => {
      await runTestStatement(opened.engine, 'stranger', 'write');
      const failing = prepareStore(opened.engine, queries);
      await expect(failing).rejects.toMatchObject({ code: 'foreign-database' });
      await expect(failing).rejects.toThrow(/holds 2 nodes that Entente did not write/);
      const left = await runTestStatement(opened.engine, 'whole-graph');
      expect(left.map((row) => row['properties'])).toEqual([
        { id: 'st-rus', name: "Somebody else's" },
        { id: 'store' },
      ]);
    });
  });
}

async function setStore(engine: Engine, queries: Queries, properties: Parameters): Promise<void> {
  await engine.transaction([{ text: queries.text('set-store', engine.name), parameters: { properties } }]);
}
