/** Warnings of the built-in engine. */
import { openTestEmbedded } from '../../../testing/engines.ts';
import { describeWarnings } from '../warnings.contract.ts';

describeWarnings('the built-in engine', openTestEmbedded);
