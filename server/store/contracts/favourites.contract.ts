/** What keeping favourites and telling the schema must do on every engine, beside a graph that takes no notice of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphSchema } from '../../model/answers.ts';
import type { OpenTestEngine, TestEngine } from '../../testing/engines.ts';
import { openSeeded } from '../../testing/seeded.ts';
import { createStore } from '../cypher-store.ts';
import type { GraphStore } from '../store.ts';

/** Describes both. */
export function describeFavourites(name: string, open: OpenTestEngine): void {
  describe(`what the console keeps and knows on ${name}`, () => {
    let opened: TestEngine;
    let store: GraphStore;
    let before: GraphSchema;
    /** A store of the same graph that has not been asked yet. */
    let another: () => GraphStore;
    beforeAll(async () => {
      const { queries, seed, ...made } = await openSeeded(open);
      ({ opened, store } = made);
      another = () => createStore(opened.engine, queries, seed.facts.vocabulary);
      before = await store.graphSchema();
    });
    afterAll(() => opened.close());

    it('tells labels with their counts, and properties with a type and an example', () => {
      const counts = new Map(before.labels.map(({ label, count }) => [label, count]));
      expect(counts.get('Entity')).toBe(299);
      expect(counts.get('Person')).toBe(61);
      expect(counts.get('Claim')).toBe(499);
      expect(before.labels.find(({ label }) => label === 'State')?.properties).toContainEqual({
        name: 'iso',
        count: 23,
        type: 'text',
        example: 'ARM',
      });
      expect(before.edgeProperties).toContainEqual({
        name: 'contested',
        count: 408,
        type: 'boolean',
        example: 'false',
      });
    });

    it('tells relations between kinds, and those of claims and documents with any entity', () => {
      const among = before.relations.filter(({ source }) => source === 'Claim');
      expect(among).toContainEqual({ source: 'Claim', relation: 'SUBJECT', target: 'Entity', count: 499 });
      const edges = before.relations.filter(({ source, target }) => isKind(source) && isKind(target));
      expect(edges.reduce((sum, { count }) => sum + count, 0)).toBe(408);
      expect(edges).toContainEqual({ source: 'Person', relation: 'SUCCEEDS', target: 'Person', count: 5 });
    });

    it('keeps favourites by folder and title, changes and removes them', async () => {
      const one = await store.createFavourite({ folder: 'B', title: 'One', text: 'RETURN 1' });
      const two = await store.createFavourite({ folder: 'A', title: 'Two', text: 'RETURN 2' });
      expect((await store.favourites(10)).favourites).toEqual([two, one]);
      expect(await store.favourites(1)).toEqual({ favourites: [two], truncated: true });
      const changed = await store.changeFavourite(one.id, { folder: '', title: 'First', text: 'RETURN "é"' });
      expect(changed).toMatchObject({ id: one.id, folder: '', title: 'First', text: 'RETURN "é"' });
      await store.deleteFavourite(two.id);
      expect((await store.favourites(10)).favourites).toEqual([changed]);
    });

    it('says that there is no favourite of an unknown id', async () => {
      const draft = { folder: '', title: 'None', text: 'RETURN 1' };
      const none = { code: 'favourite-not-found', message: 'There is no favourite "q-none".' };
      await expect(store.changeFavourite('q-none', draft)).rejects.toMatchObject(none);
      await expect(store.deleteFavourite('q-none')).rejects.toMatchObject(none);
    });

    it('leaves favourites out of what the graph is made of', async () => {
      expect(await another().graphSchema()).toEqual(before);
    });

    it('gives the same answer to all who ask for what the graph is made of meanwhile', async () => {
      const fresh = another();
      const [one, other] = await Promise.all([fresh.graphSchema(), fresh.graphSchema()]);
      expect(other).toBe(one);
      expect(await fresh.graphSchema()).toBe(one);
    });
  });
}

function isKind(label: string): boolean {
  return !['Entity', 'Claim', 'Document', 'Publisher', 'Name', 'Dispute', 'Origin'].includes(label);
}
