/** What people type does no harm on the built-in engine. */
import { openTestEmbedded } from '../testing/engines.ts';
import { describeAbuse } from './abuse.contract.ts';

describeAbuse('the built-in engine', openTestEmbedded);
