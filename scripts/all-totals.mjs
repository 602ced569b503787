/** Says in one line how many tests passed in all commands named; a command that has not come to its totals is one that failed. */
import { readFileSync } from 'node:fs';
import { findTotals, toLine } from './test-totals.mjs';

const totals = process.argv.slice(2).map(readTotals);
const sum = { passed: 0, failed: 0, skipped: 0 };
for (const each of totals) {
  sum.passed += each.passed;
  sum.failed += each.failed;
  sum.skipped += each.skipped;
}
process.stdout.write(`${toLine(sum)}\n`);

/** @param {string} name @returns {typeof sum} */
function readTotals(name) {
  try {
    /** @type {typeof sum} */
    const told = JSON.parse(readFileSync(findTotals(name), 'utf8'));
    return told;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
