/** The store's contract on the embedded engine. */
import { openTestEmbedded } from '../testing/engines.ts';
import { describeGraphReading } from './graph-reading.contract.ts';
import { describeFavourites } from './favourites.contract.ts';
import { describePaths } from './paths.contract.ts';
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

describePreparing('the embedded engine', openTestEmbedded);
describeWriting('the embedded engine', openTestEmbedded);
describeClaims('the embedded engine', openTestEmbedded);
describeSources('the embedded engine', openTestEmbedded);
describeGraphReading('the embedded engine', openTestEmbedded);
describeSelection('the embedded engine', openTestEmbedded);
describeWhole('the embedded engine', openTestEmbedded);
describeReading('the embedded engine', openTestEmbedded);
describeViews('the embedded engine', openTestEmbedded);
describeFavourites('the embedded engine', openTestEmbedded);
describePaths('the embedded engine', openTestEmbedded);
describeFinding('the embedded engine', openTestEmbedded);
describeLibrary('the embedded engine', openTestEmbedded);
