/** Starts the server and says where it answers. */
import { fileURLToPath } from 'node:url';
import { readConfig } from './config.ts';
import type { Ending } from './ending.ts';
import { runToEnd } from './ending.ts';
import { openBrowser } from './open-browser.ts';
import { serve } from './serve.ts';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

async function start(ending: Ending): Promise<void> {
  const config = readConfig(process.env, projectFolder);
  const { address, engine, isOlderSeed, takenBack } = await serve(config, ending);
  for (const remark of config.remarks) say(remark);
  if (isOlderSeed)
    say(
      'The seed files, or how they are written, have changed since this store was seeded: `npm run seed` brings it in step (with the built-in engine, stop this server first).',
    );
  for (const name of takenBack)
    say(`The import of ${name} had been cut off and was taken back: nothing of it is left.`);
  if (config.open) openBrowser(address);
  say(`Entente answers at ${address} (${engine})`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

runToEnd(start, { isService: true });
