/** What people type does no harm on a real Neo4j. */
import { describe } from 'vitest';
import { openTestNeo4j, withoutNeo4j } from '../testing/engines.ts';
import { describeAbuse } from './abuse.contract.ts';

describe.skipIf(withoutNeo4j)(`abuse (${withoutNeo4j ?? 'on a real Neo4j'})`, () => {
  describeAbuse('Neo4j', openTestNeo4j);
});
