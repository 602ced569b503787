/** What both engines owe: nothing of what is typed does harm, and what is harmless is let through. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AbuseProbe, Outcome } from '../testing/abuse.ts';
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

/** Statements that take all the time or memory they can get. */
const EXHAUSTING: readonly string[] = [
  'UNWIND range(1, 1000000000) AS x WITH collect(x) AS xs RETURN size(xs) AS x',
  'UNWIND range(1, 100000000) AS x RETURN x ORDER BY -x LIMIT 5',
  'MATCH p = (a)-[*]-(b) RETURN count(p) AS x',
  'MATCH (a), (b), (c), (d) WHERE a.id = c.id AND b.id < d.id RETURN count(*) AS x',
  'MATCH (a)--(b)--(c)--(d)--(e)--(f)--(g) RETURN count(*) AS x',
  'RETURN size(reduce(s = [1], x IN range(1, 29) | s + s)) AS x',
  'MATCH (a), (b), (c) RETURN a, b, c',
];

/** What answers about settings, users, connections and transactions hold. */
const TELLTALE =
  /\b(server|dbms|db|client)\.[a-z_]+\.|neo4j-transaction-|bolt-\d|PASSWORD|5\.26|transactionId/;

/** A statement that ran, or whose refusal says too little or too much. */
type Leak = HostileStatement & Outcome;

/** How many disguises `npm test` tries, the same each time; `npm run test:slow` tries more, each time others. */
const DISGUISES = { numRuns: 150, seed: 20_261_125 };

/** What got through, or answered what it must not. */
async function findLeaks(probe: AbuseProbe, statements: readonly HostileStatement[]): Promise<Leak[]> {
  const leaks: Leak[] = [];
  for (const { aim, text } of statements) {
    const outcome = await probe.attempt(text);
    const isRefused = outcome.code?.startsWith('Neo.') === true && outcome.message.length > 20;
    if (!isRefused || outcome.answer !== '[]' || outcome.message.includes(SECRET))
      leaks.push({ aim, text: text.slice(0, 200), ...outcome });
  }
  return leaks;
}

/**
 * Tries hostile statements in disguise. A mutation can make a comment or a text of what did harm. So what ran is judged by what
 * it did: nothing may have changed since `before`, no file or address been visited, and the answer tells nothing of settings
 * and people.
 */
async function tryDisguises(
  probe: AbuseProbe,
  before: unknown,
  parameters: fc.Parameters<[HostileStatement]>,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(disguised(HOSTILE), async (statement) => {
      const [leak] = await findLeaks(probe, [statement]);
      if (leak === undefined) return;
      const { message, answer } = leak;
      const isQuiet = message === 'ran' && !answer.includes(SECRET) && !TELLTALE.test(answer);
      expect(isQuiet ? [] : [leak]).toEqual([]);
      expect(await probe.observe(), statement.text).toEqual(before);
    }),
    parameters,
  );
  expect(await probe.observe()).toEqual(before);
}

/** Describes disguises alone on one engine: as many as are wanted, from a new seed each time. */
export function describeDisguises(name: string, open: OpenTestEngine, numRuns: number): void {
  describe(`hostile statements in disguise on ${name}`, () => {
    let probe: AbuseProbe;
    beforeAll(async () => {
      probe = await openAbuse(open);
    });
    afterAll(() => probe.close());

    // A failure names the seed and the shortest statement that got through.
    it('do no harm', async () => {
      await tryDisguises(probe, await probe.observe(), { numRuns });
    }, 600_000);
  });
}

/** Describes it on one engine. */
export function describeAbuse(name: string, open: OpenTestEngine): void {
  describe(`what people type on ${name}`, () => {
    let probe: AbuseProbe;
    let before: unknown;
    beforeAll(async () => {
      probe = await openAbuse(open);
      before = await probe.observe();
    }, 60_000);
    afterAll(() => probe.close());

    it('has a long list of hostile statements to be tried on', () => {
      expect(HOSTILE.length).toBeGreaterThan(350);
      expect(new Set(HOSTILE.map(({ text }) => text)).size).toBe(HOSTILE.length);
    });

    it('does no harm: each hostile statement is refused, and nothing has changed', async () => {
      expect(await findLeaks(probe, HOSTILE)).toEqual([]);
      expect(await probe.observe()).toEqual(before);
      expect(probe.console.counts).toEqual({ running: 0, waiting: 0 });
    }, 120_000);

    it('does no harm in disguise either', () => tryDisguises(probe, before, DISGUISES), 240_000);

    it('is ended in time where it takes all that there is, and the next is answered', async () => {
      for (const text of EXHAUSTING) {
        const started = performance.now();
        const outcome = await probe.attempt(text, 1_000);
        expect(performance.now() - started, text).toBeLessThan(6_000);
        // At most a thousand rows, whatever there is.
        expect(outcome.answer.length, text).toBeLessThan(5_000_000);
        expect(await probe.attempt('RETURN 1 AS x'), text).toMatchObject({ message: 'ran' });
      }
      expect(await probe.observe()).toEqual(before);
    }, 120_000);

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
        message: `SET writes, and the console only reads: leave that out, or have Entente started ${probe.opened.openConsole().name === 'neo4j' ? '' : 'on Neo4j '}with ENTENTE_CONSOLE=write (line 1, column 11 (offset: 10)).`,
        answer: '[]',
      });
    });
  });
}
