/** What every writer of a format owes, whatever the format: the tests that each runs on its own. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../model/facts.ts';
import { shippedSeed } from '../testing/engines.ts';
import { exportContext, writeWhole } from '../testing/exported.ts';
import { readFacts } from '../testing/facts-reading.ts';
import { nastyFacts } from '../testing/nasty-facts.ts';
import type { ExportContext, GraphWriter } from './graph-writer.ts';

/** Words that only claims, documents and disputes hold, in the facts that `withSecrets` makes. */
const SECRETS = ['sentence-of-a-claim', 'title-of-a-document', 'reason-of-a-dispute'];

/** What holds of one format besides. */
export interface WriterExpectations {
  /** Throws where the text is not a whole file of the format. */
  readonly check: (text: string) => unknown;
  /** Which of claims, documents and disputes it carries in words. */
  readonly carries: { readonly claims: boolean; readonly documents: boolean; readonly disputes: boolean };
}

/** Runs the tests. */
export function writerContract(write: GraphWriter, { check, carries }: WriterExpectations): void {
  describe('as every writer', () => {
    let facts: Facts;
    let context: ExportContext;
    beforeAll(async () => {
      facts = nastyFacts((await shippedSeed()).facts.vocabulary);
      context = exportContext(facts.vocabulary, { positions: new Map([['st-n03', { x: 12.5, y: -7 }]]) });
    });

    it('writes a whole file of the texts that break files', async () => {
      check(await writeWhole(write(readFacts(facts), context)));
    });

    it('writes the same bytes for the same graph, however it is read', async () => {
      const [first, ...others] = await Promise.all(
        [7, 7, 1, 1_000].map((page) => writeWhole(write(readFacts(facts, { page }), context))),
      );
      for (const other of others) expect(other).toBe(first);
    });

    it('writes a whole file of nothing', async () => {
      const none = {
        ...facts,
        entities: [],
        claims: [],
        documents: [],
        disputes: [],
        origins: [],
        relays: [],
      };
      check(await writeWhole(write(readFacts(none), context)));
      check(await writeWhole(write(readFacts(none, { evidence: false }), context)));
    });

    it('carries what it says it does, and leaves the evidence out where that is asked', async () => {
      const secret = withSecrets(facts);
      const whole = await writeWhole(write(readFacts(secret), context));
      const held = SECRETS.map((each) => whole.includes(each));
      expect(held).toEqual([carries.claims, carries.documents, carries.disputes]);
      const bare = await writeWhole(write(readFacts(secret, { evidence: false }), context));
      check(bare);
      expect(SECRETS.filter((each) => bare.includes(each))).toEqual([]);
    });
  });
}

function withSecrets(facts: Facts): Facts {
  const [claim = '', title = '', why = ''] = SECRETS;
  return {
    ...facts,
    claims: facts.claims.map((each) => ({ ...each, statement: claim })),
    documents: facts.documents.map((each) => ({ ...each, title })),
    disputes: facts.disputes.map((each) => ({ ...each, why })),
  };
}
