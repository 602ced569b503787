/** Holds how the program starts on a real Neo4j, and what it says of one that it cannot or may not use. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { numberOf } from './store/decoding/decode.ts';
import { cleanUp, makeFolder } from './testing/embedded-probe.ts';
import type { TestEngine } from './testing/engines.ts';
import {
  markAsTesting,
  openTestNeo4j,
  runTestStatement,
  testQueries,
  withoutNeo4j,
} from './testing/engines.ts';
import type { Program, Settings } from './testing/program.ts';
import { copyProject, fetchJson, onTestNeo4j, runProgram, startProgram } from './testing/program.ts';

const password = process.env['NEO4J_TEST_PASSWORD'] ?? '';

let opened: TestEngine;

async function countNodes(): Promise<number> {
  const [contents = {}] = await runTestStatement(opened.engine, 'contents');
  return numberOf(contents, 'nodes');
}

/** Starts the program where it cannot; gives its one sentence. */
async function refuse(changes: Settings): Promise<string> {
  const { code, out, err } = await runProgram({ ...onTestNeo4j, ...changes });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^[^\n]+\.\n$/);
  expect(err).not.toContain(password);
  return err;
}

async function stop(program: Program): Promise<void> {
  program.kill('SIGTERM');
  expect(await program.ended).toMatchObject({ code: 0, err: '' });
}

describe.skipIf(withoutNeo4j)('the program on Neo4j', () => {
  beforeEach(async () => {
    opened = await openTestNeo4j();
  });

  afterEach(async () => {
    await cleanUp();
    await opened.close();
  });

  afterAll(cleanUp);

  it('seeds it once, serves what it serves on the embedded engine, and leaves when it is told to', async () => {
    await markAsTesting(opened.engine, await testQueries());
    const first = startProgram(onTestNeo4j);
    const onEmbedded = startProgram({ ENTENTE_DATA: await makeFolder() });
    const overviews = [first, onEmbedded].map(async ({ address }) =>
      fetchJson(await address, '/api/v1/overview'),
    );
    const [onNeo4j, expected] = await Promise.all(overviews);
    expect(onNeo4j).toEqual(expected);
    expect(await fetchJson(await first.address, '/api/v1/engine')).toMatchObject({ name: 'neo4j' });
    await Promise.all([stop(first), stop(onEmbedded)]);
    expect((await first.ended).out).toMatch(/^Entente answers at http:\S+ \(Neo4j [\d.]+ \w+\)\n$/);

    const nodes = await countNodes();
    const second = startProgram(onTestNeo4j);
    expect(await fetchJson(await second.address, '/ready')).toEqual({ status: 'ready' });
    await stop(second);
    expect((await second.ended).out.split('\n')).toHaveLength(2);
    const again = await runProgram(onTestNeo4j, { file: 'seed-command.js' });
    expect(again.out).toBe('The store holds this seed already; nothing was changed.\n');
    expect(await countNodes()).toBe(nodes);
  });

  it('writes nothing into a database that is somebody else’s', async () => {
    await runTestStatement(opened.engine, 'stranger', 'write');
    const sentence = await refuse({});
    expect(sentence).toContain('holds 2 nodes that Entente did not write, so nothing was written to it');
    expect(sentence).toContain('NEO4J_DATABASE');
    const seeding = await runProgram(onTestNeo4j, { file: 'seed-command.js' });
    expect(seeding).toEqual({ code: 1, out: '', err: sentence });
    expect(await countNodes()).toBe(2);
  });

  it('leaves an empty database empty where the seed is broken', async () => {
    const project = await copyProject();
    const topic = join(project, 'seed', 'documents', 'treaty.yaml');
    await writeFile(topic, (await readFile(topic, 'utf8')).replace('object: st-rus', 'object: st-nowhere'));
    const { code, err } = await runProgram(onTestNeo4j, { project });
    expect(code).toBe(1);
    expect(err).toContain('entity "st-nowhere" is not known');
    expect(await countNodes()).toBe(0);
  });

  it('names the settings where the password is wrong, and not the password', async () => {
    const sentence = await refuse({ NEO4J_PASSWORD: 'correct-horse-battery' });
    expect(sentence).toContain('refuses user "neo4j" or the password: set NEO4J_USER and NEO4J_PASSWORD');
    expect(sentence).not.toContain('correct-horse-battery');
  });

  it('names the databases that there are where the one asked for is missing', async () => {
    const sentence = await refuse({ NEO4J_DATABASE: 'atlantis' });
    expect(sentence).toContain('has no database "atlantis": it has "neo4j". Set NEO4J_DATABASE');
  });
});
