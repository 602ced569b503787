/** Finds a Chromium for the browser tests, or installs the system's own where that is allowed. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What a headless Chromium wants where there is no desktop, no network and perhaps no user but root. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The browser of `CHROME_PATH`, else one in the usual places, else, for root on Debian and its like, the package
 * `chromium`, which is installed; otherwise the reason in one sentence.
 * @returns {Promise<{ path: string } | { reason: string }>}
 */
export function findChromium() {
  return Promise.resolve(search());
}

/** @returns {{ path: string } | { reason: string }} */
function search() {
  const given = process.env['CHROME_PATH'];
  if (given !== undefined && given !== '') {
    return canRun(given) ? { path: given } : { reason: `CHROME_PATH names ${given}, which cannot be run.` };
  }
  const found = findInstalled();
  if (found !== undefined) return { path: found };
  if (findOnPath('apt-get') === undefined || process.getuid?.() !== 0) {
    return { reason: 'There is no Chromium or Chrome here: install one, or set CHROME_PATH to it.' };
  }
  return install();
}

function findInstalled() {
  return NAMES.map(findOnPath).find((path) => path !== undefined) ?? listPlaces().find(canRun);
}

/** @param {string} name */
function findOnPath(name) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find(canRun);
}

/** Where macOS and Windows put browsers. */
function listPlaces() {
  const mac = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'];
  const windows = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe'];
  const drives = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name] ?? '');
  return [
    ...mac.map((app) => join('/Applications', app)),
    ...drives
      .filter((drive) => drive !== '')
      .flatMap((drive) => windows.map((program) => join(drive, program))),
  ];
}

/** @returns {{ path: string } | { reason: string }} */
function install() {
  console.log('Installing Chromium with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-qq', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    const { status, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8' });
    if (status !== 0) {
      const why = stderr.trim().split('\n').at(-1) ?? '';
      return { reason: `There is no Chromium here, and apt-get ${args[0] ?? ''} could not help: ${why}` };
    }
  }
  const path = findInstalled();
  return path === undefined
    ? { reason: 'apt-get installed chromium, but it is in none of the usual places.' }
    : { path };
}

/** @param {string} path */
function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
