/** The store on an engine: the questions of every topic, asked of `cypher/read` and decoded. */
import type { Vocabulary } from '../model/vocabulary.ts';
import { createAsker } from './ask.ts';
import type { Engine } from './engine.ts';
import type { Queries } from './queries.ts';
import type { QuestionContext } from './questions/context.ts';
import { createClaimQuestions } from './questions/claim-questions.ts';
import { createEntityQuestions } from './questions/entity-questions.ts';
import { createGraphQuestions } from './questions/graph-questions.ts';
import { createPathQuestions } from './questions/path-questions.ts';
import { createSearchQuestions } from './questions/search-questions.ts';
import { createSourceQuestions } from './questions/source-questions.ts';
import type { GraphStore } from './store.ts';

/** Makes the store of an engine; the engine stays the caller's to close. */
export function createStore(engine: Engine, queries: Queries, vocabulary: Vocabulary): GraphStore {
  const ask = createAsker(engine, queries, vocabulary);
  const context: QuestionContext = {
    asking: (options = {}) => ask(options),
    vocabulary,
    symmetric: vocabulary.relations.filter((each) => each.symmetric).map((each) => each.relation),
  };
  return {
    ...createSearchQuestions(context),
    ...createEntityQuestions(context),
    ...createGraphQuestions(context),
    ...createPathQuestions(context),
    ...createSourceQuestions(context),
    ...createClaimQuestions(context),
    ping: () => engine.ping(),
    describe: () => engine.describe(),
  };
}
