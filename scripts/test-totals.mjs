/** Counts what a command of tests has run, and says so at its end. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';

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

/**
 * Says what failed, what was not run and how many passed; gives the exit code. In CI what was skipped is a failure.
 * @param {string} name of the command, under which `all-totals.mjs` finds how many there were
 */
export function conclude(name) {
  if (tests === 0) count('there are such tests', false);
  for (const failure of failures) process.stdout.write(`FAILED: ${failure}\n`);
  for (const reason of reasons) process.stdout.write(`Not run: ${reason}\n`);
  process.stdout.write(`\nTook ${Math.round(process.uptime())} s.\n`);
  process.stdout.write(`${toLine(totals)}\n`);
  writeFileSync(findTotals(name), JSON.stringify(totals));
  const isMissing = Boolean(process.env['CI']) && (reasons.length > 0 || totals.skipped > 0);
  if (isMissing) process.stdout.write('In CI nothing may be skipped.\n');
  return totals.failed > 0 || isMissing ? 1 : 0;
}

/** Where a command keeps how many of its tests passed. @param {string} name */
export function findTotals(name) {
  const folder = join(root, '.cache', 'tests');
  mkdirSync(folder, { recursive: true });
  return join(folder, `totals-of-${name}.json`);
}

/** Totals as they are told. @param {typeof totals} totals */
export function toLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
