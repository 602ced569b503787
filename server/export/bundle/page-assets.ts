/** The style and the script of the bundle's page, made of the files in `page/`, as text to be written into it. */
import { readFileSync } from 'node:fs';

/** Style sheets of the page; the later ones say what differs with a script and on paper. */
const STYLES = ['document.css', 'picture.css', 'sentences.css', 'live.css', 'print.css'];
/** Modules of the page in the order in which they need each other. */
const MODULES = ['check.js', 'names.js', 'picture.js', 'panel.js', 'page.js'];
const folder = new URL('./page/', import.meta.url);

/** Style and script of the page. */
export interface PageAssets {
  readonly style: string;
  readonly script: string;
}

/** Reads them. The modules become one script: a file that opens without a server cannot import others. */
export function readPageAssets(): PageAssets {
  const modules = MODULES.map((name) =>
    read(name)
      .replace(/^import .*;\n/gm, '')
      .replace(/^export /gm, ''),
  );
  return { style: STYLES.map(read).join('\n'), script: `'use strict';\n{\n${modules.join('\n')}\n}\n` };
}

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8').replace(/\r\n/g, '\n');
}
