/** More statements made up at random: the same each time, unless `FUZZ_RUNS` asks for so many new ones. */
import { describeDifferences } from './differences.contract.ts';

const runs = process.env['FUZZ_RUNS'];
// What is found by chance must not stop a change that has nothing to do with it.
describeDifferences(runs === undefined ? { numRuns: 500, seed: 7 } : { numRuns: Number(runs) });
