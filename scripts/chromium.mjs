/** Finds a Chromium for the browser tests, or installs the system's own where that is allowed. */
import { join } from 'node:path';
import { canRun, findOnPath, installPackages } from './debian.mjs';

/**
 * Each new window of Chromium loads two more pages for what drops from its address bar, which cost a test as much as half
 * of ours. Only the last list of features counts: those after the first two are what Playwright turns off itself.
 */
const UNWANTED = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** What a headless Chromium wants where there is no desktop, no network and perhaps no user but root. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${UNWANTED.join(',')}`,
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
  const fault = installPackages(['chromium']);
  if (fault !== undefined)
    return { reason: `There is no Chromium or Chrome here, and no CHROME_PATH names one: ${fault}.` };
  const path = findInstalled();
  return path === undefined
    ? { reason: 'apt-get installed chromium, but it is in none of the usual places.' }
    : { path };
}

function findInstalled() {
  return NAMES.map(findOnPath).find((path) => path !== undefined) ?? listPlaces().find(canRun);
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
