/** What taking an import back leaves in a store, on every engine. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Imported } from '../../import/import.ts';
import type { OpenTestEngine } from '../../testing/engines.ts';
import { claim, sourceDocument } from '../../testing/facts.ts';
import { openImportingStore, type ImportingStore } from '../../testing/importing-store.ts';
import { finishImports } from '../importing/imports.ts';
import { writeFacts } from '../writing/facts-writer.ts';

/** Describes taking imports back on an engine. */
export function describeTakingBack(name: string, open: OpenTestEngine): void {
  describe(`taking imports back on ${name}`, () => {
    let at: ImportingStore;
    beforeAll(async () => {
      at = await openImportingStore(open);
    });
    afterAll(() => at.close());
    beforeEach(() => at.empty());

    it('writes what is asked for twice at once a single time, and takes it back once', async () => {
      const before = await at.whole();
      const bytes = await at.archive(at.some([claim('c1')]));
      const both = await Promise.all([at.bring(bytes), at.bring(bytes)]);
      const [record, ...others] = both.flatMap((done) => done.import ?? []);
      expect(others).toEqual([]);
      expect(both.filter(({ added }) => added.length === 0)).toHaveLength(1);
      const id = record?.id ?? '';
      // An import that waits for the removal is checked against what is left by it.
      const [removal, , again] = await Promise.allSettled([
        at.store.removeImport(id),
        at.store.removeImport(id),
        at.bring(bytes),
      ]);
      expect(removal).toMatchObject({ status: 'fulfilled', value: { kept: 0 } });
      expect(again).toMatchObject({ status: 'fulfilled', value: { problems: [] } });
      await at.store.removeImport((again as PromiseFulfilledResult<Imported>).value.import?.id ?? '');
      expect(await at.whole()).toEqual(before);
    });

    it('takes an import back whole: the graph is exactly what it was', async () => {
      await writeFacts(at.engine, at.queries, { facts: at.seed.facts, origin: 'seed' });
      const before = await at.whole();
      const about = at.seed.facts.claims[0];
      const imported = at.some(
        [
          claim('ci1', {
            subject: 'st-rus',
            object: 'st-prk',
            document: 'd-one',
            named: { speaker: 'st-aaa' },
          }),
          claim('ci2', { subject: 'st-aaa', object: 'st-prk', relation: 'ASSISTS', document: 'd-one' }),
          claim('ci3', { subject: 'st-rus', relation: 'DENIES', object: 'ev-ccc', status: 'denied' }),
        ],
        {
          entities: [
            ...at.some([]).entities,
            ...at.seed.facts.entities.filter(({ id }) => id === 'st-rus' || id === 'st-prk'),
          ],
          documents: [{ ...sourceDocument('d-one', 'B', '2024-05-01'), publisher: 'United Nations' }],
          disputes: [
            {
              id: 'kx1',
              kind: 'existence',
              about: 'whether it was so',
              why: 'two say otherwise',
              rule: 'authored',
              sides: [
                { label: 'yes', claims: ['ci1'] },
                { label: 'no', claims: [about?.id ?? ''] },
              ],
            },
          ],
        },
      );
      const done = await at.bring(await at.archive(imported));
      expect(done.import?.counts).toEqual({
        entity: 3,
        edge: 2,
        claim: 3,
        document: 1,
        dispute: 1,
        origin: 0,
      });
      expect(done.left).toMatchObject([{ type: 'entity', count: 2 }]);
      expect(done.changed).toMatchObject([{ type: 'edge', samples: [{ id: 'st-rus~SUPPLIES~st-prk' }] }]);
      expect(await at.whole()).not.toEqual(before);
      expect((await at.store.imports(10)).imports).toEqual([done.import]);
      const id = done.import?.id ?? '';
      expect(await at.store.removeImport(id)).toEqual({ removed: 8, kept: 0 });
      expect(await at.whole()).toEqual(before);
      await expect(at.store.removeImport(id)).rejects.toMatchObject({ code: 'import-not-found' });
    });

    it('leaves in place what others lean on by now, and takes it when they are gone', async () => {
      const empty = await at.whole();
      const first = await at.bring(await at.archive(at.some([claim('ci1')])));
      const leaning = at.some([claim('ci2', { relation: 'ASSISTS', document: 'd-late' })], {
        entities: [],
        documents: [sourceDocument('d-late', 'B')],
      });
      const second = await at.bring(await at.archive(leaning));
      expect(await at.store.removeImport(first.import?.id ?? '')).toEqual({ removed: 4, kept: 2 });
      const listed = (await at.store.imports(10)).imports;
      expect(listed).toHaveLength(2);
      expect(listed.find(({ id }) => id === first.import?.id)?.counts).toEqual({
        origin: 0,
        entity: 2,
        document: 0,
        claim: 0,
        dispute: 0,
        edge: 0,
      });
      await at.store.removeImport(second.import?.id ?? '');
      expect(await at.store.removeImport(first.import?.id ?? '')).toEqual({ removed: 2, kept: 0 });
      expect(await at.whole()).toEqual(empty);
    });

    it('takes back at a start what was cut off', async () => {
      const empty = await at.whole();
      const { import: record } = await at.bring(await at.archive(at.some([claim('ci1')])));
      const cutOff = { ...record, state: 'writing', counts: '{}' };
      await at.engine.transaction([
        {
          text: at.queries.text('save-import', at.engine.name),
          parameters: { id: record?.id ?? '', properties: cutOff },
        },
      ]);
      expect(await finishImports(at.engine, at.queries, at.seed.facts.vocabulary)).toEqual([
        'a-file.entente',
      ]);
      expect(await at.whole()).toEqual(empty);
    });
  });
}
