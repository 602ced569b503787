/** Reads icons as paths of SVG: the same files that the page draws its discs with. */
import { existsSync, readFileSync } from 'node:fs';

const folder = new URL('../../model/icons/', import.meta.url);
/** Drawn where there is no icon of a name. */
const NEUTRAL = 'circle';
const known = new Map<string, string>();

/** All lines of an icon as one path, on a grid of 24 by 24, to be stroked 2 wide with round ends; empty for no name. */
export function iconPath(name: string): string {
  if (name === '') return '';
  const path = known.get(name) ?? read(name);
  known.set(name, path);
  return path;
}

/** Names come from saved views too: what is none is no part of an address. */
function read(name: string): string {
  const file = new URL(`${name}.svg`, folder);
  if (!/^[a-z0-9-]{1,60}$/.test(name) || !existsSync(file)) return iconPath(NEUTRAL);
  const svg = readFileSync(file, 'utf8');
  // Each begins anew with an absolute place, so that they can be one.
  return [...svg.matchAll(/ d="m?([^"]+)"/gi)].map(([, path]) => `M${path ?? ''}`).join('');
}
