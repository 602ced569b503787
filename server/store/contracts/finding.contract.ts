/** Whom a text names, exactly or nearly, and which names of a list are known, on every engine. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Seed } from '../../ingest/load-seed.ts';
import type { SearchHit } from '../../model/answers.ts';
import type { EntityFact } from '../../model/facts.ts';
import type { OpenTestEngine, TestEngine } from '../../testing/engines.ts';
import { entity, facts } from '../../testing/facts.ts';
import { openSeeded } from '../../testing/seeded.ts';
import { writeFacts } from '../writing/facts-writer.ts';
import type { Queries } from '../queries.ts';
import type { GraphStore } from '../store.ts';

/** Describes the answers. */
export function describeFinding(name: string, open: OpenTestEngine): void {
  describe(`finding by name on ${name}`, () => {
    let opened: TestEngine;
    let store: GraphStore;
    let queries: Queries;
    let seed: Seed;
    beforeAll(async () => {
      ({ opened, store, queries, seed } = await openSeeded(open));
    });
    afterAll(() => opened.close());
    const idsOf = async (text: string, limit = 100): Promise<string[]> =>
      (await store.search({ text, kinds: [], limit })).hits.map((hit) => hit.id);

    it('finds an entity by name, alias and metonym, blind to case, accents and script', async () => {
      const first = async (text: string): Promise<unknown> =>
        (await store.search({ text, kinds: [], limit: 5 })).hits[0];
      expect(await first('russia')).toMatchObject({
        id: 'st-rus',
        matched: { text: 'Russia', form: 'name' },
        score: 1,
      });
      expect(await first('대한민국')).toMatchObject({ id: 'st-kor', matched: { form: 'alias' } });
      expect(await first('Беларусь')).toMatchObject({ id: 'st-blr' });
      expect(await first('belgie')).toMatchObject({ id: 'st-bel', matched: { text: 'België' } });
      expect(await first('中国')).toMatchObject({ id: 'st-chn' });
    });

    it('puts a name before a metonym and says by which name each was found', async () => {
      const { hits } = await store.search({ text: 'Moscow', kinds: [], limit: 10 });
      expect(hits.slice(0, 2).map((hit) => [hit.id, hit.matched.form])).toEqual([
        ['pl-moscow', 'name'],
        ['st-rus', 'metonym'],
      ]);
      const states = await store.search({ text: 'Moscow', kinds: ['State'], limit: 10 });
      expect(states.hits.map((hit) => hit.id)).toEqual(['st-rus']);
    });

    it('says when a search was cut, and finds nothing for a text without letters', async () => {
      const cut = await store.search({ text: 'a', kinds: [], limit: 3 });
      expect([cut.hits.length, cut.truncated]).toEqual([3, true]);
      expect(await store.search({ text: '...', kinds: [], limit: 3 })).toEqual({
        hits: [],
        truncated: false,
      });
    });

    it('goes from exact to prefix, word and part, names before metonyms, and says how each matched', async () => {
      const { hits } = await store.search({ text: 'iran', kinds: [], limit: 100 });
      const tiers = ['exact', 'prefix', 'word', 'part', 'similar'];
      const places = hits.map((hit) => tiers.indexOf(hit.how));
      expect(places).toEqual([...places].sort());
      expect(new Set(hits.map((hit) => hit.how))).toEqual(new Set(['exact', 'prefix', 'word', 'part']));
      const scores = hits.map((hit) => hit.score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    });

    it('finds by words in any order, plural or not, and by those of a question', async () => {
      const find = async (text: string): Promise<readonly SearchHit[]> =>
        (await store.search({ text, kinds: [], limit: 100 })).hits;
      const drones = await find('drones to Russia');
      expect(drones.map(({ how }) => how)).toEqual(
        [...drones].sort((a, b) => b.score - a.score).map(({ how }) => how),
      );
      expect(drones.filter(({ how }) => how === 'words').map(({ id }) => id)).toEqual(
        expect.arrayContaining(['ev-drone-deal-2025', 'we-dprk-joint-drones']),
      );
      // Of those with but one of the words, what is called just that comes first.
      expect(drones.find(({ how }) => how === 'some-words')).toMatchObject({ id: 'st-rus' });
      const asked = await find('Who supplies drones to Russia?');
      expect(asked.slice(0, 2)).toMatchObject([
        { id: 'ev-iran-drone-supply', how: 'words' },
        { id: 'st-rus', how: 'some-words' },
      ]);
      const linked = await find('How are Iran and North Korea linked?');
      expect(linked.slice(0, 2).map(({ id }) => id)).toEqual(['st-prk', 'st-irn']);
      expect((await find('putin vladimir'))[0]).toMatchObject({ id: 'pe-putin', how: 'words' });
      expect(await find('who is the')).toEqual([]);
      // Several names beside each other are found last, also where names with all of the words would fill the list.
      const beside = await store.search({ text: 'russia north korea', kinds: [], limit: 8 });
      expect(beside.hits).toHaveLength(8);
      expect(beside.hits[0]).toMatchObject({ how: 'prefix' });
      expect(beside.hits.slice(-2)).toMatchObject([
        { id: 'st-rus', how: 'some-words' },
        { id: 'st-prk', how: 'some-words' },
      ]);
      expect((await find('north korea')).filter(({ how }) => how === 'some-words')).toEqual([]);
      expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
    });

    it('finds a name with a letter amiss, added, left out or exchanged with the next', async () => {
      const first = async (text: string): Promise<unknown> =>
        (await store.search({ text, kinds: [], limit: 5 })).hits[0];
      expect(await first('Rusisa')).toMatchObject({
        id: 'st-rus',
        how: 'similar',
        matched: { text: 'Russia', form: 'name' },
      });
      expect(await first('Pyongjang')).toMatchObject({ id: 'pl-pyongyang', how: 'similar' });
      expect(await first('Kiew')).toMatchObject({ id: 'pl-kyiv', matched: { text: 'Kiev' } });
      expect(await first('Vladmir Puttin')).toMatchObject({ id: 'pe-putin', how: 'similar' });
      expect(await first('northkorea')).toMatchObject({ id: 'st-prk', how: 'similar' });
      expect(await idsOf('Zelenski')).toContain('pe-zelensky');
    });

    it('finds it by one word of a longer name, after whole names, and by few letters only what is exact', async () => {
      const { hits } = await store.search({ text: 'sergej', kinds: ['Person'], limit: 10 });
      expect(hits.map((hit) => hit.how)).toEqual(hits.map(() => 'similar'));
      expect(hits.map((hit) => hit.matched.text)).toContain('Sergei Lavrov');
      const russia = await store.search({ text: 'Rusisa', kinds: [], limit: 100 });
      expect(russia.hits[0]?.matched.text).toBe('Russia');
      expect(russia.hits.length).toBeGreaterThan(5);
      expect(await idsOf('irk')).not.toContain('st-irq');
      expect(await idsOf('qqq')).toEqual([]);
    });

    it('adds similar names only where there is room, each entity once', async () => {
      const full = await store.search({ text: 'moscow', kinds: [], limit: 2 });
      expect(full.hits.map((hit) => hit.how)).toEqual(['exact', 'exact']);
      const cut = await store.search({ text: 'Rusisa', kinds: [], limit: 3 });
      expect([cut.hits.length, cut.truncated]).toEqual([3, true]);
      for (const text of ['iran', 'Pyongjang', 'KN-24', 'kim jong']) {
        const ids = await idsOf(text);
        expect(new Set(ids).size, text).toBe(ids.length);
      }
      expect(
        (await store.search({ text: 'KN-24', kinds: [], limit: 10 })).hits.map((hit) => hit.how),
      ).toEqual(['exact', 'similar']);
    });

    it('takes what is typed as letters, whatever it means to a full-text index', async () => {
      for (const text of [
        'zelenski~2',
        'key:russia',
        'rus*sia?',
        '"north korea" AND',
        '(((',
        'a\\',
        '[a TO z]',
      ])
        await expect(store.search({ text, kinds: [], limit: 5 })).resolves.toHaveProperty('hits');
      expect(await idsOf('rus*i?sa')).toEqual(await idsOf('rus i sa'));
    });

    it('says which names of a list are known, ambiguous or unknown, in their order', async () => {
      const { names } = await store.names(['Russia', 'nobody at all', 'Moscow', 'РОССИЯ', 'Russia', '...']);
      expect(names.map(({ name: given, status }) => [given, status])).toEqual([
        ['Russia', 'known'],
        ['nobody at all', 'unknown'],
        ['Moscow', 'known'],
        ['РОССИЯ', 'known'],
        ['Russia', 'known'],
        ['...', 'unknown'],
      ]);
      expect(names[0]).toEqual(names[4]);
      // The place has the name, and the state only by association.
      expect(names[2]?.hits.map((hit) => hit.id)).toEqual(['pl-moscow']);
      expect(names[3]?.hits).toEqual([
        {
          id: 'st-rus',
          kind: 'State',
          name: 'Russia',
          matched: { text: 'Россия', form: 'alias' },
          how: 'exact',
          score: 1,
        },
      ]);
    });

    it('knows a name with its article or without', async () => {
      const { names } = await store.names(['Kremlin', 'The Kremlin', 'the Russia', 'the']);
      expect(names.map(({ status, hits }) => [status, hits[0]?.id, hits[0]?.matched.text])).toEqual([
        ['known', 'st-rus', 'the Kremlin'],
        ['known', 'st-rus', 'the Kremlin'],
        ['known', 'st-rus', 'Russia'],
        ['unknown', undefined, undefined],
      ]);
    });

    it('calls a name ambiguous that several have, or that several have by association alone', async () => {
      expect((await store.names(['Brussels', 'Yerevan'])).names).toMatchObject([
        { status: 'ambiguous', hits: [{ id: 'or-eu' }, { id: 'or-nato' }] },
        { status: 'known', hits: [{ id: 'st-arm', matched: { form: 'metonym' } }] },
      ]);
      const vocabulary = seed.facts.vocabulary;
      const named = (id: string, form: 'name' | 'alias' | 'metonym'): EntityFact => ({
        ...entity(id, 'Place', `Name of ${id}`),
        names: [
          { text: `Name of ${id}`, form: 'name' },
          { text: 'Springfield', form },
        ],
      });
      const entities = [named('pl-aaa', 'metonym'), named('pl-bbb', 'alias'), named('pl-ccc', 'alias')];
      await writeFacts(opened.engine, queries, {
        facts: facts(vocabulary, [], { entities, documents: [] }),
        origin: 'import-1',
      });
      const [finding] = (await store.names(['springfield'])).names;
      expect(finding?.status).toBe('ambiguous');
      expect(finding?.hits.map((hit) => [hit.id, hit.matched.form])).toEqual([
        ['pl-bbb', 'alias'],
        ['pl-ccc', 'alias'],
        ['pl-aaa', 'metonym'],
      ]);
    });

    it('suggests up to five similar names for each unknown one', async () => {
      const { names } = await store.names(['Rusisa', 'Zelenski', 'qqq', 'Pyongjang']);
      expect(names.map((each) => each.status)).toEqual(names.map(() => 'unknown'));
      expect(names.map((each) => each.hits[0]?.id)).toEqual([
        'st-rus',
        'pe-zelensky',
        undefined,
        'pl-pyongyang',
      ]);
      expect(names[0]?.hits).toHaveLength(5);
      expect(names.flatMap((each) => each.hits).every((hit) => hit.how === 'similar')).toBe(true);
      expect(await store.names([])).toEqual({ names: [] });
    });
  });
}
