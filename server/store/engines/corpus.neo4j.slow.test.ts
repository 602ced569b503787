/** The real Neo4j still answers the corpus as was recorded; after a change of the seed, `scripts/record-corpus.mjs` records anew. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestNeo4j, projectFolder, withoutNeo4j } from '../../testing/engines.ts';
import type { TestEngine } from '../../testing/engines.ts';
import { openSeeded } from '../../testing/seeded.ts';

describe.skipIf(withoutNeo4j)(`the corpus (${withoutNeo4j ?? 'on a real Neo4j'})`, () => {
  let opened: TestEngine;
  beforeAll(async () => {
    ({ opened } = await openSeeded(openTestNeo4j));
  });
  afterAll(() => opened.close());

  it('is what Neo4j answers', async () => {
    const env = {
      ...process.env,
      NEO4J_URI: process.env['NEO4J_TEST_URI'],
      NEO4J_USER: process.env['NEO4J_TEST_USER'] ?? 'neo4j',
      NEO4J_PASSWORD: process.env['NEO4J_TEST_PASSWORD'],
    };
    const script = join(projectFolder, 'scripts', 'record-corpus.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, [script, '--check'], { env }).catch(
      // A check that finds differences fails, and what it found is what it said until then.
      (error: unknown) => error as { readonly stdout: string },
    );
    expect(stdout.split('\n').filter((line) => line.includes('otherwise'))).toEqual([]);
    expect(stdout).toContain('0 differ');
  });
});
