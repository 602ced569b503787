/** What keeping saved views must do on every engine, beside a graph that takes no notice of them. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Seed } from '../../ingest/load-seed.ts';
import type { OpenTestEngine, TestEngine } from '../../testing/engines.ts';
import { emptyStore, runTestStatement, shippedSeed, testQueries } from '../../testing/engines.ts';
import { claim, facts } from '../../testing/facts.ts';
import { viewContent, viewDraft } from '../../testing/views.ts';
import { createStore } from '../cypher-store.ts';
import { writeFacts } from '../writing/facts-writer.ts';
import type { Queries } from '../queries.ts';
import type { GraphStore } from '../store.ts';
import { prepareStore } from '../store-version.ts';
import { MAX_VERSIONS } from '../own-records/thin-versions.ts';

/** Describes how views are kept. */
export function describeViews(name: string, open: OpenTestEngine): void {
  describe(`saved views on ${name}`, () => {
    let opened: TestEngine;
    let queries: Queries;
    let seed: Seed;
    let store: GraphStore;
    let minutes: number;
    const at = (minute: number): string => new Date(Date.UTC(2026, 10, 25, 12, minute)).toISOString();
    const names = async (deleted = false): Promise<string[]> =>
      (await store.views({ deleted, limit: 1000 })).views.map((each) => each.name);

    beforeAll(async () => {
      [opened, queries, seed] = await Promise.all([open(), testQueries(), shippedSeed()]);
    });
    afterAll(() => opened.close());
    beforeEach(async () => {
      await emptyStore(opened.engine, queries);
      minutes = 0;
      store = createStore(opened.engine, queries, seed.facts.vocabulary, {
        now: () => new Date(at(minutes)),
      });
    });

    it('gives back what was saved, and lists it without its content', async () => {
      const draft = viewDraft('Shells');
      const made = await store.createView(draft);
      const expected = { version: 1, created: at(0), saved: at(0), entities: 3, ...draft };
      expect(made).toEqual({ id: expect.stringMatching(/^v-[a-z2-8]{12}$/) as string, ...expected });
      expect(await store.view(made.id)).toEqual(made);
      const { content: _content, ...listing } = made;
      expect(await store.views({ deleted: false, limit: 10 })).toEqual({
        views: [listing],
        truncated: false,
      });
    });

    it('lists the last saved first, and says when there are more than asked for', async () => {
      const first = await store.createView(viewDraft('First'));
      minutes = 1;
      await store.createView(viewDraft('Second'));
      await store.createView(viewDraft(''));
      expect(await names()).toEqual(['Second', 'First']);
      minutes = 2;
      await store.saveView(first.id, 1, viewDraft('First, anew'));
      expect(await names()).toEqual(['First, anew', 'Second']);
      expect(await store.views({ deleted: false, limit: 1 })).toMatchObject({
        views: [{ name: 'First, anew' }],
        truncated: true,
      });
    });

    it('keeps the same name twice, and a view without a name in no list', async () => {
      const [one, other] = [
        await store.createView(viewDraft('Same')),
        await store.createView(viewDraft('Same')),
      ];
      const unnamed = await store.createView(viewDraft(''));
      expect(one.id).not.toBe(other.id);
      expect(await names()).toEqual(['Same', 'Same']);
      expect(await store.view(unnamed.id)).toMatchObject({ name: '', version: 1 });
    });

    it('saves a further version and keeps the ones before as they were', async () => {
      const made = await store.createView(viewDraft('Before'));
      minutes = 10;
      const content = viewContent({ nodes: [['st-prk', 1, 2, 0]], edges: [], expansions: [] });
      const saved = await store.saveView(made.id, 1, { name: 'After', content, thumbnail: '' });
      expect(saved).toEqual({
        id: made.id,
        name: 'After',
        version: 2,
        created: at(0),
        saved: at(10),
        entities: 1,
        content,
        thumbnail: '',
      });
      expect(await store.view(made.id)).toEqual(saved);
      expect(await store.viewVersions(made.id)).toEqual([
        { version: 2, name: 'After', saved: at(10), entities: 1 },
        { version: 1, name: 'Before', saved: at(0), entities: 3 },
      ]);
      expect(await store.viewAt(made.id, 1)).toEqual({ ...made, thumbnail: '' });
      expect(await store.viewAt(made.id, 2)).toEqual(saved);
      await expect(store.viewAt(made.id, 3)).rejects.toMatchObject({ code: 'version-not-found' });
    });

    it('refuses to save over another version, and says what is there', async () => {
      const { id } = await store.createView(viewDraft('Mine'));
      minutes = 3;
      await store.saveView(id, 1, viewDraft('Theirs'));
      for (const follows of [0, 1, 3]) {
        await expect(store.saveView(id, follows, viewDraft('Mine, again'))).rejects.toMatchObject({
          code: 'view-changed',
          details: { version: 2, saved: at(3), name: 'Theirs' },
        });
      }
      expect(await store.viewVersions(id)).toHaveLength(2);
    });

    it('lets exactly one of several that save at once through', async () => {
      const { id } = await store.createView(viewDraft('Contended'));
      const writers = Array.from({ length: 4 }, (_, number) => `Writer ${number}`);
      for (let version = 1; version <= 5; version++) {
        const outcomes = await Promise.allSettled(
          writers.map((writer) => store.saveView(id, version, viewDraft(writer))),
        );
        const through = outcomes.filter((each) => each.status === 'fulfilled').map((each) => each.value);
        const refused = outcomes
          .filter((each) => each.status === 'rejected')
          .map((each) => each.reason as unknown);
        expect(through).toHaveLength(1);
        expect(await store.view(id)).toEqual(through[0]);
        for (const reason of refused) {
          expect(reason).toMatchObject({
            code: 'view-changed',
            details: { version: version + 1, name: through[0]?.name },
          });
        }
      }
      expect((await store.viewVersions(id)).map((each) => each.version)).toEqual([6, 5, 4, 3, 2, 1]);
    });

    it('is saved or removed, never half of each, when both are wanted at once', async () => {
      for (let round = 0; round < 5; round++) {
        const { id } = await store.createView(viewDraft('Contended'));
        const [saving, deletion] = await Promise.allSettled([
          store.saveView(id, 1, viewDraft('Saved')),
          store.deleteView(id, { version: 1, forever: true }),
        ]);
        if (deletion.status === 'fulfilled') {
          expect(saving).toMatchObject({ status: 'rejected', reason: { code: 'view-not-found' } });
          await expect(store.view(id)).rejects.toMatchObject({ code: 'view-not-found' });
        } else {
          expect(deletion.reason).toMatchObject({ code: 'view-changed' });
          expect(saving.status).toBe('fulfilled');
          expect(await store.viewVersions(id)).toHaveLength(2);
        }
      }
    });

    it('thins the versions out: first what was saved in haste, then the oldest, never the first', async () => {
      const { id } = await store.createView(viewDraft('Long kept'));
      for (let version = 1; version < MAX_VERSIONS; version++) {
        minutes += 6;
        await store.saveView(id, version, viewDraft('Long kept'));
      }
      const kept = async (): Promise<number[]> => (await store.viewVersions(id)).map((each) => each.version);
      const all = Array.from({ length: MAX_VERSIONS }, (_, index) => MAX_VERSIONS - index);
      expect(await kept()).toEqual(all);
      minutes += 1;
      await store.saveView(id, MAX_VERSIONS, viewDraft('Long kept'));
      expect(await kept()).toEqual([51, ...all.filter((each) => each !== 2)]);
      minutes += 1;
      await store.saveView(id, 51, viewDraft('Long kept'));
      expect(await kept()).toEqual([52, ...all.filter((each) => each !== 2)]);
      await expect(store.viewAt(id, 51)).rejects.toMatchObject({ code: 'version-not-found' });
      expect(await store.viewAt(id, 1)).toMatchObject({ version: 1, saved: at(0) });
    });

    it('deletes so that it can be restored, and forever with all versions', async () => {
      const { id } = await store.createView(viewDraft('Passing'));
      await store.saveView(id, 1, viewDraft('Passing'));
      minutes = 5;
      await store.deleteView(id, { forever: false });
      const gone = {
        code: 'view-not-found',
        message: 'The saved view "Passing" was deleted on 2026-11-25 and can be restored.',
        details: { deleted: at(5), name: 'Passing' },
      };
      await expect(store.view(id)).rejects.toMatchObject(gone);
      await expect(store.viewAt(id, 1)).rejects.toMatchObject(gone);
      await expect(store.viewVersions(id)).rejects.toMatchObject(gone);
      await expect(store.saveView(id, 2, viewDraft('Passing'))).rejects.toMatchObject(gone);
      expect([await names(), await names(true)]).toEqual([[], ['Passing']]);
      expect((await store.views({ deleted: true, limit: 1 })).views[0]).toMatchObject({ id, deleted: at(5) });

      const restored = await store.restoreView(id);
      expect(restored).toMatchObject({ id, version: 2, saved: at(0) });
      expect(restored).not.toHaveProperty('deleted');
      expect([await names(), await names(true)]).toEqual([['Passing'], []]);
      expect(await store.restoreView(id)).toEqual(restored);

      await expect(store.deleteView(id, { version: 1, forever: false })).rejects.toMatchObject({
        code: 'view-changed',
      });
      await expect(store.deleteView(id, { version: 1, forever: true })).rejects.toMatchObject({
        code: 'view-changed',
      });
      await store.deleteView(id, { version: 2, forever: false });
      await store.deleteView(id, { version: 2, forever: true });
      const left = await runTestStatement(opened.engine, 'whole-graph');
      expect(left.map((row) => row['labels'])).toEqual([['Store']]);
    });

    it('knows no view that there is not', async () => {
      const none = { code: 'view-not-found', message: 'There is no saved view "v-none".' };
      for (const ask of [
        () => store.view('v-none'),
        () => store.viewAt('v-none', 1),
        () => store.viewVersions('v-none'),
        () => store.saveView('v-none', 1, viewDraft('None')),
        () => store.deleteView('v-none', { forever: false }),
        () => store.deleteView('v-none', { forever: true }),
        () => store.restoreView('v-none'),
      ])
        await expect(ask()).rejects.toMatchObject(none);
      expect(await runTestStatement(opened.engine, 'whole-graph')).toHaveLength(1);
    });

    it('holds the largest picture that is taken', async () => {
      const nodes = Array.from({ length: 10_000 }, (_, at) => [`en-${at}`, at, 1 - at, 0] as const);
      const edges = Array.from(
        { length: 40_000 },
        (_, at) => [at % 10_000, 'SUPPLIES', (at * 7) % 10_000, 3, 'confirmed', 0] as const,
      );
      const content = viewContent({ nodes, edges, expansions: [] });
      const { id } = await store.createView(viewDraft('Large', { content }));
      expect(await store.view(id)).toMatchObject({ entities: 10_000, content });
    });

    it('is no part of the graph, and outlasts its seeding', async () => {
      const { id } = await store.createView(viewDraft('Before any fact'));
      await store.saveView(id, 1, viewDraft('Before any fact'));
      const what = facts(seed.facts.vocabulary, [claim('c1'), claim('c2', { document: 'd-two' })]);
      const write = (): ReturnType<typeof writeFacts> =>
        writeFacts(opened.engine, queries, { facts: what, origin: 'seed' });
      expect(await write()).toEqual({ added: 7, changed: 0, removed: 0, kept: 0, edges: 1 });
      expect(await write()).toEqual({ added: 0, changed: 0, removed: 0, kept: 0, edges: 0 });
      const overview = await store.overview();
      expect(overview.counts).toEqual({ entities: 3, claims: 2, documents: 2, relations: 1 });
      expect(overview.kinds.map((each) => each.kind)).not.toContain('View');
      expect((await store.search({ text: 'Before any fact', kinds: [], limit: 9 })).hits).toEqual([]);
      expect((await prepareStore(opened.engine, queries)).version).toBeGreaterThan(0);
      expect(await store.view(id)).toMatchObject({ version: 2, name: 'Before any fact' });
      expect(await store.viewVersions(id)).toHaveLength(2);
    });
  });
}
