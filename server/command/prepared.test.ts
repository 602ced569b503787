/** `npx entente` in a checkout that has to be built first: what is written to the standard output stays the file alone. */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../testing/engines.ts';
import { cleanUp, makeFolder } from '../testing/embedded-probe.ts';

afterAll(() => cleanUp());

/** A checkout whose build says something, and whose command writes its input. */
async function makeCheckout(): Promise<string> {
  const folder = await makeFolder();
  const files = {
    'package.json': JSON.stringify({ type: 'module', scripts: { build: 'echo built' } }),
    'package-lock.json': JSON.stringify({ packages: {} }),
    'node_modules/.package-lock.json': JSON.stringify({ packages: {} }),
    'tsconfig.json': '{}',
    'vite.config.ts': '',
    'server/a.ts': '',
    'client/a.ts': '',
    'dist/server/command/entente.js': 'process.stdin.pipe(process.stdout);',
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await cp(join(projectFolder, 'scripts'), join(folder, 'scripts'), { recursive: true });
  return folder;
}

describe('npx entente before it is built', () => {
  it('builds, and says so beside the standard output and input', async () => {
    const folder = await makeCheckout();
    const program = join(folder, 'scripts', 'entente.mjs');
    const { stdout, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8', input: 'a file' });
    expect(stdout).toBe('a file');
    expect(stderr).toContain('Building …\nbuilt\n');
  });

  it('says in a sentence that it cannot be, rather than to wait for ever', async () => {
    const folder = await makeCheckout();
    await writeFile(join(folder, '.cache'), 'no folder');
    const program = join(folder, 'scripts', 'entente.mjs');
    const options = { encoding: 'utf8', timeout: 30_000 } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [program], options);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(
      /^Packages must be installed or the program built first, and .* cannot be written \(E[A-Z]+\): .*\n$/,
    );
  });
});
