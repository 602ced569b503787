/** Tells the version of the product. Apart from what starts a server, which takes longer to load than most commands run. */
import { readFile } from 'node:fs/promises';

/** The product's own version, as `package.json` has it. */
export async function readVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
