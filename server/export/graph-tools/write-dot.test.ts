/** DOT: quoted texts that end where they should, comments that stay on their lines. */
import { describe, expect, it } from 'vitest';
import { shippedSeed } from '../../testing/engines.ts';
import { exportContext, writeWhole } from '../../testing/exported.ts';
import { claim, entity, facts } from '../../testing/facts.ts';
import { readFacts } from '../../testing/facts-reading.ts';
import { writerContract } from '../writer.contract.ts';
import { writeDot } from './write-dot.ts';

/** Each line that is no comment is a statement, once quoted texts are taken out. Throws where one is not. */
function check(text: string): void {
  const lines = text
    .split(/^((?:\/\/.*\n)+)/)
    .at(-1)
    ?.replace(/"(?:[^"\\]|\\[^])*"/g, 'Q')
    .trimEnd()
    .split('\n');
  expect(lines?.[0]).toBe('digraph Q {');
  expect(lines?.at(-1)).toBe('}');
  for (const line of lines?.slice(1, -1) ?? [])
    expect(line).toMatch(/^(graph|node|edge|Q|Q -> Q) \[(\w+=Q(, )?)+\];$/);
}

describe('DOT', () => {
  writerContract(writeDot, { check, carries: { claims: true, documents: true, disputes: true } });

  it('escapes what ends a text, what a label would read otherwise, and a backslash at the end', async () => {
    const { vocabulary } = (await shippedSeed()).facts;
    const entities = [entity('st-aaa', 'State', 'a "b" \\'), entity('st-bbb', 'State', 'c\r\nd &lt; & e')];
    const some = facts(vocabulary, [claim('c1', { statement: 'A "b"\nc' })], { entities });
    const context = exportContext(vocabulary, { positions: new Map([['st-aaa', { x: 0, y: 5 }]]) });
    const text = await writeWhole(writeDot(readFacts(some), context));
    expect(text).toContain('label="a \\"b\\" \\\\"');
    expect(text).toContain('label="c\\nd &amp;lt; & e"');
    expect(text).toContain('tooltip="B2 reported: A \\"b\\" c (c1, d-one)"');
    expect(text).toContain('pos="0,-5!"');
    expect(text).toContain('inputscale="72"');
  });
});
