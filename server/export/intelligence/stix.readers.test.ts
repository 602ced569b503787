/** STIX: OASIS' own validator finds nothing wrong with what is written. */
import { describe, expect, it } from 'vitest';
import type { ClaimFact } from '../../model/facts.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeBytes } from '../../testing/exported.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { nastyFacts } from '../../testing/nasty-facts.ts';
import { readWithPython, withFile, withoutReaders } from '../../testing/readers.ts';
import { rollUpFacts } from '../../testing/rolled-up.ts';
import { writeStix } from './write-stix.ts';

/** Whether a claim says that its relation does not hold. */
function isDenying({ status, relation }: ClaimFact, { relations, statuses }: Vocabulary): boolean {
  const isSpeech = relations.find((each) => each.relation === relation)?.speech === true;
  return !isSpeech && statuses.find((each) => each.status === status)?.affirms === 'no';
}

describe.skipIf(withoutReaders)(`stix2-validator${withoutReaders ? ` (${withoutReaders})` : ''}`, () => {
  it.each(['nasty', 'shipped'])(
    'takes the %s facts, with every reference',
    { timeout: 240_000 },
    async (which) => {
      const { facts: seed } = await shippedSeed();
      const facts = which === 'nasty' ? nastyFacts(seed.vocabulary) : seed;
      const bytes = await writeBytes(
        writeStix(readFacts(facts, { page: 500 }), exportContext(facts.vocabulary)),
      );
      const found = (await withFile('bundle.json', bytes, (path) =>
        readWithPython('validate_stix.py', [path]),
      )) as {
        types: Readonly<Record<string, number>>;
      };
      expect(found).toMatchObject({ isValid: true, errors: [] });
      expect(found.types['relationship']).toBe(rollUpFacts(facts).size);
      expect(found.types['report']).toBe(facts.documents.length);
      expect(found.types['opinion']).toBe(
        facts.claims.filter((claim) => isDenying(claim, facts.vocabulary)).length,
      );
      // Besides claims and disputes, one note says what the file shows.
      expect(found.types['note']).toBe(facts.claims.length + facts.disputes.length + 1);
    },
  );
});
