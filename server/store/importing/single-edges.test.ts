/** Which edges of new claims need no roll-up. */
import { describe, expect, it } from 'vitest';
import type { ClaimFact } from '../../model/facts.ts';
import { shippedSeed } from '../../testing/engines.ts';
import { claim, sourceDocument } from '../../testing/facts.ts';
import { toClaimRecord, toDocumentRecord, type FactRecord } from '../writing/records.ts';
import { SingleEdges } from './single-edges.ts';

const { vocabulary } = (await shippedSeed()).facts;
const origin = 'import:i-test';

function record(over: Partial<ClaimFact> & { readonly id: string }): FactRecord {
  return toClaimRecord(claim(over.id, over), { vocabulary, origin, reported: undefined, relays: [] });
}

function edgesWith(there: readonly string[] = [], denied: readonly string[] = []): SingleEdges {
  const read = (name: string): Promise<readonly { readonly id: string }[]> =>
    Promise.resolve((name === 'edges-there' ? there : denied).map((id) => ({ id })));
  const edges = new SingleEdges(vocabulary, read);
  edges.noteDocuments([toDocumentRecord(sourceDocument('d-one', 'B'), origin, [])]);
  return edges;
}

const supplies = 'st-aaa~SUPPLIES~st-bbb';

describe('the edge of a new claim', () => {
  it('says what the claim says, where that is the only one', async () => {
    const { single, others } = await edgesWith().part([record({ id: 'c1', date: '2024-02' })]);
    expect(others).toEqual([]);
    expect(single).toEqual([
      {
        source: 'st-aaa',
        target: 'st-bbb',
        relation: 'SUPPLIES',
        properties: {
          id: supplies,
          claims: 1,
          documents: 1,
          origins: 1,
          status: 'reported',
          affirmed: true,
          contested: false,
          grade: 'B2',
          since: '2024-02',
          until: '2024-02',
        },
      },
    ]);
  });

  it('is rolled up where it is there already, or gets a second claim at once', async () => {
    expect((await edgesWith([supplies]).part([record({ id: 'c1' })])).others).toEqual([supplies]);
    const two = [record({ id: 'c1' }), record({ id: 'c2' })];
    expect(await edgesWith().part(two)).toEqual({ single: [], others: [supplies] });
  });

  it('is rolled up where its document is not new, or one of its ends is denied', async () => {
    expect((await edgesWith().part([record({ id: 'c1', document: 'd-known' })])).others).toEqual([supplies]);
    const told = { relation: 'TAKES_PART_IN', object: 'ev-ccc' };
    const edge = 'st-aaa~TAKES_PART_IN~ev-ccc';
    expect((await edgesWith([], ['ev-ccc']).part([record({ id: 'c1', ...told })])).others).toEqual([edge]);
    const denial = record({ id: 'c2', subject: 'st-bbb', relation: 'DENIES', object: 'ev-ccc' });
    expect((await edgesWith().part([record({ id: 'c1', ...told }), denial])).others).toEqual([edge]);
  });
});
