/** What the pattern builder writes passes the gate and runs, whatever is built: generated patterns, the same on each engine. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countFinds, listNextSteps, readNextCount } from '../console/pattern/next-steps.ts';
import { addStep } from '../console/pattern/change-pattern.ts';
import { startPattern, type Pattern } from '../console/pattern/pattern.ts';
import type { PatternTerms } from '../console/pattern/pattern-terms.ts';
import { listReadyPatterns } from '../console/pattern/ready-patterns.ts';
import { writeCount, writeNextCounts, writePattern, type Written } from '../console/pattern/write-cypher.ts';
import { toParameters } from '../console/parameters/parameter-draft.ts';
import { anyPattern } from '../testing/any-pattern.ts';
import type { CypherValue } from '../../server/model/cypher-value.ts';
import type { OpenTestEngine } from '../../server/testing/engines.ts';
import { openSeeded } from '../../server/testing/seeded.ts';
import { createConsole } from '../../server/console/console.ts';

/** The same seed on both engines, so that both run the same patterns. */
const SEED = 20_261_125;

/** An engine with the shipped facts, and what its console answers. */
interface Asking {
  readonly terms: PatternTerms;
  readonly entities: readonly { readonly id: string; readonly kind: string; readonly name: string }[];
  readonly ask: (written: Written) => Promise<readonly (readonly CypherValue[])[]>;
  readonly countOf: (pattern: Pattern) => Promise<number>;
  readonly close: () => Promise<void>;
}

async function openAsking(open: OpenTestEngine): Promise<Asking> {
  const { opened, store, seed } = await openSeeded(open);
  const terms = { schema: await store.graphSchema(), vocabulary: seed.facts.vocabulary };
  const console = createConsole(opened.openConsole());
  const ask: Asking['ask'] = async ({ text, parameters }) => {
    const made = toParameters(Object.keys(parameters), parameters);
    if ('fault' in made) throw new Error(`${made.name}: ${made.fault}`);
    const request = { text, parameters: made.parameters, access: 'read' as const };
    const run = await console.run(request, AbortSignal.timeout(20_000));
    const rows: (readonly CypherValue[])[] = [];
    for await (const batch of run.batches) rows.push(...batch);
    return rows;
  };
  return {
    terms,
    entities: seed.facts.entities.slice(0, 40),
    ask,
    countOf: async (pattern) => Number((await ask(writeCount(pattern, terms.vocabulary)))[0]?.[0]),
    close: opened.close,
  };
}

/** Two engines find the same: as many matches, as many rows, and the same counts. */
export function describeEqualPatterns(open: OpenTestEngine, openOther: OpenTestEngine, runs: number): void {
  it('finds the same on both engines', async () => {
    const [one, other] = await Promise.all([openAsking(open), openAsking(openOther)]);
    try {
      expect(one.terms).toEqual(other.terms);
      await fc.assert(
        fc.asyncProperty(anyPattern(one.terms, one.entities), async (pattern) => {
          const { vocabulary } = one.terms;
          const written = writePattern(pattern, vocabulary);
          expect(await one.countOf(pattern), written.text).toBe(await other.countOf(pattern));
          const [rows, others] = await Promise.all([one.ask(written), other.ask(written)]);
          expect(rows.length, written.text).toBe(others.length);
          if (pattern.answer.type === 'counts' && pattern.answer.by.type !== 'boolean')
            expect(rows, written.text).toEqual(others);
        }),
        { numRuns: runs, seed: SEED, endOnFailure: true },
      );
    } finally {
      await Promise.all([one.close(), other.close()]);
    }
  });
}

/** The suite. */
export function describePatterns(name: string, open: OpenTestEngine, runs: number): void {
  describe(`patterns on ${name}`, () => {
    let asking: Asking;
    beforeAll(async () => {
      asking = await openAsking(open);
    });
    afterAll(() => asking.close());

    it('run, whatever is built, within their limit', async () => {
      const { terms, entities, ask } = asking;
      let found = 0;
      await fc.assert(
        fc.asyncProperty(anyPattern(terms, entities), async (pattern) => {
          const written = writePattern(pattern, terms.vocabulary);
          const rows = await ask(written);
          expect(rows.length, written.text).toBeLessThanOrEqual(pattern.answer.limit);
          if (rows.length > 0) found += 1;
        }),
        { numRuns: runs, seed: SEED, endOnFailure: true },
      );
      // What finds nothing at all would show little.
      expect(found).toBeGreaterThan(runs / 5);
    });

    it('find as many as is counted, and as the step before it promised', async () => {
      const { terms, entities, ask, countOf } = asking;
      await fc.assert(
        fc.asyncProperty(anyPattern(terms, entities), fc.nat(), async (pattern, number) => {
          const finds = await countOf(pattern);
          if (finds > 1_500) return;
          const counts = (await ask(writeNextCounts(pattern, 0, terms.vocabulary))).flatMap(
            (row) => readNextCount(row, terms.vocabulary) ?? [],
          );
          const next = listNextSteps(pattern, 0, terms).filter((step) => countFinds(step, counts) > 0);
          const step = next[number % Math.max(1, next.length)];
          if (!step) return;
          const { edges: _, ...taken } = step;
          const promised = countFinds(step, counts);
          const after = addStep(pattern, { ...taken, optional: false });
          expect(await countOf(after), writePattern(after, terms.vocabulary).text).toBe(promised);
        }),
        { numRuns: Math.ceil(runs / 4), seed: SEED, endOnFailure: true },
      );
    });

    it('that are ready find something, and so does every kind', async () => {
      const { terms, ask, countOf } = asking;
      const ready = listReadyPatterns(terms.schema, terms.vocabulary);
      expect(ready).toHaveLength(3);
      for (const { title, pattern } of ready)
        expect((await ask(writePattern(pattern, terms.vocabulary))).length, title).toBeGreaterThan(0);
      for (const { kind } of terms.vocabulary.kinds)
        expect(await countOf(startPattern({ kind })), kind).toBeGreaterThan(0);
    });
  });
}
