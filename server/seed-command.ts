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

function describeChange({ added, changed, removed, edges }: ChangeSummary): string {
  if (added + changed + removed + edges === 0)
    return 'The store holds this seed already; nothing was changed.';
  const rolledUp = edges === 1 ? '1 edge' : `${String(edges)} edges`;
  return `Seeded: ${String(added)} records added, ${String(changed)} changed, ${String(removed)} removed; ${rolledUp} rolled up.`;
}

run().catch(failStart);
