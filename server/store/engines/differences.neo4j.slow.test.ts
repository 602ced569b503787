/** Statements made up at random are answered alike by the built-in engine and Neo4j: the same each time, unless `FUZZ_RUNS` asks for so many new ones. */
import { describeDifferences } from './differences.contract.ts';

describeDifferences({ numRuns: 100, seed: 20_261_126 });
const runs = process.env['FUZZ_RUNS'];
// What is found by chance must not stop a change that has nothing to do with it.
describeDifferences(runs === undefined ? { numRuns: 500, seed: 7 } : { numRuns: Number(runs) });
