/** The Cypher script: statements that stand alone, literals that nothing breaks out of, the same bytes each time. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../model/facts.ts';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeWhole } from '../../testing/exported.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { nastyFacts } from '../../testing/nasty-facts.ts';
import { toComment, toLiteral } from './cypher-literal.ts';
import { writeCypherScript } from './write-cypher-script.ts';

describe('literals', () => {
  it('keep texts on one line and inside their quotes', () => {
    expect(toLiteral('it’s "a" \'b\'\n\tc\\d')).toBe("'it’s \"a\" \\'b\\'\\n\\tc\\\\d'");
  });

  it('keep a backslash from making an escape of a u', () => {
    expect(toLiteral('\\u0027')).toBe("'\\\\' + 'u0027'");
    expect(toComment('\\u000a MATCH (n)\nDETACH DELETE n')).toBe('// /u000a MATCH (n) DETACH DELETE n');
  });

  it('write numbers as the store does', () => {
    expect([3, -0.5, 9007199254740991, 1e21, 1e-7, 2 ** 60].map((each) => toLiteral(each))).toEqual([
      '3',
      '-0.5',
      '9007199254740991',
      '1e21',
      '1e-7',
      '1.152921504606847e18',
    ]);
  });
});

describe('the Cypher script', () => {
  let facts: Facts;
  beforeAll(async () => {
    facts = nastyFacts((await shippedSeed()).facts.vocabulary);
  });
  const write = (given: Facts, options: { evidence?: boolean; page?: number } = {}): Promise<string> =>
    writeWhole(writeCypherScript(readFacts(given, options), exportContext(facts.vocabulary)));

  it('makes constraints first, then nodes, then relationships, each statement on lines of its own', async () => {
    const statements = (await write(facts)).split(';\n').slice(0, -1);
    const verbs = statements.map((each) =>
      each.includes('CREATE CONSTRAINT')
        ? 'constraint'
        : each.includes('MERGE (n:')
          ? 'node'
          : 'relationship',
    );
    expect(verbs.filter((verb, at) => verb !== verbs[at - 1])).toEqual([
      'constraint',
      'node',
      'relationship',
    ]);
    expect(statements.length).toBeGreaterThan(20);
  });

  it('is the same however it is read, cut by rows and by letters', async () => {
    const { facts: seed } = await shippedSeed();
    const [one, other] = await Promise.all([write(seed), write(seed, { page: 1_000 })]);
    expect(one).toBe(other);
    for (const rows of one.split('UNWIND [').map((each) => each.split('\n] AS row')[0] ?? ''))
      expect(rows.split('\n').length).toBeLessThanOrEqual(201);
  });

  it('leaves the evidence out where it was not read, and is whole without anything in it', async () => {
    const bare = await write(facts, { evidence: false });
    expect(bare).not.toContain('MERGE (n:Claim');
    expect(bare).not.toContain('RELAYS');
    expect(bare).toContain('MERGE (n:Entity');
    const none = { ...facts, entities: [], claims: [], documents: [], disputes: [], origins: [], relays: [] };
    expect((await write(none)).match(/UNWIND/g)).toBeNull();
  });
});
