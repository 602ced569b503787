/** The console of the built-in engine is held to a tenth of the corpus, and to all questions of the library. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CypherMap, CypherValue } from '../../../model/cypher-value.ts';
import { toExampleParameters } from '../../../model/library.ts';
import { openConsoleProbe, rowsOf } from '../../../testing/console-probe.ts';
import type { ConsoleProbe } from '../../../testing/console-probe.ts';
import { readCorpus } from '../../../testing/corpus.ts';
import { testLibrary } from '../../../testing/engines.ts';
import { describeCorpus } from './console-corpus.contract.ts';

describeCorpus(await readCorpus(), 10);

describe('the library on the built-in engine', () => {
  let probe: ConsoleProbe;
  beforeAll(async () => {
    probe = await openConsoleProbe({ isSeeded: true });
  });
  afterAll(() => probe.close());

  it('has rows for every question', async () => {
    for (const question of await testLibrary()) {
      const parameters = toCypher(toExampleParameters(question)) as CypherMap;
      const { rows } = await rowsOf(probe.console, question.text, parameters);
      expect(rows, question.name).not.toEqual([]);
    }
  });
});

/** Whole numbers are integers, as the library's own endpoint sends them. */
function toCypher(value: unknown): CypherValue {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(toCypher);
  if (typeof value !== 'object' || value === null) return value as CypherValue;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toCypher(each)]));
}
