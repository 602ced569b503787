/** GML: printable ASCII whose references stand for every text as it was. */
import { describe, expect, it } from 'vitest';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeWhole } from '../../testing/exported.ts';
import { entity, facts } from '../../testing/facts.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { nastyFacts } from '../../testing/nasty-facts.ts';
import { writerContract } from '../writer.contract.ts';
import { writeGml } from './write-gml.ts';

/** Brackets and quotes in balance, ASCII throughout. Throws where it is not so. */
function check(text: string): void {
  expect(text).toMatch(/^[\n -~]*$/);
  const marks = text.replace(/"[^"]*"/g, '');
  expect(marks).not.toContain('"');
  expect(marks.split('[').length).toBe(marks.split(']').length);
}

const decode = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)))
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('GML', () => {
  writerContract(writeGml, { check, carries: { claims: true, documents: true, disputes: true } });

  it('holds every name and statement as it was', async () => {
    const nasty = nastyFacts((await shippedSeed()).facts.vocabulary);
    const text = await writeWhole(writeGml(readFacts(nasty), exportContext(nasty.vocabulary)));
    const valuesOf = (key: string): string[] =>
      [...text.matchAll(new RegExp(`^    ${key} "([^"]*)"$`, 'gm'))].map(([, value = '']) => decode(value));
    expect(valuesOf('label').slice(0, nasty.entities.length)).toEqual(
      nasty.entities.map((each) => each.name),
    );
    const statements = valuesOf('evidence').flatMap((list) => JSON.parse(list) as { statement: string }[]);
    expect(statements.map(({ statement }) => statement).sort()).toEqual(
      nasty.claims.map((each) => each.statement).sort(),
    );
  });

  it('marks real numbers as such, and names no character that there is not', async () => {
    const { vocabulary } = (await shippedSeed()).facts;
    const place = { ...entity('pl-aaa', 'Place', 'a\u0000\uD800b'), latitude: 10, longitude: 1e-7 };
    const some = facts(vocabulary, [], { entities: [place] });
    const text = await writeWhole(writeGml(readFacts(some), exportContext(vocabulary)));
    expect(text).toContain('    latitude 10.0\n    longitude 1.0e-7\n');
    expect(text).toContain('label "a&#65533;&#65533;b"');
  });
});
