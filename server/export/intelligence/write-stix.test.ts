/** STIX: a bundle whose ids are those of RFC 4122, stable and each there once, with claims in the standard's own way. */
import { describe, expect, it } from 'vitest';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeWhole } from '../../testing/exported.ts';
import { claim, facts, sourceDocument } from '../../testing/facts.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { nastyFacts } from '../../testing/nasty-facts.ts';
import { writerContract } from '../writer.contract.ts';
import { toStixId } from './stix-objects.ts';
import { writeStix } from './write-stix.ts';

interface StixObject extends Readonly<Record<string, unknown>> {
  readonly type: string;
  readonly id: string;
}

/** Reads a bundle. Throws where it is none. */
function check(text: string): readonly StixObject[] {
  const bundle = JSON.parse(text) as { type: string; objects: readonly StixObject[] };
  expect(bundle.type).toBe('bundle');
  expect(new Set(bundle.objects.map(({ id }) => id)).size).toBe(bundle.objects.length);
  for (const { type, id } of bundle.objects)
    expect(id).toMatch(
      new RegExp(`^${type}--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`),
    );
  return bundle.objects;
}

describe('STIX', () => {
  writerContract(writeStix, { check, carries: { claims: true, documents: true, disputes: true } });

  it('makes ids as RFC 4122 says, the same in every file', () => {
    expect(toStixId('identity', 'st-aaa')).toBe('identity--eeb802d8-dc31-58d0-a2f7-89a1aae3e227');
  });

  it('holds every name and statement as it was', async () => {
    const nasty = nastyFacts((await shippedSeed()).facts.vocabulary);
    const objects = check(await writeWhole(writeStix(readFacts(nasty), exportContext(nasty.vocabulary))));
    const names = objects.filter(({ type }) => type === 'identity').map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(nasty.entities.map((each) => each.name)));
    const contents = objects.filter(({ type }) => type === 'note').map(({ content }) => content);
    expect(contents).toEqual(expect.arrayContaining(nasty.claims.map((each) => each.statement)));
  });

  it('says when an edge holds, how sure it is, and who is of another opinion', async () => {
    const { vocabulary } = (await shippedSeed()).facts;
    const some = facts(
      vocabulary,
      [
        claim('c1', { dateFrom: '2023', dateTo: '2024-02' }),
        claim('c2', { subject: 'st-bbb', object: 'st-aaa', status: 'denied', credibility: 6 }),
      ],
      { documents: [{ ...sourceDocument('d-one', 'B'), url: 'https://x.invalid/é' }] },
    );
    const objects = check(await writeWhole(writeStix(readFacts(some), exportContext(vocabulary))));
    const [holds, denied] = objects.filter(({ type }) => type === 'relationship');
    expect(holds).toMatchObject({
      relationship_type: 'supplies',
      start_time: '2023-01-01T00:00:00.000Z',
      stop_time: '2024-02-29T23:59:59.999Z',
      confidence: 70,
    });
    expect(denied?.['confidence']).toBe(0);
    expect(objects.filter(({ type }) => type === 'opinion')).toMatchObject([
      { opinion: 'strongly-disagree', object_refs: [denied?.id] },
    ]);
    const report = objects.find(({ type }) => type === 'report');
    expect(report).toMatchObject({ published: '2026-11-23T00:00:00.000Z' });
    expect(JSON.stringify(report)).toContain('"url":"https://x.invalid/%C3%A9"');
  });
});
