/** One Chromium for all files of a worker: each start of one takes as long as a short test. */
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../../scripts/chromium.mjs';

/** Pages of tests live for seconds: what V8 would compile for minutes of use takes a tenth of all that they take. */
const BRIEF_FLAGS = ['--js-flags=--no-opt'];

let browser: Promise<Browser> | undefined;

/** The worker's Chromium, started where there is none; it ends with the worker. Who opens contexts in it closes them. */
export function startChromium(): Promise<Browser> {
  browser ??= launch();
  return browser;
}

async function launch(): Promise<Browser> {
  const path = process.env['CHROME_PATH'] ?? '';
  const launched = await chromium.launch({ executablePath: path, args: [...CHROMIUM_FLAGS, ...BRIEF_FLAGS] });
  // One that has crashed is not what the next file is to blame for.
  launched.on('disconnected', () => (browser = undefined));
  return launched;
}
