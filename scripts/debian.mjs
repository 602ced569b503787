/** Looks for programs, and installs packages on Debian and its like where the user is root. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The whole path of a program in one of the folders of PATH. @param {string} name */
export function findOnPath(name) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find(canRun);
}

/**
 * Installs packages; gives a sentence on why that did not work.
 * @param {readonly string[]} packages @returns {string | undefined}
 */
export function installPackages(packages) {
  if (findOnPath('apt-get') === undefined || process.getuid?.() !== 0)
    return `install ${packages.join(', ')} to have it`;
  console.log(`Installing ${packages.join(', ')} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-qq', '-y', '--no-install-recommends', ...packages],
  ]) {
    const { status, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8' });
    if (status !== 0)
      return `apt-get ${args[0] ?? ''} could not help: ${stderr.trim().split('\n').at(-1) ?? ''}`;
  }
  return undefined;
}

/** @param {string} path */
export function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
