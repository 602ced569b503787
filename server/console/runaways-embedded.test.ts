/** A hundred runaway statements on the built-in engine. */
import { openTestEmbedded } from '../testing/engines.ts';
import { describeRunaways } from './runaways.contract.ts';

describeRunaways('the built-in engine', openTestEmbedded);
