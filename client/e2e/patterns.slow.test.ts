/** What the pattern builder writes runs on the built-in engine. */
import { openTestEmbedded } from '../../server/testing/engines.ts';
import { describePatterns } from './patterns.contract.ts';

describePatterns('the built-in engine', openTestEmbedded, 60);
