/** CSV as Python's csv and networkx read it. */
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../model/facts.ts';
import { guardFormula } from '../../model/guard-formula.ts';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeBytes } from '../../testing/exported.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { nastyFacts } from '../../testing/nasty-facts.ts';
import { readWithPython, withFile, withoutReaders } from '../../testing/readers.ts';
import { rollUpFacts } from '../../testing/rolled-up.ts';
import { writeCsv } from './write-csv.ts';

interface Read {
  readonly rows: Record<string, number>;
  readonly labels: string[];
  readonly nodes: number;
  readonly edges: number;
  readonly weight: number;
  readonly statements: string[];
}

describe.skipIf(withoutReaders)(`CSV in other hands (${withoutReaders ?? 'csv and networkx'})`, () => {
  const read = async (facts: Facts): Promise<Read> => {
    const bytes = await writeBytes(writeCsv(readFacts(facts), exportContext(facts.vocabulary)));
    return withFile('graph.zip', bytes, (path) => readWithPython('read_csv.py', [path])) as Promise<Read>;
  };

  it('is the shipped graph with all its claims', async () => {
    const { facts } = await shippedSeed();
    const found = await read(facts);
    expect(found.nodes).toBe(facts.entities.length);
    expect(found.edges).toBe(rollUpFacts(facts).size);
    expect(found.weight).toBe(facts.claims.length);
    expect(found.rows).toMatchObject({
      claims: facts.claims.length,
      documents: facts.documents.length,
      names: facts.entities.flatMap((entity) => entity.names).length,
    });
  });

  it('has every text as it was, formulas guarded', async () => {
    const facts = nastyFacts((await shippedSeed()).facts.vocabulary);
    const found = await read(facts);
    expect(found.labels).toEqual(facts.entities.map(({ name }) => guardFormula(name)));
    expect(found.statements.sort()).toEqual(
      facts.claims.map(({ statement }) => guardFormula(statement)).sort(),
    );
  });
});
