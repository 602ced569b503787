/** What importing changes in a store, on every engine. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { zipOf } from '../../testing/bad-zips.ts';
import type { OpenTestEngine } from '../../testing/engines.ts';
import { claim, entity, sourceDocument } from '../../testing/facts.ts';
import { importBytes, importOptions } from '../../testing/imported.ts';
import { openImportingStore, type ImportingStore } from '../../testing/importing-store.ts';
import { nastyFacts, withShortNames } from '../../testing/nasty-facts.ts';
import { withoutOwners } from '../../testing/whole-graph.ts';
import { writeFacts } from '../writing/facts-writer.ts';

/** Describes importing on an engine. */
export function describeImporting(name: string, open: OpenTestEngine): void {
  describe(`importing on ${name}`, () => {
    let at: ImportingStore;
    beforeAll(async () => {
      at = await openImportingStore(open);
    });
    afterAll(() => at.close());
    beforeEach(() => at.empty());

    it('brings the same graph out of an archive as the seed wrote', async () => {
      await writeFacts(at.engine, at.queries, { facts: at.seed.facts, origin: 'seed' });
      const before = await at.whole();
      const bytes = await at.archive(at.seed.facts);
      expect(await at.bring(bytes)).toMatchObject({ added: [], changed: [], ambiguous: [], problems: [] });
      expect(await at.whole()).toEqual(before);

      await at.empty();
      const done = await at.bring(bytes);
      expect(done).toMatchObject({ left: [], problems: [], import: { state: 'done' } });
      expect(withoutOwners(await at.whole())).toEqual(withoutOwners(before));
    });

    it('finds all of what it wrote itself, in any format that carries all of it, and asks nothing', async () => {
      await writeFacts(at.engine, at.queries, { facts: at.seed.facts, origin: 'seed' });
      for (const format of ['jgf', 'graphml', 'gexf', 'cyjs', 'cx2', 'stix', 'ftm']) {
        const bytes = await at.archive(at.seed.facts, true, format);
        const options = { ...importOptions(format), dryRun: true };
        const done = await importBytes(bytes, options, {
          store: at.store,
          vocabulary: at.seed.facts.vocabulary,
        });
        expect([format, done]).toMatchObject([
          format,
          { added: [], changed: [], ambiguous: [], problems: [] },
        ]);
      }
    });

    it('brings tables of a zip in as its dry run says, and takes them back', async () => {
      await writeFacts(at.engine, at.queries, { facts: at.seed.facts, origin: 'seed' });
      const before = await at.whole();
      const bytes = await zipOf({
        'nodes.csv': 'Id,Label,Kind\n1,Aland,State\n2,Beland,State\n3,Russia,State\n',
        'edges.csv': 'Source,Target,Label\n1,2,supplies\n1,3,assists\n',
      });
      const options = importOptions('csv-zip', { match: 'name' });
      const into = { store: at.store, vocabulary: at.seed.facts.vocabulary };
      const { added } = await importBytes(bytes, { ...options, dryRun: true }, into);
      expect(await at.whole()).toEqual(before);
      const done = await importBytes(bytes, options, into);
      expect(done).toMatchObject({
        added,
        import: { counts: { entity: 2, edge: 2, claim: 2, document: 1 } },
      });
      expect(await at.store.removeImport(done.import?.id ?? '')).toEqual({ removed: 5, kept: 0 });
      expect(await at.whole()).toEqual(before);
    });

    it('says in a dry run what it would do, and changes nothing', async () => {
      const before = await at.whole();
      const bytes = await at.archive(at.some([claim('ci1'), claim('ci2', { document: 'd-two' })]));
      const dry = await at.bring(bytes, { dryRun: true });
      expect(await at.whole()).toEqual(before);
      const done = await at.bring(bytes);
      expect({ ...done, import: undefined }).toEqual({ ...dry, import: undefined });
      expect(dry.added.map(({ type, count }) => [type, count])).toEqual([
        ['entity', 3],
        ['edge', 1],
        ['claim', 2],
        ['document', 2],
      ]);
    });

    it('keeps what another wrote under the same id, and tells it', async () => {
      await writeFacts(at.engine, at.queries, { facts: at.some([claim('ci1')]), origin: 'seed' });
      const before = await at.whole();
      const other = at.some([claim('ci1', { statement: 'It says otherwise.' })]);
      const done = await at.bring(await at.archive(other));
      expect(done.added).toEqual([]);
      expect(done.ambiguous).toMatchObject([{ type: 'claim', count: 1, samples: [{ id: 'ci1' }] }]);
      expect(await at.whole()).toEqual(before);
    });

    it('adds entities of a known name apart, or takes them for the known one where that is asked', async () => {
      await writeFacts(at.engine, at.queries, { facts: at.some([claim('c1')]), origin: 'seed' });
      const imported = at.some([claim('ci9', { subject: 'st-new', relation: 'ASSISTS' })], {
        entities: [entity('st-new', 'State', 'ÅLAND'), entity('st-bbb', 'State', 'Beland')],
        documents: [sourceDocument('d-three', 'B')],
      });
      const bytes = await at.archive({
        ...imported,
        claims: imported.claims.map((each) => ({ ...each, document: 'd-three' })),
      });
      const apart = await at.bring(bytes, { dryRun: true });
      expect(apart.added).toMatchObject([
        { type: 'entity', count: 1 },
        { type: 'edge' },
        { type: 'claim' },
        { type: 'document' },
      ]);
      expect(apart.ambiguous[0]?.samples[0]?.note).toMatch(/added apart from st-aaa/);
      const taken = await at.bring(bytes, { match: 'name' });
      expect(taken.added).toMatchObject([
        { type: 'edge', samples: [{ id: 'st-aaa~ASSISTS~st-bbb' }] },
        { type: 'claim', count: 1 },
        { type: 'document', count: 1 },
      ]);
      await expect(at.store.entity('st-new')).rejects.toMatchObject({ code: 'entity-not-found' });
    });

    it('writes nothing of a file with a problem, or all but that where it is asked to', async () => {
      const before = await at.whole();
      const broken = at.some([
        claim('ci1'),
        claim('ci2', { object: 'st-gone' }),
        claim('ci3', { relation: 'ASSISTS' }),
      ]);
      const bytes = await at.archive(broken);
      await expect(at.bring(bytes)).rejects.toMatchObject({
        code: 'import-refused',
        details: { problemCount: 1, problems: [{ place: 'claims.ndjson, line 3' }] },
      });
      expect(await at.whole()).toEqual(before);
      const done = await at.bring(bytes, { skip: true });
      expect(done.import?.counts).toMatchObject({ claim: 2, edge: 2 });
    });

    it('makes claims of the edges of an archive without evidence: the archive is their document', async () => {
      const bytes = await at.archive(at.some([claim('ci1')]), false);
      const done = await at.bring(bytes);
      expect(done.added.map(({ type, count }) => [type, count])).toEqual([
        ['entity', 3],
        ['edge', 1],
        ['claim', 1],
        ['document', 1],
      ]);
      const { claims } = await at.store.edgeEvidence('st-aaa~SUPPLIES~st-bbb', 10);
      expect(claims).toMatchObject([
        { statement: 'According to a-file.entente, Aland supplies Beland.', grade: 'F6' },
      ]);
    });

    it('keeps every text as it was', async () => {
      const nasty = withShortNames(nastyFacts(at.seed.facts.vocabulary));
      expect(await at.bring(await at.archive(nasty))).toMatchObject({ problems: [] });
      const there = await at.whole();
      await at.empty();
      await writeFacts(at.engine, at.queries, { facts: nasty, origin: 'seed' });
      expect(withoutOwners(there)).toEqual(withoutOwners(await at.whole()));
    });
  });
}
