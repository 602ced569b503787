/** Measures what the page has to load before it runs: the entry script with all that it imports at once, compressed. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../scripts/prepare.mjs';
import { toFigure } from './figures.mjs';

const client = join(root, 'dist', 'client');
const GOAL_KB = 350;

/** Kilobytes of 1,000 bytes, gzipped at level 9. @returns {Promise<import('./figures.mjs').Figure[]>} */
export function measure() {
  const page = read(join(client, 'index.html'));
  const scripts = followImports(listLinks(page, /<script[^>]+src="([^"]+\.js)"/g));
  const styles = listLinks(page, /<link rel="stylesheet"[^>]+href="([^"]+\.css)"/g);
  if (scripts.length === 0) throw new Error('The page names no script.');
  return Promise.resolve([
    toFigure(
      `initial JavaScript, ${String(scripts.length)} file(s), gzipped`,
      'kB',
      [sumOf(scripts)],
      GOAL_KB,
    ),
    toFigure('style sheets, gzipped', 'kB', [sumOf(styles)]),
  ]);
}

/** @param {string} page @param {RegExp} pattern */
function listLinks(page, pattern) {
  return [...page.matchAll(pattern)].map(([, link = '']) => join(client, link));
}

/** The files and what they import statically, each once. @param {readonly string[]} files */
function followImports(files) {
  const found = new Set(files);
  for (const file of found) {
    // A minified module has its imports where a statement can begin; import() has a parenthesis and is not meant.
    for (const [, link = ''] of read(file).matchAll(
      /(?:^|[;}\n])(?:import|export)[^'"`();]*["'](\.[^"']+\.js)["']/g,
    ))
      found.add(join(dirname(file), link));
  }
  return [...found];
}

/** @param {readonly string[]} files */
function sumOf(files) {
  return files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0) / 1_000;
}

/** @param {string} file */
function read(file) {
  if (!existsSync(file)) throw new Error(`${file} is not there: npm run build makes it.`);
  return readFileSync(file, 'utf8');
}
