/** GEXF: XML whose texts come out as they went in, with places, colours and the time of edges. */
import { describe, expect, it } from 'vitest';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeWhole } from '../../testing/exported.ts';
import { claim, facts } from '../../testing/facts.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { nastyFacts } from '../../testing/nasty-facts.ts';
import { parseXml, type XmlElement } from '../../testing/parsed-xml.ts';
import { writerContract } from '../writer.contract.ts';
import { writeGexf } from './write-gexf.ts';

const named = (elements: readonly XmlElement[], name: string): XmlElement['attributes'][] =>
  elements.filter((element) => element.name === name).map(({ attributes }) => attributes);

describe('GEXF', () => {
  writerContract(writeGexf, {
    check: parseXml,
    carries: { claims: true, documents: true, disputes: true },
  });

  it('holds every name and statement as it was', async () => {
    const nasty = nastyFacts((await shippedSeed()).facts.vocabulary);
    const elements = parseXml(await writeWhole(writeGexf(readFacts(nasty), exportContext(nasty.vocabulary))));
    expect(named(elements, 'node').map((node) => node['label'])).toEqual(
      nasty.entities.map((each) => each.name),
    );
    const statements = named(elements, 'attvalue')
      .filter((value) => value['for'] === 'evidence')
      .flatMap((value) => JSON.parse(value['value'] ?? '') as { statement: string }[])
      .map(({ statement }) => statement);
    expect(statements.sort()).toEqual(nasty.claims.map((each) => each.statement).sort());
  });

  it('says where nodes are, in which colour, and when edges hold in whole days', async () => {
    const { vocabulary } = (await shippedSeed()).facts;
    const some = facts(vocabulary, [
      claim('c1', { dateFrom: '2023', dateTo: '2024-02' }),
      claim('c2', { subject: 'st-bbb', object: 'st-aaa' }),
    ]);
    const context = exportContext(vocabulary, { positions: new Map([['st-aaa', { x: 1.5, y: 20 }]]) });
    const elements = parseXml(await writeWhole(writeGexf(readFacts(some), context)));
    expect(named(elements, 'viz:position')).toEqual([{ x: '1.5', y: '-20', z: '0' }]);
    expect(named(elements, 'viz:color')).toHaveLength(3);
    expect(named(elements, 'edge').map(({ start, end, kind }) => [start, end, kind])).toEqual([
      ['2023-01-01', '2024-02-29', 'SUPPLIES'],
      [undefined, undefined, 'SUPPLIES'],
    ]);
  });
});
