/** Bundles of STIX and entities of FollowTheMoney as OpenCTI, MISP and OpenSanctions hand them on. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { ImportMapping } from '../model/import.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { shippedSeed } from '../testing/engines.ts';
import { draftOf } from '../testing/imported.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
  ({ vocabulary } = (await shippedSeed()).facts);
});

const bundle = (...objects: readonly object[]): string =>
  JSON.stringify({ type: 'bundle', id: 'bundle--1', objects });
const thing = (type: string, at: string, members: object = {}): object => ({
  type,
  id: `${type}--${at}`,
  ...members,
});
const link = (from: string, to: string, members: object = {}): object =>
  thing('relationship', `${from}-${to}`, {
    relationship_type: 'supplies',
    source_ref: from,
    target_ref: to,
    ...members,
  });

function read(text: string, format: string, mapping: ImportMapping = {}): ReturnType<typeof draftOf> {
  return draftOf(text, format, vocabulary, { mapping });
}

const named = (found: Awaited<ReturnType<typeof draftOf>>['found']): readonly string[] =>
  (found.entity as readonly { name: string; kind: string }[])
    .map(({ name, kind }) => `${name}: ${kind}`)
    .sort();

describe('STIX', () => {
  const STATES = [
    thing('location', 'a', { name: 'Aland', country: 'AX' }),
    thing('location', 'b', { name: 'Beland', country: 'BX' }),
  ];

  it('leaves observables aside and says so, unless the mapping says what they are', async () => {
    const text = bundle(
      ...STATES,
      thing('ipv4-addr', '1', { value: '198.51.100.3' }),
      thing('file', '1', { hashes: {} }),
    );
    const without = await read(text, 'stix');
    expect(without.problems).toEqual([]);
    expect(named(without.found)).toEqual(['Aland: State', 'Beland: State']);
    expect(without.terms?.kinds.slice(0, 2)).toEqual([
      { word: 'file', count: 1, isLeft: true },
      { word: 'ipv4-addr', count: 1, isLeft: true },
    ]);
    const mapped = await read(text, 'stix', { kinds: { 'ipv4-addr': 'Resource' } });
    expect(named(mapped.found)).toContain('198.51.100.3: Resource');
  });

  it.each([
    [100, 1],
    [80, 1],
    [79, 2],
    [50, 3],
    [20, 4],
    [19, 5],
    [0, 5],
    [101, 6],
    [-1, 6],
    ['90', 6],
    [undefined, 6],
  ])('takes a confidence of %s for the credibility %s, as the standard has it', async (confidence, grade) => {
    const { found } = await read(
      bundle(...STATES, link('location--a', 'location--b', { confidence })),
      'stix',
    );
    expect(found.claim).toMatchObject([{ credibility: grade }]);
  });

  it('tells relationships that end at what is left out, with the reason', async () => {
    const text = bundle(
      ...STATES,
      thing('ipv4-addr', '1', { value: '198.51.100.3' }),
      thing('observed-data', '1'),
      link('location--a', 'location--b'),
      link('location--a', 'ipv4-addr--1'),
      link('location--a', 'observed-data--1'),
      link('relationship--location--a-location--b', 'location--b'),
    );
    const { problems, found } = await read(text, 'stix');
    expect(found.claim).toHaveLength(1);
    expect(problems.map(({ place, wrong }) => `${place}: ${wrong}`).sort()).toEqual([
      '$.objects[5]: the edge ends at “ipv4-addr--1”, which is left out',
      '$.objects[6]: the relationship ends at an object of type observed-data, which is no entity here',
      '$.objects[7]: the relationship ends at another relationship, which is no entity here',
    ]);
  });

  it('leaves out what was revoked, and what was said of it', async () => {
    const text = bundle(
      ...STATES,
      thing('location', 'c', { name: 'Celand', country: 'CX', revoked: true }),
      link('location--a', 'location--b', { revoked: true }),
      link('location--a', 'location--c'),
      link('location--c', 'location--b', { relationship_type: 'revoked-by' }),
    );
    const { problems, found } = await read(text, 'stix');
    expect([problems, found.claim, named(found)]).toEqual([[], [], ['Aland: State', 'Beland: State']]);
  });

  it('tells states from towns, also where OpenCTI gives a state a point on the map', async () => {
    const text = bundle(
      thing('location', '1', { city: 'Mariehamn', country: 'AX' }),
      thing('location', '2', {
        name: 'Aland',
        country: 'Aland',
        latitude: 60,
        longitude: 20,
        x_opencti_location_type: 'Country',
      }),
      thing('location', '3', {
        name: 'Beland',
        latitude: 1,
        longitude: 2,
        extensions: { 'extension-definition--1': { extension_type: 'property-extension', type: 'Country' } },
      }),
    );
    const { found, problems } = await read(text, 'stix');
    expect(problems).toEqual([]);
    expect(named(found)).toEqual(['Aland: State', 'Beland: State', 'Mariehamn: Place']);
  });
});

describe('FollowTheMoney', () => {
  const line = (id: string, schema: string, properties: object, more: object = {}): object => ({
    id,
    schema,
    properties,
    ...more,
  });
  const lines = (...each: readonly object[]): string => each.map((one) => JSON.stringify(one)).join('\n');

  it('is called what its own programs show of its names, and an address by itself', async () => {
    const text = lines(
      line('p', 'Person', { name: ['Иван', 'Ivan'], alias: ['Vanya'] }, { caption: 'Ivan' }),
      line('a', 'Address', { full: ['1 Main St'] }, { caption: '1 Main St' }),
    );
    const { found, problems } = await read(text, 'ftm');
    expect(problems).toEqual([]);
    expect(named(found)).toEqual(['1 Main St: Place', 'Ivan: Person']);
    expect(found.entity).toContainEqual(
      expect.objectContaining({
        names: [
          { text: 'Ivan', form: 'name' },
          { text: 'Иван', form: 'alias' },
          { text: 'Vanya', form: 'alias' },
        ],
      }),
    );
  });

  it('is read where OpenSanctions nests entities and links, each once', async () => {
    const company = line('c', 'Company', { name: ['Orion'] });
    const ownership = line('o', 'Ownership', { asset: [company], startDate: ['2020-01-01'] });
    const text = lines(line('p', 'Person', { name: ['Ivan'], ownershipOwner: [ownership] }), company);
    const { found, problems } = await read(text, 'ftm', { relations: { Ownership: 'SUPPLIES' } });
    expect(named(found)).toEqual(['Ivan: Person', 'Orion: Organisation']);
    expect(problems).toEqual([]);
    expect(found.claim).toMatchObject([
      { statement: 'According to a-file.ftm, Ivan supplies Orion.', dateFrom: '2020-01-01' },
    ]);
  });

  it('is refused where it is nested without end', async () => {
    const deep = `{"id":"a","schema":"Person","properties":{"x":[`.repeat(200) + ']}}'.repeat(200);
    await expect(read(deep, 'ftm')).rejects.toMatchObject({
      code: 'import-unreadable',
      message: expect.stringContaining('nested more than 100 deep (line 1)') as string,
    });
  });

  it('passes over papers and messages, and takes no word of the language for a schema', async () => {
    const text = lines(
      line('p', 'Passport', { holder: ['x'] }),
      line('e', 'Email', { subject: ['Hi'] }),
      line('c', 'constructor', { name: ['C'] }),
    );
    const { problems } = await read(text, 'ftm');
    expect(problems).toMatchObject([{ place: 'line 3', wrong: 'kind “constructor” is not known' }]);
  });
});
