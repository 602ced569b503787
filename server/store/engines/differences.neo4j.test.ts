/** A hundred statements made up at random, the same each time, are answered alike by the built-in engine and Neo4j. */
import { describeDifferences } from './differences.contract.ts';

describeDifferences({ numRuns: 100, seed: 20_261_126 });
