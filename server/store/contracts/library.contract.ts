/** What every question of the library must do on either engine: find something with its examples, under its own columns. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LibraryQuestion } from '../../model/library.ts';
import { toExampleParameters } from '../../model/library.ts';
import { termsOfCypher } from '../../testing/cypher-terms.ts';
import type { OpenTestEngine, TestEngine } from '../../testing/engines.ts';
import { runTestStatement, testLibrary } from '../../testing/engines.ts';
import { openSeeded } from '../../testing/seeded.ts';
import { textsOf } from '../decoding/decode.ts';
import type { GraphStore, LibraryRequest } from '../store.ts';

/** Describes the answers of one engine. */
export function describeLibrary(name: string, open: OpenTestEngine): void {
  describe(`${name} answers the library`, () => {
    let opened: TestEngine;
    let store: GraphStore;
    let library: readonly LibraryQuestion[];
    let relations: readonly string[];
    let kinds: readonly string[];
    beforeAll(async () => {
      library = await testLibrary();
      const seeded = await openSeeded(open);
      ({ opened, store } = seeded);
      const { vocabulary } = seeded.seed.facts;
      relations = vocabulary.relations.map((each) => each.relation);
      kinds = vocabulary.kinds.map((each) => each.kind);
    });
    afterAll(() => opened.close());

    const requestOf = (question: LibraryQuestion): LibraryRequest => {
      const parameters = toExampleParameters(question);
      const entities = question.parameters
        .filter(({ type }) => type === 'entity')
        .flatMap((each) => parameters[each.name] ?? []);
      return { text: question.text, fields: question.returns, parameters, entities: entities.map(String) };
    };

    it('with at least one row to each question, under the columns that it names', async () => {
      expect(library.length).toBeGreaterThanOrEqual(32);
      for (const question of library) {
        const { data, entente } = await store.answerLibrary(requestOf(question));
        expect(data.values.length, `${question.name}: its example finds nothing`).toBeGreaterThan(0);
        expect(entente.truncated, question.name).toBe(false);
        const [row = {}] = await opened.engine
          .run(question.text, toExampleParameters(question), { mode: 'read' })
          .all();
        expect(Object.keys(row), question.name).toEqual(question.returns);
        const filled = question.returns.map((_, at) => data.values.some((values) => values[at] !== null));
        expect(filled, `${question.name}: a column that is always empty`).not.toContain(false);
      }
    });

    it('in terms that the vocabulary and the graph have', async () => {
      const [found = {}] = await runTestStatement(opened.engine, 'terms');
      const labels = [...textsOf(found, 'labels'), ...kinds];
      const types = [...textsOf(found, 'types'), ...relations];
      const properties = textsOf(found, 'properties');
      for (const { name, text } of library) {
        const used = termsOfCypher(text);
        expect(
          used.labels.filter((each) => !labels.includes(each)),
          `${name}: labels`,
        ).toEqual([]);
        expect(
          used.types.filter((each) => !types.includes(each)),
          `${name}: relations`,
        ).toEqual([]);
        expect(
          used.properties.filter((each) => !properties.includes(each)),
          `${name}: properties`,
        ).toEqual([]);
      }
    });

    it('with nodes, relationships and paths in the form of the Query API', async () => {
      const ask = (name: string) => {
        const question = library.find((each) => each.name === name);
        if (!question) throw new Error(`There is no question ${name}.`);
        return store.answerLibrary(requestOf(question));
      };
      const { data } = await ask('transfers-as-a-picture');
      expect(data.fields).toEqual(['giver', 'gives', 'transfer', 'moves', 'goods', 'takes', 'receiver']);
      const [giver, gives, transfer] = data.values[0] ?? [];
      expect(giver).toMatchObject({ labels: ['Entity', 'State'], properties: { id: 'st-prk' } });
      expect(gives).toMatchObject({
        type: 'SUPPLIES_THROUGH',
        startNodeElementId: (giver as { elementId: string }).elementId,
        endNodeElementId: (transfer as { elementId: string }).elementId,
      });
      const [[way] = []] = (await ask('inside-a-body')).data.values;
      expect(way).toEqual([
        expect.objectContaining({ labels: expect.arrayContaining(['Entity']) as string[] }),
        expect.objectContaining({ type: 'PART_OF' }),
        expect.objectContaining({ labels: expect.arrayContaining(['State']) as string[] }),
      ]);
    });

    it('and cuts what is too long, refuses an entity that there is not, and changes nothing', async () => {
      const base = { parameters: {}, entities: [] };
      const long = { ...base, text: 'UNWIND range(1, 1001) AS number RETURN number', fields: ['number'] };
      const { data, entente } = await store.answerLibrary(long);
      expect([data.values.length, entente]).toEqual([
        1000,
        { engine: opened.engine.name, truncated: true, milliseconds: expect.any(Number) as number },
      ]);
      const [question] = library;
      if (!question) throw new Error('The library is empty.');
      await expect(
        store.answerLibrary({ ...requestOf(question), entities: ['st-rus', 'st-nowhere'] }),
      ).rejects.toMatchObject({ code: 'entity-not-found' });
      await expect(
        store.answerLibrary({ ...base, text: "CREATE (n:Claim {id: 'x'}) RETURN n", fields: ['n'] }),
      ).rejects.toMatchObject({ code: 'statement-failed' });
      const { counts } = await store.overview();
      expect(counts.claims).toBe(499);
    });
  });
}
