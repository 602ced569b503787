/** The command `npm run seed`: brings the store in step with the seed files and says what that changed. */
import { fileURLToPath } from 'node:url';
import { readConfig } from './config.ts';
import { failStart } from './fail-start.ts';
import { loadSeed } from './ingest/load-seed.ts';
import { openEngine, writeSeed } from './open-store.ts';
import type { ChangeSummary } from './store/facts-change.ts';
import { loadQueries } from './store/queries.ts';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

async function run(): Promise<void> {
  const config = readConfig(process.env, projectFolder);
  const [queries, seed] = await Promise.all([
    loadQueries(config.folders.cypher),
    loadSeed(config.folders.seed),
  ]);
  const { engine } = await openEngine(config, queries);
  try {
    const { change } = await writeSeed(engine, queries, seed);
    process.stdout.write(`${describeChange(change)}\n`);
  } finally {
    await engine.close();
  }
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

run().catch(failStart);
