/** Pajek: lines of one sort, with a label for each vertex that is its own. */
import { describe, expect, it } from 'vitest';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeWhole } from '../../testing/exported.ts';
import { claim, entity, facts } from '../../testing/facts.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { writerContract } from '../writer.contract.ts';
import { writePajek } from './write-pajek.ts';

/** Every line is one of those that the format knows. Throws where one is not. */
function check(text: string): void {
  const [network, vertices, ...lines] = text.trimEnd().split('\n');
  expect(network).toMatch(/^\*Network ./);
  const count = Number(/^\*Vertices (\d+)$/.exec(vertices ?? '')?.[1]);
  for (const [at, line] of lines.slice(0, count).entries())
    expect(line).toMatch(new RegExp(`^${at + 1} "[^"\\\\]+"( [\\d.]+ [\\d.]+ 0\\.5)?$`));
  expect(lines[count]).toBe('*Arcs');
  for (const line of lines.slice(count + 1)) expect(line).toMatch(/^[1-9]\d* [1-9]\d* \d+ l "[^"\\]+"$/);
}

describe('Pajek', () => {
  writerContract(writePajek, { check, carries: { claims: false, documents: false, disputes: false } });

  it('gives each vertex a label of its own, a place between 0 and 1, and each arc its words', async () => {
    const { vocabulary } = (await shippedSeed()).facts;
    const entities = ['st-aaa', 'st-bbb', 'st-ccc'].map((id) => entity(id, 'State', 'The "same"'));
    const some = facts(vocabulary, [claim('c1'), claim('c2')], { entities });
    const positions = new Map([
      ['st-aaa', { x: -10, y: 0 }],
      ['st-bbb', { x: 10, y: 5 }],
    ]);
    const text = await writeWhole(writePajek(readFacts(some), exportContext(vocabulary, { positions })));
    expect(text.split('\n').slice(1)).toEqual([
      '*Vertices 3',
      `1 "The 'same'" 0.0000 0.0000 0.5`,
      `2 "The 'same' (st-bbb)" 1.0000 0.2500 0.5`,
      `3 "The 'same' (st-ccc)"`,
      '*Arcs',
      '1 2 2 l "supplies"',
      '',
    ]);
  });
});
