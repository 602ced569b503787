/** `npm run test:slow`: what tries everything rather than something, and takes minutes for it; CI runs it after `npm test`. */
import { ensureInstalled, requireNode } from './prepare.mjs';
import { build, prepareBrowser, runSuiteOn, startDatabase, toAccount } from './test-parts.mjs';
import { conclude } from './test-totals.mjs';

requireNode();
ensureInstalled();
const [isBuilt, neo4j] = await Promise.all([build(), startDatabase(), prepareBrowser()]);
try {
  if (isBuilt)
    await Promise.all([
      runSuiteOn('slowNeo4j', toAccount(neo4j)),
      runSuiteOn('slowBrowser').then(() => runSuiteOn('slow')),
    ]);
} finally {
  await neo4j?.stop();
}
process.exit(conclude('slow'));
