/** `npm start` and `npm run seed`: makes the checkout ready, then runs the server or the command that is named. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, fail, requireNode, root } from './prepare.mjs';

/** @type {Readonly<Record<string, string>>} */
const PROGRAMS = { server: 'main.js', seed: 'seed-command.js' };

const name = process.argv[2] ?? 'server';
const program =
  PROGRAMS[name] ?? fail(`There is no program "${name}"; there are ${Object.keys(PROGRAMS).join(', ')}.`);
requireNode();
ensureInstalled();
ensureBuilt();
await import(pathToFileURL(join(root, 'dist', 'server', program)).href);
