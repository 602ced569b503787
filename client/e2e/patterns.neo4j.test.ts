/** What the pattern builder writes runs on a real Neo4j: a few patterns; `npm run test:slow` tries many, and compares. */
import { describe } from 'vitest';
import { openTestNeo4j, withoutNeo4j } from '../../server/testing/engines.ts';
import { describePatterns } from './patterns.contract.ts';

describe.skipIf(withoutNeo4j)(`patterns (${withoutNeo4j ?? 'on a real Neo4j'})`, () => {
  describePatterns('Neo4j', openTestNeo4j, 3);
});
