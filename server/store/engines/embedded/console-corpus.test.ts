/** The console of the built-in engine answers the corpus and the library as Neo4j does, or refuses with a reason. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toExampleParameters } from '../../../model/library.ts';
import type { CypherMap, CypherValue } from '../../../model/cypher-value.ts';
import { StatementError } from '../../../model/statement-error.ts';
import { openConsoleProbe, rowsOf } from '../../../testing/console-probe.ts';
import type { ConsoleProbe } from '../../../testing/console-probe.ts';
import { readCorpus, rounded, toRecord } from '../../../testing/corpus.ts';
import { testLibrary } from '../../../testing/engines.ts';

const corpus = await readCorpus();

describe('the console of the built-in engine', () => {
  let probe: ConsoleProbe;
  beforeAll(async () => {
    probe = await openConsoleProbe({ isSeeded: true });
  });
  afterAll(() => probe.close());

  it('has a corpus to be held to', () => {
    expect(corpus.filter(({ isRefused }) => !isRefused).length).toBeGreaterThan(300);
  });

  it.each([...new Set(corpus.map(({ topic }) => topic))])('answers %s as Neo4j does', async (topic) => {
    for (const entry of corpus) {
      if (entry.isRefused || entry.topic !== topic) continue;
      const { text, parameters, fields, rows, error } = entry;
      const found = await ask(text, parameters);
      if (error !== undefined) expect(found, text).toMatchObject({ code: error });
      else if (found instanceof Error) expect.fail(`${text}: ${found.message}`);
      else {
        if (rows !== undefined && rows.length > 0) expect(found.fields, text).toEqual(fields);
        expect(rounded(toRecord(text, found.rows)), text).toEqual(rounded(rows));
      }
    }
  });

  it('refuses the rest of it, and says that it is the built-in engine that does', async () => {
    for (const { isRefused, text, parameters } of corpus) {
      if (!isRefused) continue;
      const found = await ask(text, parameters);
      expect(found, text).toBeInstanceOf(StatementError);
      expect(found instanceof Error && found.message, text).toMatch(/built-in engine|overflow/);
    }
  });

  it('takes every question of the library', async () => {
    for (const question of await testLibrary()) {
      const parameters = toCypher(toExampleParameters(question)) as CypherMap;
      const found = await ask(question.text, parameters);
      if (found instanceof Error) expect.fail(`${question.name}: ${found.message}`);
      expect(found.rows, question.name).not.toEqual([]);
    }
  });

  async function ask(
    text: string,
    parameters: CypherMap,
  ): Promise<StatementError | { fields: readonly string[]; rows: readonly (readonly CypherValue[])[] }> {
    try {
      return await rowsOf(probe.console, text, parameters);
    } catch (error) {
      if (error instanceof StatementError) return error;
      throw error;
    }
  }
});

/** Whole numbers are integers, as the library's own endpoint sends them. */
function toCypher(value: unknown): CypherValue {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(toCypher);
  if (typeof value !== 'object' || value === null) return value as CypherValue;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toCypher(each)]));
}
