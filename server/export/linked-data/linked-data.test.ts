/** Linked data: a parser that is not ours reads the same statements from N-Triples and Turtle, with every text as it was. */
import { Parser, type Quad } from 'n3';
import { describe, expect, it } from 'vitest';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeWhole } from '../../testing/exported.ts';
import { claim, entity, facts, sourceDocument } from '../../testing/facts.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { nastyFacts } from '../../testing/nasty-facts.ts';
import { writerContract } from '../writer.contract.ts';
import { PREFIXES } from './terms.ts';
import { writeJsonld } from './write-jsonld.ts';
import { writeNtriples } from './write-ntriples.ts';
import { writeTurtle } from './write-turtle.ts';

const parse = (format: string) => (text: string) => new Parser({ format }).parse(text);

const toText = ({ subject, predicate, object }: Quad): string =>
  JSON.stringify([
    subject.value,
    predicate.value,
    object.termType,
    object.value,
    'datatype' in object ? object.datatype : '',
  ]);

const carries = { claims: true, documents: true, disputes: true };

describe('N-Triples', () => {
  writerContract(writeNtriples, { check: parse('N-Triples'), carries });

  it('holds every name and statement as it was', async () => {
    const nasty = nastyFacts((await shippedSeed()).facts.vocabulary);
    const quads = parse('N-Triples')(
      await writeWhole(writeNtriples(readFacts(nasty), exportContext(nasty.vocabulary))),
    );
    const valuesOf = (predicate: string): string[] =>
      quads.filter((quad) => quad.predicate.value === predicate).map((quad) => quad.object.value);
    expect(valuesOf(`${PREFIXES.skos}prefLabel`)).toEqual(nasty.entities.map((each) => each.name));
    expect(valuesOf(`${PREFIXES.skos}altLabel`)).toEqual(nasty.entities.map((each) => `${each.name} alias`));
    expect(valuesOf(`${PREFIXES.entente}statement`).sort()).toEqual(
      nasty.claims.map((each) => each.statement).sort(),
    );
    expect(valuesOf(`${PREFIXES.entente}quantity`)).toContain('9007199254740991');
    expect(valuesOf(`${PREFIXES.entente}side`)).toHaveLength(2);
  });

  it('names documents as primary sources of what relays them, and says why', async () => {
    const nasty = nastyFacts((await shippedSeed()).facts.vocabulary);
    const text = await writeWhole(writeNtriples(readFacts(nasty), exportContext(nasty.vocabulary)));
    const line = (...iris: string[]): string => `${iris.map((iri) => `<${iri}>`).join(' ')} .\n`;
    expect(text).toContain(
      line(`${PREFIXES.claim}c9002`, `${PREFIXES.prov}hadPrimarySource`, `${PREFIXES.document}d-nasty`),
    );
    expect(text).toContain(
      line(`${PREFIXES.document}d-nasty`, `${PREFIXES.prov}hadPrimarySource`, `${PREFIXES.origin}og-x`),
    );
    expect(text).toContain(`<${PREFIXES.claim}c9002#relay-1> <${PREFIXES.rdfs}comment> "quotes it" .\n`);
  });

  it('joins the ends of an edge only where a claim says that it holds', async () => {
    const { vocabulary } = (await shippedSeed()).facts;
    const some = facts(vocabulary, [
      claim('c1'),
      claim('c2', { subject: 'st-bbb', object: 'st-aaa', status: 'denied' }),
    ]);
    const text = await writeWhole(writeNtriples(readFacts(some), exportContext(vocabulary)));
    const supplies = text.match(new RegExp(`^<[^>]*/entity/[^>]*> <${PREFIXES.relation}SUPPLIES> .*$`, 'gm'));
    expect(supplies).toEqual([
      `<${PREFIXES.entity}st-aaa> <${PREFIXES.relation}SUPPLIES> <${PREFIXES.entity}st-bbb> .`,
    ]);
    expect(text).toContain(`<${PREFIXES.edge}st-bbb~SUPPLIES~st-aaa> <${PREFIXES.entente}affirmed> "false"`);
  });

  it('makes names and addresses of the web that parsers take, and gives days the type of their precision', async () => {
    const { vocabulary } = (await shippedSeed()).facts;
    const document = { ...sourceDocument('d-one', 'B', '2024-05'), url: 'https://x.invalid/a b?q="<é>' };
    const some = facts(vocabulary, [claim('c1', { dateFrom: '2023' })], {
      entities: [entity('st-aaa', 'State', 'a\u0000\uD800b'), entity('st-bbb', 'State', 'B')],
      documents: [document, { ...sourceDocument('d <2>', 'B'), url: 'no address' }],
    });
    const text = await writeWhole(writeNtriples(readFacts(some), exportContext(vocabulary)));
    parse('N-Triples')(text);
    expect(text).toContain(`<${PREFIXES.foaf}page> <https://x.invalid/a%20b?q=%22%3C%C3%A9%3E> .`);
    expect(text).toContain(`<${PREFIXES.document}d%20%3C2%3E> <${PREFIXES.foaf}page> "no address" .`);
    expect(text).toContain(`<${PREFIXES.dcterms}issued> "2024-05"^^<${PREFIXES.xsd}gYearMonth> .`);
    expect(text).toContain(`<${PREFIXES.entente}dateFrom> "2023"^^<${PREFIXES.xsd}gYear> .`);
    expect(text).toContain('"a\uFFFD\uFFFDb"');
  });
});

describe('Turtle', () => {
  writerContract(writeTurtle, { check: parse('Turtle'), carries });

  it('holds the statements of N-Triples', async () => {
    const { facts: seed } = await shippedSeed();
    for (const some of [seed, nastyFacts(seed.vocabulary)]) {
      const context = exportContext(some.vocabulary);
      const reading = readFacts(some, { page: 500 });
      const turtle = parse('Turtle')(await writeWhole(writeTurtle(reading, context)));
      const triples = parse('N-Triples')(await writeWhole(writeNtriples(reading, context)));
      expect(turtle.map(toText)).toEqual(triples.map(toText));
    }
  });
});

describe('JSON-LD', () => {
  writerContract(writeJsonld, { check: JSON.parse, carries });
});
