/** Linked data: rdflib and rapper read every statement, and the same ones from each of the formats. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../model/facts.ts';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeBytes, writeWhole } from '../../testing/exported.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { nastyFacts } from '../../testing/nasty-facts.ts';
import { readWithPython, runProgram, withFile, withoutReaders } from '../../testing/readers.ts';
import type { GraphWriter } from '../graph-writer.ts';
import { PREFIXES } from './terms.ts';
import { writeJsonld } from './write-jsonld.ts';
import { writeNtriples } from './write-ntriples.ts';
import { writeTurtle } from './write-turtle.ts';

const write = (writer: GraphWriter, facts: Facts): Promise<Uint8Array> =>
  writeBytes(writer(readFacts(facts, { page: 500 }), exportContext(facts.vocabulary)));

describe.skipIf(withoutReaders)(`rdflib${withoutReaders ? ` (${withoutReaders})` : ''}`, () => {
  let seed: Facts;
  let nasty: Facts;
  beforeAll(async () => {
    seed = (await shippedSeed()).facts;
    nasty = nastyFacts(seed.vocabulary);
  });

  it('reads every name and statement of N-Triples', async () => {
    const [names, statements] = [`${PREFIXES.skos}prefLabel`, `${PREFIXES.entente}statement`];
    const { values } = await withFile('graph.nt', await write(writeNtriples, nasty), async (path) => {
      const found = await readWithPython('read_triples.py', ['values', 'nt', path, names, statements]);
      return found as { values: Record<string, string[]> };
    });
    expect(values[names]?.sort()).toEqual(nasty.entities.map((each) => each.name).sort());
    expect(values[statements]?.sort()).toEqual(nasty.claims.map((each) => each.statement).sort());
  });

  it.each([
    ['turtle', writeTurtle],
    ['json-ld', writeJsonld],
  ] as const)('reads the same from %s as from N-Triples', async (format, writer) => {
    for (const facts of [nasty, seed]) {
      const triples = await write(writeNtriples, facts);
      const found = await withFile('graph.nt', triples, async (other) =>
        withFile('graph', await write(writer, facts), (path) =>
          readWithPython('read_triples.py', ['same', format, path, 'nt', other]),
        ),
      );
      const lines = new Set(Buffer.from(triples).toString('utf8').trimEnd().split('\n'));
      expect(found).toEqual({ count: lines.size, missing: [], more: [] });
    }
  });
});

/** A program that is installed and not prepared by `npm test`. */
describe('rapper', () => {
  it.each([
    ['ntriples', writeNtriples],
    ['turtle', writeTurtle],
  ] as const)('reads every statement of %s', async (format, writer) => {
    const { facts: seed } = await shippedSeed();
    for (const facts of [nastyFacts(seed.vocabulary), seed]) {
      const context = exportContext(facts.vocabulary);
      const lines = (await writeWhole(writeNtriples(readFacts(facts), context))).trimEnd().split('\n');
      const read = await withFile('graph', await write(writer, facts), (path) =>
        runProgram('rapper', ['-q', '-i', format, '-o', 'ntriples', path]),
      );
      expect(read.trimEnd().split('\n').length).toBe(lines.length);
    }
  });
});
