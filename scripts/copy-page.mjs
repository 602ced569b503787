/** Copies the page of the evidence bundle beside the compiled server, which writes it into bundles as it is. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';

const page = join('server', 'export', 'bundle', 'page');
cpSync(join(root, page), join(root, 'dist', page), {
  recursive: true,
  filter: (path) => !path.endsWith('.json'),
});
