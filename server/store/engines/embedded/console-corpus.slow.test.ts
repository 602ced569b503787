/** The console of the built-in engine is held to every statement of the corpus. */
import { readCorpus } from '../../../testing/corpus.ts';
import { describeCorpus } from './console-corpus.contract.ts';

describeCorpus(await readCorpus());
