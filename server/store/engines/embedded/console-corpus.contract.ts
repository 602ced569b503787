/** What the console of the built-in engine must answer of the corpus: as Neo4j does, or a refusal with a reason. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CypherMap, CypherValue } from '../../../model/cypher-value.ts';
import { StatementError } from '../../../model/statement-error.ts';
import { openConsoleProbe, rowsOf } from '../../../testing/console-probe.ts';
import type { ConsoleProbe } from '../../../testing/console-probe.ts';
import type { CorpusEntry } from '../../../testing/corpus.ts';
import { rounded, toRecord } from '../../../testing/corpus.ts';

/** Asks every statement of the corpus, or each of so many. */
export function describeCorpus(corpus: readonly CorpusEntry[], each = 1): void {
  describe('the console of the built-in engine', () => {
    const asked = corpus.filter((_, at) => at % each === 0);
    let probe: ConsoleProbe;
    beforeAll(async () => {
      probe = await openConsoleProbe({ isSeeded: true });
    });
    afterAll(() => probe.close());

    it('has a corpus to be held to', () => {
      expect(asked.filter(({ isRefused }) => !isRefused).length * each).toBeGreaterThan(300);
    });

    it.each([...new Set(asked.map(({ topic }) => topic))])('answers %s as Neo4j does', async (topic) => {
      for (const entry of asked) {
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
      for (const { isRefused, text, parameters } of asked) {
        if (!isRefused) continue;
        const found = await ask(text, parameters);
        expect(found, text).toBeInstanceOf(StatementError);
        expect(found instanceof Error && found.message, text).toMatch(/built-in engine|overflow/);
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
}
