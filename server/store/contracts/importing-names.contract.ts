/** Which names an import takes, on every engine: what a database indexes is shorter than what some names fold to. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importBytes, importOptions } from '../../testing/imported.ts';
import type { OpenTestEngine, TestEngine } from '../../testing/engines.ts';
import { emptyStore, runTestStatement, shippedSeed, testQueries } from '../../testing/engines.ts';
import { createStore } from '../cypher-store.ts';

/** Describes names on an engine. */
export function describeImportedNames(name: string, open: OpenTestEngine): void {
  describe(`names of an import on ${name}`, () => {
    let opened: TestEngine;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());

    it('say what a node without a kind is, where one known entity has that name', async () => {
      const [queries, seed] = await Promise.all([testQueries(), shippedSeed()]);
      await emptyStore(opened.engine, queries);
      const { vocabulary } = seed.facts;
      const store = createStore(opened.engine, queries, vocabulary);
      const toFile = (nodes: Readonly<Record<string, readonly string[]>>): string =>
        JSON.stringify({
          graph: {
            nodes: Object.fromEntries(
              Object.entries(nodes).map(([id, [label, kind]]) => [
                id,
                { label, metadata: { ...(kind !== undefined && { kind }) } },
              ]),
            ),
            edges: 'x' in nodes ? [{ source: 'x', target: 'y', relation: 'MEETS' }] : [],
          },
        });
      const known = {
        a: ['Ana', 'Person'],
        b: ['Beata', 'Person'],
        c: ['Twin', 'State'],
        d: ['Twin', 'Place'],
      };
      const first = await importBytes(toFile(known), importOptions('jgf'), { store, vocabulary });
      expect(first.problems).toEqual([]);
      const names = importOptions('jgf', { match: 'name', by: 'Another' });
      const done = await importBytes(toFile({ x: ['Ana'], y: ['Beata'] }), names, { store, vocabulary });
      expect(done).toMatchObject({ problems: [], import: { counts: { entity: 0, claim: 1 } } });
      const dry = { ...names, dryRun: true };
      // Which of two is meant nobody can tell, and what is not asked to be known by its name is not.
      const twin = await importBytes(toFile({ x: ['Ana'], y: ['Twin'] }), dry, { store, vocabulary });
      expect(twin.problems.map(({ wrong }) => wrong)).toEqual([
        'the node does not say its kind',
        'the edge ends at “y”, which cannot be imported',
      ]);
      const byId = await importBytes(
        toFile({ x: ['Ana'], y: ['Beata'] }),
        { ...dry, match: 'id' },
        { store, vocabulary },
      );
      expect(byId.problemCount).toBe(4);
    });

    it('may have a thousand characters, whatever those fold to, and are found again', async () => {
      const [queries, seed] = await Promise.all([testQueries(), shippedSeed()]);
      await emptyStore(opened.engine, queries);
      const { vocabulary } = seed.facts;
      const store = createStore(opened.engine, queries, vocabulary);
      const before = await runTestStatement(opened.engine, 'whole-graph');
      const toFile = (labels: readonly string[]): string =>
        JSON.stringify({
          graph: {
            nodes: Object.fromEntries(
              labels.map((label) => [
                `n${label.length}${label[0] ?? ''}`,
                { label, metadata: { kind: 'State' } },
              ]),
            ) as object,
            edges: [],
          },
        });
      const names = ['☃', '\uFDFA', '龘', 'x'].map((each) => each.repeat(1_000));
      const done = await importBytes(toFile(names), importOptions('jgf'), { store, vocabulary });
      expect(done).toMatchObject({ added: [{ type: 'entity', count: 4 }], problems: [] });
      const again = importOptions('jgf', { match: 'name', by: 'Another' });
      const tried = importBytes(toFile([names[0] ?? '']), { ...again, dryRun: true }, { store, vocabulary });
      expect(await tried).toMatchObject({ added: [], problems: [] });
      expect(await store.removeImport(done.import?.id ?? '')).toEqual({ removed: 4, kept: 0 });
      expect(await runTestStatement(opened.engine, 'whole-graph')).toEqual(before);
    });
  });
}
