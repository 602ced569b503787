/** Files that must not be imported, or not as they are: one clear error with its place, the store unchanged, little memory taken. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Seed } from '../ingest/load-seed.ts';
import { BAD_ARCHIVES } from '../testing/bad-archives.ts';
import { BAD_TEXTS } from '../testing/bad-texts.ts';
import type { TestEngine } from '../testing/engines.ts';
import { openTestEmbedded, runTestStatement } from '../testing/engines.ts';
import { importBytes, importOptions } from '../testing/imported.ts';
import { openSeeded } from '../testing/seeded.ts';
import type { GraphStore } from '../store/store.ts';

/** Bytes of heap that all of the refusals together may leave behind. */
const FLAT = 60 * 1024 ** 2;

describe('files that must not be imported', () => {
  let opened: TestEngine;
  let store: GraphStore;
  let seed: Seed;
  let before: unknown;
  let heap: number;
  beforeAll(async () => {
    ({ opened, store, seed } = await openSeeded(openTestEmbedded));
    before = await runTestStatement(opened.engine, 'whole-graph');
    heap = process.memoryUsage().heapUsed;
  });
  afterAll(() => opened.close());

  it.each([...BAD_TEXTS, ...BAD_ARCHIVES])('$what', async ({ format, make, code, says }) => {
    const context = { store, vocabulary: seed.facts.vocabulary };
    const answer = importBytes(await make(), importOptions(format), context);
    await expect(answer).rejects.toMatchObject({ code, message: expect.stringMatching(says) as string });
  });

  it('takes a node that the file gives twice once, and tells where it is given again', async () => {
    const node = (name: string): string =>
      `<node id="a"><data key="name">${name}</data><data key="kind">State</data></node>`;
    const graphml = (...nodes: readonly string[]): Buffer =>
      Buffer.from(`<graphml><graph>\n${nodes.join('\n')}\n</graph></graphml>`);
    const context = { store, vocabulary: seed.facts.vocabulary };
    const options = { ...importOptions('graphml'), dryRun: true };
    const twice = await importBytes(graphml(node('Xaland'), node('Xaland')), options, context);
    expect(twice.added).toMatchObject([{ type: 'entity', count: 1, samples: [{ name: 'Xaland' }] }]);
    expect(twice.left).toMatchObject([
      {
        type: 'entity',
        count: 1,
        samples: [{ name: 'Xaland', note: 'line 3: given before in this file, just the same; taken once' }],
      },
    ]);
    expect(twice.problemCount).toBe(0);
    const other = await importBytes(graphml(node('Xaland'), node('Other')), options, context);
    expect(other.problems).toMatchObject([
      { place: 'line 3', wrong: 'the id “a” was given to another node before' },
    ]);
  });

  it('leave the store as it was, and little in memory', async () => {
    expect(await runTestStatement(opened.engine, 'whole-graph')).toEqual(before);
    expect((await store.imports(1)).imports).toEqual([]);
    expect(process.memoryUsage().heapUsed - heap).toBeLessThan(FLAT);
  });
});
