#!/usr/bin/env node
/** `npx entente <command>`: makes the checkout ready, then runs the command line. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, requireNode, root } from './prepare.mjs';

requireNode();
ensureInstalled();
ensureBuilt();
await import(pathToFileURL(join(root, 'dist', 'server', 'command', 'entente.js')).href);
