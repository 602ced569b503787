/** Holds what becomes of the seed at a start and by `npm run seed`: written once, kept in step, refused when it is broken. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanUp, makeFolder, openProbe } from './testing/embedded-probe.ts';
import { runTestStatement } from './testing/engines.ts';
import type { Ending } from './testing/program.ts';
import {
  copyData,
  copyProject,
  fetchJson,
  makeSeededFolder,
  runProgram,
  startProgram,
} from './testing/program.ts';

const NOTHING = 'The store holds this seed already; nothing was changed.\n';

let seeded = '';

beforeAll(async () => {
  seeded = await makeSeededFolder();
});

afterAll(cleanUp);

function seed(folder: string, from?: string): Promise<Ending> {
  return runProgram({ ENTENTE_DATA: folder }, { file: 'seed-command.js', ...(from && { project: from }) });
}

/** A copy of the project with changed files in its seed. */
async function changeSeed(changes: Readonly<Record<string, (text: string) => string>>): Promise<string> {
  const project = await copyProject();
  for (const [name, change] of Object.entries(changes)) {
    const path = join(project, 'seed', name);
    const before = await readFile(path, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`Nothing was changed in ${name}.`);
    await writeFile(path, after);
  }
  return project;
}

function editClaim(topic: string): string {
  return topic.replace('KCNA, via Interfax, says the treaty', 'KCNA, via Interfax, reports that the treaty');
}

/** A relation and an entity that there are not. */
function breakTwice(topic: string): string {
  return topic
    .replace('relation: BINDS', 'relation: SIGNS_UP_FOR')
    .replace('object: st-rus', 'object: st-nowhere');
}

describe.concurrent('npm run seed', () => {
  it('says what it added, and the second time that nothing was changed', async () => {
    const folder = await makeFolder();
    const first = await seed(folder);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/^Seeded: \d+ records added, 0 changed, 0 removed; 408 edges rolled up\.\n$/);
    expect(await readdir(folder)).toEqual(['entente.grafeo']);
    expect(await seed(folder)).toEqual({ code: 0, out: NOTHING, err: '' });
  });

  it('refuses while a server has the folder open, and says where that answers', async () => {
    const folder = await copyData(seeded);
    const program = startProgram({ ENTENTE_DATA: folder });
    const address = await program.address;
    const { code, out, err } = await seed(folder);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`is open in process ${String(program.pid)}, answering at ${address}: stop it`);
    program.killWhole();
    await program.ended;
  });

  it('changes the one claim that was edited, and its edge, after a start has said that it should be run', async () => {
    const folder = await copyData(seeded);
    const project = await changeSeed({ 'documents/treaty.yaml': editClaim });
    const program = startProgram({ ENTENTE_DATA: folder }, { project });
    await program.address;
    program.kill('SIGTERM');
    expect((await program.ended).out).toContain('`npm run seed` brings it in step');
    const { out } = await seed(folder, project);
    expect(out).toBe('Seeded: 0 records added, 1 changed, 0 removed; 1 edge rolled up.\n');
    expect((await seed(folder, project)).out).toBe(NOTHING);
  });

  it('gives the store of an older program what that did not write, after a start has said that it should be run', async () => {
    const folder = await copyData(seeded);
    const engine = await openProbe({ folder });
    await runTestStatement(engine, 'as-before', 'write');
    await engine.close();
    const program = startProgram({ ENTENTE_DATA: folder });
    const entity = await fetchJson(await program.address, '/api/v1/entities/st-rus');
    expect(entity).toMatchObject({ properties: { neighbours: 36 } });
    program.kill('SIGTERM');
    expect((await program.ended).out).toContain('`npm run seed` brings it in step');
    const { out } = await seed(folder);
    expect(out).toBe('Seeded: 0 records added, 640 changed, 0 removed; 408 edges rolled up.\n');
    expect((await seed(folder)).out).toBe(NOTHING);
  });
});

describe.concurrent('a broken seed', () => {
  it('is refused on an empty store with every problem, and the next start with a sound one works', async () => {
    const folder = join(await makeFolder(), 'data');
    const project = await changeSeed({ 'documents/treaty.yaml': breakTwice });
    const { code, out, err } = await runProgram({ ENTENTE_DATA: folder }, { project });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    const [summary, ...problems] = err.trimEnd().split('\n');
    expect(summary).toBe('The seed has 2 errors; nothing was written to the store.');
    expect(problems).toEqual([
      expect.stringMatching(
        /^ {2}documents\/treaty\.yaml:\d+ claim c0030: relation "SIGNS_UP_FOR" is not known/,
      ),
      expect.stringMatching(/^ {2}documents\/treaty\.yaml:\d+ claim c0030: entity "st-nowhere" is not known/),
    ]);
    const sound = startProgram({ ENTENTE_DATA: folder });
    expect(await fetchJson(await sound.address, '/api/v1/overview')).toMatchObject({
      counts: { claims: 499, relations: 408 },
    });
    sound.killWhole();
    await sound.ended;
  });

  it('is told whole also where a file that every start reads is one of those that are wrong', async () => {
    const project = await changeSeed({
      'opening.yaml': (text) => text.replace(/^title:/m, 'titel:'),
      'relays.yaml': (text) => text.replace('{ document: ', '{ paper: '),
    });
    const { code, err } = await runProgram({ ENTENTE_DATA: await makeFolder() }, { project });
    expect(code).toBe(1);
    expect(err).toMatch(/^ {2}opening\.yaml:\d+ /m);
    expect(err).toMatch(/^ {2}relays\.yaml:\d+ /m);
  });

  it('changes nothing in a store that is seeded', async () => {
    const folder = await copyData(seeded);
    const project = await changeSeed({ 'documents/treaty.yaml': breakTwice });
    const { code, out } = await seed(folder, project);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect((await seed(folder)).out).toBe(NOTHING);
  });
});
