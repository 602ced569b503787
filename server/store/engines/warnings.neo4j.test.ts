/** Warnings of a real Neo4j. */
import { describe } from 'vitest';
import { openTestNeo4j, withoutNeo4j } from '../../testing/engines.ts';
import { describeWarnings } from './warnings.contract.ts';

describe.skipIf(withoutNeo4j)(`warnings (${withoutNeo4j ?? 'on a real Neo4j'})`, () => {
  describeWarnings('Neo4j', openTestNeo4j);
});
