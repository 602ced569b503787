/** The store's contract of imports on a real Neo4j: most of them write the whole seed anew. */
import { describe } from 'vitest';
import { openTestNeo4j, withoutNeo4j } from '../testing/engines.ts';
import { describeImporting } from './contracts/importing.contract.ts';
import { describeImportedNames } from './contracts/importing-names.contract.ts';
import { describePortions } from './contracts/portions.contract.ts';
import { describeTakingBack } from './contracts/taking-back.contract.ts';

describe.skipIf(withoutNeo4j)(
  `the store's contract of imports (${withoutNeo4j ?? 'on a real Neo4j'})`,
  () => {
    describeImporting('Neo4j', openTestNeo4j);
    describeTakingBack('Neo4j', openTestNeo4j);
    describePortions('Neo4j', openTestNeo4j);
    describeImportedNames('Neo4j', openTestNeo4j);
  },
);
