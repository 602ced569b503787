/** The command `npm run seed`: brings the store in step with the seed files and says what that changed. */
import { fileURLToPath } from 'node:url';
import { readConfig } from './config.ts';
import type { Ending } from './ending.ts';
import { runToEnd } from './ending.ts';
import { loadSeed } from './ingest/load-seed.ts';
import { openEngine, writeSeed } from './open-store.ts';
import type { ChangeSummary } from './store/writing/facts-change.ts';
import { loadQueries } from './store/queries.ts';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

async function run(ending: Ending): Promise<void> {
  const config = readConfig(process.env, projectFolder);
  const loading = loadSeed(config.folders.seed);
  // Read while the engine is opened; that it is broken is told before anything else, below.
  loading.catch(() => undefined);
  const queries = await loadQueries(config.folders.cypher);
  const opening = openEngine(config, queries).then(({ engine }) => {
    ending.add(() => engine.close());
    return engine;
  });
  opening.catch(() => undefined);
  const seed = await loading;
  const change = await writeSeed(await opening, queries, seed);
  process.stdout.write(`${describeChange(change)}\n`);
  await ending.closeAll();
}

function describeChange({ added, changed, removed, kept, edges }: ChangeSummary): string {
  const left =
    kept === 0
      ? ''
      : ` ${count(kept, 'record')} of the seed left out: an import or a person wrote the same id before.`;
  if (added + changed + removed + edges === 0)
    return `The store holds this seed already; nothing was changed.${left}`;
  return `Seeded: ${count(added, 'record')} added, ${changed} changed, ${removed} removed; ${count(edges, 'edge')} rolled up.${left}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

runToEnd(run);
