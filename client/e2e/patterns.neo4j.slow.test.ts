/** What the pattern builder writes runs on a real Neo4j, whatever is built, and finds what it finds on the built-in engine. */
import { describe } from 'vitest';
import { openTestEmbedded, openTestNeo4j, withoutNeo4j } from '../../server/testing/engines.ts';
import { describeEqualPatterns, describePatterns } from './patterns.contract.ts';

describe.skipIf(withoutNeo4j)(`patterns (${withoutNeo4j ?? 'on a real Neo4j'})`, () => {
  describePatterns('Neo4j', openTestNeo4j, 30);
  describeEqualPatterns(openTestNeo4j, openTestEmbedded, 60);
});
