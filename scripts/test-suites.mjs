/** Runs vitest on some of its projects, beside other such runs, and counts what they tell. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';
import { runStep } from './test-step.mjs';
import { count, countReport } from './test-totals.mjs';

/** The projects of `vitest.config.ts` by the run that they are in; a test holds that none is missing. */
const PROJECTS = {
  unit: ['unit', 'readers'],
  timed: ['timed'],
  processes: ['processes'],
  neo4j: ['neo4j'],
  browser: ['browser'],
  slowNeo4j: ['slowNeo4j'],
  slowBrowser: ['slowBrowser'],
  slow: ['slow'],
};

/**
 * Runs the tests of some projects; a run that does not get as far as counting is one failure.
 * @param {keyof typeof PROJECTS} name
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function runSuite(name, env) {
  const report = join(root, '.cache', 'tests', `${name}.json`);
  mkdirSync(join(root, '.cache', 'tests'), { recursive: true });
  rmSync(report, { force: true });
  const asked = process.argv.slice(2);
  const ok = await runStep(
    name,
    process.execPath,
    [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      ...PROJECTS[name].map((each) => `--project=${each}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      // Who asks for one file asks for it of every run.
      ...(asked.length > 0 ? ['--passWithNoTests', ...asked] : []),
    ],
    env,
  );
  try {
    /** @type {import('./test-totals.mjs').Report} */
    const told = JSON.parse(readFileSync(report, 'utf8'));
    const failed = countReport(told);
    if (!ok && failed === 0) count(`the run of ${name}`, false);
  } catch {
    count(`the run of ${name}`, false);
  }
}
