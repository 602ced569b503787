/** A hundred runaway statements on a real Neo4j. */
import { describe } from 'vitest';
import { openTestNeo4j, withoutNeo4j } from '../testing/engines.ts';
import { describeRunaways } from './runaways.contract.ts';

describe.skipIf(withoutNeo4j)(`runaways (${withoutNeo4j ?? 'on a real Neo4j'})`, () => {
  describeRunaways('Neo4j', openTestNeo4j);
});
