/** Counts what `npm test` has run, and says so at its end. */

/**
 * What vitest's report in JSON has.
 * @typedef {{ numTotalTests: number, numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { name: string, status: string, assertionResults: { fullName: string, status: string }[] }[] }} Report
 */

const totals = { passed: 0, failed: 0, skipped: 0 };
/** How many tests there were, whatever became of them. */
let tests = 0;
/** @type {string[]} */
const failures = [];
/** What could not be run here, and why. @type {string[]} */
const reasons = [];

/** Counts a check. @param {string} name @param {boolean} ok */
export function count(name, ok) {
  if (ok) totals.passed++;
  else {
    totals.failed++;
    failures.push(name);
  }
  process.stdout.write(`${ok ? 'passed' : 'FAILED'}: ${name}\n`);
}

/** Counts the tests of a report, and gives how many of them failed. @param {Report} report */
export function countReport(report) {
  totals.passed += report.numPassedTests;
  totals.failed += report.numFailedTests;
  totals.skipped += report.numPendingTests + report.numTodoTests;
  tests += report.numTotalTests;
  for (const { name, status, assertionResults } of report.testResults) {
    const failed = assertionResults.filter((each) => each.status === 'failed');
    failures.push(...failed.map(({ fullName }) => `${name}: ${fullName}`));
    if (status === 'failed' && failed.length === 0) failures.push(name);
  }
  return report.numFailedTests;
}

/** Keeps in mind that something cannot be run here. @param {readonly string[]} sentences */
export function lack(...sentences) {
  reasons.push(...sentences);
}

/** Says what failed, what was not run and how many passed; gives the exit code. In CI what was skipped is a failure. */
export function conclude() {
  if (tests === 0) count('there are such tests', false);
  for (const failure of failures) process.stdout.write(`FAILED: ${failure}\n`);
  for (const reason of reasons) process.stdout.write(`Not run: ${reason}\n`);
  process.stdout.write(`\nTook ${Math.round(process.uptime())} s.\n`);
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
  process.stdout.write(`${totals.passed} passed, ${totals.failed} failed${skipped}\n`);
  const isMissing = Boolean(process.env['CI']) && (reasons.length > 0 || totals.skipped > 0);
  if (isMissing) process.stdout.write('In CI nothing may be skipped.\n');
  return totals.failed > 0 || isMissing ? 1 : 0;
}
