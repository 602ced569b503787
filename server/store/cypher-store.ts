/** The store on an engine: the questions of every topic, asked of `cypher/read` and decoded. */
import type { Vocabulary } from '../model/vocabulary.ts';
import { SEARCH_LIMITS, type SearchLimits } from '../paths/search-budget.ts';
import { createAsker } from './ask.ts';
import type { Engine } from './engine.ts';
import { readGraph } from './graph-reader.ts';
import { createLibraryAnswers } from './library-answers.ts';
import type { Queries } from './queries.ts';
import type { GraphStore } from './store.ts';
import { createImportKeeping } from './importing/imports.ts';
import { createFavouriteKeeping } from './own-records/favourites.ts';
import type { KeepingContext } from './own-records/keeping-context.ts';
import { createViewKeeping } from './own-records/saved-views.ts';
import { createClaimQuestions } from './questions/claim-questions.ts';
import type { QuestionContext } from './questions/context.ts';
import { createEntityQuestions } from './questions/entity-questions.ts';
import { createGraphQuestions } from './questions/graph-questions.ts';
import { createGroupQuestions } from './questions/group-questions.ts';
import { createPathQuestions } from './questions/path-questions.ts';
import { createSchemaQuestions } from './questions/schema-questions.ts';
import { createSearchQuestions } from './questions/search-questions.ts';
import { createSourceQuestions } from './questions/source-questions.ts';

/** What a store can be given besides. */
export interface StoreOptions {
  /** The clock that dates what is saved. */
  readonly now?: () => Date;
  /** How much a search for paths may do. */
  readonly searchLimits?: SearchLimits;
}

/** Makes the store of an engine, which stays the caller's to close. */
export function createStore(
  engine: Engine,
  queries: Queries,
  vocabulary: Vocabulary,
  { now = () => new Date(), searchLimits = SEARCH_LIMITS }: StoreOptions = {},
): GraphStore {
  const context: QuestionContext = {
    asking: createAsker(engine, queries, vocabulary),
    vocabulary,
    symmetric: vocabulary.relations.filter((each) => each.symmetric).map((each) => each.relation),
    searchLimits,
  };
  const keeping: KeepingContext = { asking: context.asking, engine, queries, now };
  return {
    ...createSearchQuestions(context),
    ...createEntityQuestions(context),
    ...createGraphQuestions(context),
    ...createPathQuestions(context),
    ...createGroupQuestions(context),
    ...createSourceQuestions(context),
    ...createClaimQuestions(context),
    ...createSchemaQuestions(context),
    ...createLibraryAnswers(context, engine),
    ...createViewKeeping(keeping),
    ...createFavouriteKeeping(keeping),
    ...createImportKeeping({ ...keeping, vocabulary }),
    readGraph: (part, options) => readGraph(context.asking(options), part),
    ping: () => engine.ping(),
    describe: () => engine.describe(),
  };
}
