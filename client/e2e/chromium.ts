/** One Chromium for all files of a worker: each start of one takes as long as a short test. */
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS } from '../../scripts/chromium.mjs';

let browser: Promise<Browser> | undefined;

/** The worker's Chromium, started at the first call; it ends with the worker. Who opens contexts in it closes them. */
export function startChromium(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: process.env['CHROME_PATH'] ?? '', args: CHROMIUM_FLAGS });
  return browser;
}
