/** Copies the page of the evidence bundle and the icons of pictures beside the compiled server, which writes them into files as they are. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';

const icons = join('server', 'model', 'icons');
cpSync(join(root, icons), join(root, 'dist', icons), { recursive: true });
const page = join('server', 'export', 'bundle', 'page');
cpSync(join(root, page), join(root, 'dist', page), {
  recursive: true,
  filter: (path) => !path.endsWith('.json'),
});
