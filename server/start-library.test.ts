/** Holds that a library with errors ends the start with all of them, before anything is opened or written. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { cleanUp, makeFolder } from './testing/embedded-probe.ts';
import { copyProject, runProgram } from './testing/program.ts';

afterAll(cleanUp);

it('a library with errors is refused with every file and line, and no store is made', async () => {
  const project = await copyProject();
  const change = async (file: string, from: string, to: string): Promise<void> => {
    const path = join(project, 'cypher', 'library', file);
    const text = await readFile(path, 'utf8');
    expect(text).toContain(from);
    await writeFile(path, text.replace(from, to));
  };
  await change('sources/weakest-evidence.cypher', '// option grade: text', '// option grade: txt');
  await change('command/who-commands-what.cypher', '// look for:', '// lookfor:');
  const data = await makeFolder();
  const { code, out, err } = await runProgram({ ENTENTE_DATA: data }, { project });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err.trim().split('\n')).toEqual([
    expect.stringMatching(/The library of questions has 3 errors\.$/),
    expect.stringMatching(
      /^ {2}command\/who-commands-what\.cypher:1 look for: the heading has no "look for"/,
    ),
    expect.stringMatching(
      /^ {2}command\/who-commands-what\.cypher:\d+ lookfor: .*did you mean "look for"\?$/,
    ),
    expect.stringMatching(
      /^ {2}sources\/weakest-evidence\.cypher:\d+ option grade: type "txt" is not known; did you mean "text"\?$/,
    ),
  ]);
  expect(await readdir(data)).toEqual([]);
});
