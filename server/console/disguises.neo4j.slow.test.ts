/** The gate of the console, tried for longer than `npm test` does: other disguises of hostile statements each time. */
import { describe } from 'vitest';
import { openTestEmbedded, openTestNeo4j, withoutNeo4j } from '../testing/engines.ts';
import { describeDisguises } from './abuse.contract.ts';

/** Statements that are tried on each engine; about a minute for both. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 1_500);

describeDisguises('the built-in engine', openTestEmbedded, RUNS);
describe.skipIf(withoutNeo4j)(`disguises (${withoutNeo4j ?? 'on a real Neo4j'})`, () => {
  describeDisguises('Neo4j', openTestNeo4j, RUNS);
});
