/** The store's contract on a real Neo4j. */
import { describe } from 'vitest';
import { openTestNeo4j, withoutNeo4j } from '../testing/engines.ts';
import { describeGraphReading } from './graph-reading.contract.ts';
import { describeFavourites } from './favourites.contract.ts';
import { describeImporting } from './importing.contract.ts';
import { describePaths } from './paths.contract.ts';
import { describePortions } from './portions.contract.ts';
import { describePreparing } from './preparing.contract.ts';
import { describeReading } from './reading.contract.ts';
import { describeViews } from './views.contract.ts';
import { describeClaims } from './claims.contract.ts';
import { describeFinding } from './finding.contract.ts';
import { describeLibrary } from './library.contract.ts';
import { describeSelection } from './selection.contract.ts';
import { describeSources } from './sources.contract.ts';
import { describeWhole } from './whole.contract.ts';
import { describeWriting } from './writing.contract.ts';

describe.skipIf(withoutNeo4j)(`the store's contract (${withoutNeo4j ?? 'on a real Neo4j'})`, () => {
  describePreparing('Neo4j', openTestNeo4j);
  describeWriting('Neo4j', openTestNeo4j);
  describeClaims('Neo4j', openTestNeo4j);
  describeSources('Neo4j', openTestNeo4j);
  describeSelection('Neo4j', openTestNeo4j);
  describeGraphReading('Neo4j', openTestNeo4j);
  describeWhole('Neo4j', openTestNeo4j);
  describeReading('Neo4j', openTestNeo4j);
  describeViews('Neo4j', openTestNeo4j);
  describeFavourites('Neo4j', openTestNeo4j);
  describePaths('Neo4j', openTestNeo4j);
  describeFinding('Neo4j', openTestNeo4j);
  describeLibrary('Neo4j', openTestNeo4j);
  describeImporting('Neo4j', openTestNeo4j);
  describePortions('Neo4j', openTestNeo4j);
});
