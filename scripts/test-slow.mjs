/** `npm run test:slow`: what tries everything rather than something, and takes minutes for it; CI runs it after `npm test`. */
import { ensureInstalled, requireNode } from './prepare.mjs';
import { build, runSuiteOn, startDatabase, toAccount } from './test-parts.mjs';
import { conclude } from './test-totals.mjs';

requireNode();
ensureInstalled();
const [isBuilt, neo4j] = await Promise.all([build(), startDatabase()]);
try {
  if (isBuilt) await runSuiteOn('slow', toAccount(neo4j));
} finally {
  await neo4j?.stop();
}
process.exit(conclude('slow'));
