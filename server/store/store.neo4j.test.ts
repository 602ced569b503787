/** The store's contract on a real Neo4j, but for imports. */
import { describe } from 'vitest';
import { openTestNeo4j, withoutNeo4j } from '../testing/engines.ts';
import { describeGraphReading } from './contracts/graph-reading.contract.ts';
import { describeFavourites } from './contracts/favourites.contract.ts';
import { describePaths } from './contracts/paths.contract.ts';
import { describePreparing } from './contracts/preparing.contract.ts';
import { describeReading } from './contracts/reading.contract.ts';
import { describeRollingUp } from './contracts/rolling-up.contract.ts';
import { describeViews } from './contracts/views.contract.ts';
import { describeClaims } from './contracts/claims.contract.ts';
import { describeFinding } from './contracts/finding.contract.ts';
import { describeLibrary } from './contracts/library.contract.ts';
import { describeSelection } from './contracts/selection.contract.ts';
import { describeSources } from './contracts/sources.contract.ts';
import { describeWhole } from './contracts/whole.contract.ts';
import { describeWriting } from './contracts/writing.contract.ts';

describe.skipIf(withoutNeo4j)(`the store's contract (${withoutNeo4j ?? 'on a real Neo4j'})`, () => {
  // First what leaves the seed as it is, so that it is written once for all of that.
  describeSelection('Neo4j', openTestNeo4j);
  describeGraphReading('Neo4j', openTestNeo4j);
  describeReading('Neo4j', openTestNeo4j);
  describeLibrary('Neo4j', openTestNeo4j);
  describePaths('Neo4j', openTestNeo4j);
  describeFavourites('Neo4j', openTestNeo4j);
  describeClaims('Neo4j', openTestNeo4j);
  describeSources('Neo4j', openTestNeo4j);
  describeFinding('Neo4j', openTestNeo4j);
  describeWhole('Neo4j', openTestNeo4j);
  describePreparing('Neo4j', openTestNeo4j);
  describeWriting('Neo4j', openTestNeo4j);
  describeRollingUp('Neo4j', openTestNeo4j);
  describeViews('Neo4j', openTestNeo4j);
});
