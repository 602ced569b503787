/** What both engines owe: nothing of what is typed does harm, and what is harmless is let through. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AbuseProbe } from '../testing/abuse.ts';
import { openAbuse, SECRET } from '../testing/abuse.ts';
import { disguised } from '../testing/disguise.ts';
import type { OpenTestEngine } from '../testing/engines.ts';
import type { HostileStatement } from '../testing/hostile-disguises.ts';
import { HOSTILE } from '../testing/hostile-statements.ts';

/** Statements that look dangerous and are not, with what they answer where that is told by one value. */
const HARMLESS: readonly (readonly [string, string])[] = [
  ["RETURN 'LOAD CSV FROM x; CREATE (:Abuse)' AS x", 'LOAD CSV FROM x; CREATE (:Abuse)'],
  ['RETURN 1 AS x // CREATE (:Abuse)', '1'],
  ['RETURN 1 AS x /* LOAD CSV */', '1'],
  ['WITH 1 AS call RETURN call AS x', '1'],
  ['WITH 1 AS use RETURN use AS x', '1'],
  ['WITH 1 AS load, 2 AS csv RETURN load + csv AS x', '3'],
  ['MATCH (n:Store) RETURN n.id AS x;', 'store'],
  ["RETURN 'C:\\\\users' AS x", 'C:\\\\users'],
  ['RETURN 1 AS \\u0078', '1'],
];

/** Describes it on one engine. `runs` is how many times the fuzzer tries. */
export function describeAbuse(name: string, open: OpenTestEngine, runs = 150): void {
  describe(`what people type on ${name}`, () => {
    let probe: AbuseProbe;
    let before: unknown;
    beforeAll(async () => {
      probe = await openAbuse(open);
      before = await probe.observe();
    }, 60_000);
    afterAll(() => probe.close());

    /** What got through, or answered what it must not. */
    async function findLeaks(statements: readonly HostileStatement[]): Promise<unknown[]> {
      const leaks: unknown[] = [];
      for (const { aim, text } of statements) {
        const outcome = await probe.attempt(text);
        const isRefused = outcome.code?.startsWith('Neo.') === true && outcome.message.length > 20;
        if (!isRefused || outcome.answer !== '[]' || outcome.message.includes(SECRET))
          leaks.push({ aim, text: text.slice(0, 200), ...outcome });
      }
      return leaks;
    }

    it('has a long list of hostile statements to be tried on', () => {
      expect(HOSTILE.length).toBeGreaterThan(350);
      expect(new Set(HOSTILE.map(({ text }) => text)).size).toBe(HOSTILE.length);
    });

    it('does no harm: each hostile statement is refused, and nothing has changed', async () => {
      expect(await findLeaks(HOSTILE)).toEqual([]);
      expect(await probe.observe()).toEqual(before);
      expect(probe.console.counts).toEqual({ running: 0, waiting: 0 });
    }, 120_000);

    it('does no harm in disguise either', async () => {
      await fc.assert(
        fc.asyncProperty(disguised(HOSTILE), async (statement) => {
          expect(await findLeaks([statement])).toEqual([]);
        }),
        { numRuns: runs, seed: 20_261_125 },
      );
      expect(await probe.observe()).toEqual(before);
    }, 240_000);

    it.each(HARMLESS)('runs where it is harmless: %s', async (text, answer) => {
      const outcome = await probe.attempt(text);
      expect({ ...outcome, answer: outcome.answer.replaceAll('"', '') }).toEqual({
        message: 'ran',
        answer: `[[${answer}]]`,
      });
    });

    it('names what it refuses, where it stands, and the way out', async () => {
      expect(await probe.attempt("MATCH (n)\n  LOAD CSV FROM 'x' AS line RETURN n")).toEqual({
        code: 'Neo.ClientError.Security.Forbidden',
        message:
          'LOAD CSV reads files and addresses from the server: pass the rows as a parameter and UNWIND them (line 2, column 3 (offset: 12)).',
        answer: '[]',
      });
      expect(await probe.attempt('MATCH (n) SET n.abused = 1')).toEqual({
        code: 'Neo.ClientError.Statement.AccessMode',
        message: 'SET writes, and the console only reads: leave it out (line 1, column 11 (offset: 10)).',
        answer: '[]',
      });
    });
  });
}
