/** What the built-in engine owes: it answers statements made up at random as a real Neo4j does, or says that it cannot. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StatementError } from '../../model/statement-error.ts';
import { openConsoleProbe, rowsOf } from '../../testing/console-probe.ts';
import type { ConsoleProbe } from '../../testing/console-probe.ts';
import { rounded, toRecord } from '../../testing/corpus.ts';
import { openTestNeo4j, withoutNeo4j } from '../../testing/engines.ts';
import type { TestEngine } from '../../testing/engines.ts';
import { readingStatements } from '../../testing/random-statements.ts';
import { openSeeded } from '../../testing/seeded.ts';
import type { ConsoleEngine } from '../console-engine.ts';

/** Milliseconds a statement on a machine that has much else to do. */
const PATIENCE_MS = 1_000;

/** What `docs/built-in-engine.md` says may differ without a word, as far as it can be seen in an answer. */
const KNOWN = { answer: '"NaN"', left: 'long overflow', more: /(?:Arithmetic|Type)Error$/ };

/** Describes it for as many statements as are wanted, of a seed or of a new one each time. */
export function describeDifferences(trying: { readonly numRuns: number; readonly seed?: number }): void {
  describe.skipIf(withoutNeo4j)(`statements made up at random (${withoutNeo4j ?? 'on a real Neo4j'})`, () => {
    let probe: ConsoleProbe;
    let neo4j: TestEngine;
    beforeAll(async () => {
      probe = await openConsoleProbe({ isSeeded: true });
      ({ opened: neo4j } = await openSeeded(openTestNeo4j));
    });
    afterAll(async () => {
      await probe.close();
      await neo4j.close();
    });

    it(
      'are answered alike, or refused by the built-in engine with a reason',
      async () => {
        let answered = 0;
        await fc.assert(
          fc.asyncProperty(readingStatements(), async (text) => {
            const [ours, theirs] = await Promise.all([
              ask(probe.console, text),
              ask(neo4j.openConsole(), text),
            ]);
            if (ours instanceof StatementError) {
              const isTold = ours.message.includes('built-in engine') || KNOWN.more.test(ours.code);
              if (!isTold) expect(theirs, ours.message).toBeInstanceOf(StatementError);
            } else if (theirs instanceof StatementError) expect(theirs.message).toContain(KNOWN.left);
            else if (!JSON.stringify([ours, theirs]).includes(KNOWN.answer)) {
              expect(ours).toEqual(theirs);
              answered += 1;
            }
          }),
          trying,
        );
        expect(answered).toBeGreaterThan(trying.numRuns / 2);
      },
      trying.numRuns * PATIENCE_MS,
    );
  });
}

async function ask(engine: ConsoleEngine, text: string): Promise<unknown> {
  try {
    return rounded(toRecord(text, (await rowsOf(engine, text)).rows));
  } catch (error) {
    if (error instanceof StatementError) return error;
    throw error;
  }
}
