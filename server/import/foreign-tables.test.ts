/** CSV tables in a zip, as Gephi, scripts and our own export have them: what joins them are ids that mean nothing elsewhere. */
import { beforeAll, describe, expect, it } from 'vitest';
import { exportGraph } from '../export/export.ts';
import { findExportFormat } from '../model/export-formats.ts';
import type { Facts } from '../model/facts.ts';
import type { ImportMapping } from '../model/import.ts';
import { zipOf } from '../testing/bad-zips.ts';
import { shippedSeed } from '../testing/engines.ts';
import { exportContext, writeBytes } from '../testing/exported.ts';
import { readFacts } from '../testing/facts-reading.ts';
import { draftOf } from '../testing/imported.ts';
import { rollUpFacts } from '../testing/rolled-up.ts';

let seed: Facts;
beforeAll(async () => {
  ({ facts: seed } = await shippedSeed());
});

const read = async (
  files: Readonly<Record<string, string | Uint8Array>>,
  mapping: ImportMapping = {},
): ReturnType<typeof draftOf> => draftOf(await zipOf(files), 'csv-zip', seed.vocabulary, { mapping });

const SAYS = [{ relation: 'SUPPLIES', statement: 'According to a-file.csv-zip, Aland supplies Beland.' }];

describe('tables in a zip', () => {
  it.each([
    [
      'of Gephi, with numbers as ids, in whatever order',
      {
        'edges.csv': 'Source,Target,Type,Id,Label,Weight\n1,2,Directed,0,supplies,1.0\n',
        'nodes.csv': 'Id,Label,Kind\n1,Aland,State\n2,Beland,state\n',
      },
    ],
    [
      'with ids that are words, semicolons, and the relation as a type',
      {
        'things.csv': '\uFEFFsep=;\r\nnode_id;Name;Type\r\nn1;Aland;State\r\nn2;Beland;State\r\n',
        'links.tsv': 'from\tto\ttype\nn1\tn2\tSUPPLIES\n',
      },
    ],
    [
      'whose relations name their ends',
      {
        'nodes.csv': 'id,name,kind\nn1,Aland,State\nn2,Beland,State\n',
        'edges.csv': 'from,relation,to\nAland,supplies,Beland\n',
      },
    ],
    [
      'in a folder that macOS has zipped',
      {
        'graph/nodes.csv': 'Id,Label,Kind\n1,Aland,State\n2,Beland,State\n',
        'graph/edges.csv': 'Source,Target,Label\n1,2,supplies\n',
        'graph/.DS_Store': 'x',
        'graph/read me.txt': 'x',
        '__MACOSX/graph/._nodes.csv': Buffer.from([0, 5, 22, 7]),
      },
    ],
  ])('%s', async (_, files) => {
    const { problems, found } = await read(files);
    expect(problems).toEqual([]);
    expect(found.entity.map((each) => (each as { name: string }).name).sort()).toEqual(['Aland', 'Beland']);
    expect(found.claim).toMatchObject(SAYS);
  });

  it('take kinds and relations by a mapping, as other graphs do, and say what is not known with table and line', async () => {
    const files = {
      'nodes.csv': 'Id,Label,Kind\n1,Aland,Land\n2,Beland,State\n',
      'edges.csv': 'Source,Target,Label\n1,2,gives\n1,3,gives\n',
    };
    const mapping = { kinds: { Land: 'State' }, relations: { gives: 'SUPPLIES' } };
    const without = await read(files);
    expect(without.problems.map(({ place }) => place)).toEqual([
      'nodes.csv, line 2',
      'edges.csv, line 2',
      'edges.csv, line 3',
    ]);
    const { problems, found } = await read(files, mapping);
    expect(found.claim).toMatchObject(SAYS);
    expect(problems).toMatchObject([
      { place: 'edges.csv, line 3', wrong: 'the edge ends at “3”, which is no node of the file' },
    ]);
  });

  it('leave a name that two entities have to whoever knows which is meant', async () => {
    const { problems, found } = await read({
      'nodes.csv': 'Id,Label,Kind\n1,Aland,State\n2,Aland,Place\n3,Beland,State\n',
      'edges.csv': 'From,Relation,To\nAland,supplies,Beland\n',
    });
    expect(found.claim).toEqual([]);
    expect(problems).toMatchObject([{ place: 'edges.csv, line 2, source' }, { place: 'edges.csv, line 2' }]);
  });

  it('are told where two of them have one id, and so are the edges there', async () => {
    const { problems, found } = await read({
      'edges.csv': 'Source,Target,Label\n1,2,supplies\n',
      'people.csv': 'Id,Label,Kind\n1,Ann,Person\n',
      'states.csv': 'Id,Label,Kind\n1,Aland,State\n2,Beland,State\n',
    });
    expect(found.claim).toEqual([]);
    expect(problems).toMatchObject([
      { place: 'states.csv, line 2', wrong: 'the id “1” was given to another node before' },
      { place: 'edges.csv, line 2', wrong: 'the edge ends at “1”, which cannot be imported' },
    ]);
  });

  it('know one entity in a table of entities and one of relations, and another of its name and another kind', async () => {
    const { problems, found } = await read({
      'things.csv': 'Name,Kind\nAland,State\nAland,Place\nBeland,State\n',
      'edges.csv': 'Source,Source Kind,Relation,Target,Target Kind\nAland,State,supplies,Beland,State\n',
    });
    expect(problems).toEqual([]);
    expect(found.entity).toHaveLength(3);
    expect(found.claim).toMatchObject(SAYS);
  });

  it('of ours give entities and relations back, with every other name on its own', async () => {
    const format = findExportFormat('csv');
    if (!format) throw new Error('There is no writer of csv.');
    const bytes = await writeBytes(
      await exportGraph(readFacts(seed), exportContext(seed.vocabulary), format),
    );
    const { problems, found } = await draftOf(bytes, 'csv-zip', seed.vocabulary);
    expect(problems).toEqual([]);
    const textsOf = ({ id, kind, names }: Facts['entities'][number]): unknown => ({
      id,
      kind,
      names: names.map(({ text }) => text),
    });
    const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
    expect((found.entity as Facts['entities']).map(textsOf)).toEqual(
      [...seed.entities].sort(byId).map(textsOf),
    );
    const edges = [...rollUpFacts(seed).values()].map(({ source, relation, target }) =>
      [source, relation, target].join(' '),
    );
    expect(
      (found.claim as Facts['claims'])
        .map(({ subject, relation, object }) => [subject, relation, object].join(' '))
        .sort(),
    ).toEqual(edges.sort());
  });

  it.each([
    [{ 'xl/workbook.xml': '<x/>' }, 'holds no CSV tables; of a workbook save each sheet as CSV'],
    [{ 'manifest.json': '{}' }, 'an Entente archive: give it the ending .entente'],
    [{ 'nodes.csv': '' }, 'The table nodes.csv of the file cannot be read: it has no rows'],
    [
      { 'nodes.csv': 'Id,Label\n"1,x\n' },
      'The table nodes.csv of the file cannot be read: a quote that opens in this row is never closed (line 2)',
    ],
  ])('are refused where they are none: %o', async (files, sentence) => {
    await expect(read(files)).rejects.toMatchObject({
      code: 'import-unreadable',
      message: expect.stringContaining(sentence) as string,
    });
  });

  it('say of a table that nothing is known of', async () => {
    const { problems } = await read({ 'notes.csv': 'Colour,Size\nred,1\n' });
    expect(problems).toMatchObject([
      { place: 'notes.csv', remedy: expect.stringContaining('Source, Target') as string },
    ]);
  });
});
