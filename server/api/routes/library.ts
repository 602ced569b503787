/** Endpoints of the library of questions: what there is to ask, and one endpoint for each question. */
import type { LibraryQuestion } from '../../model/library.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import type { GraphStore } from '../../store/store.ts';
import type { Endpoint } from '../endpoint.ts';
import { endpoint } from '../endpoint.ts';
import { questionReply, questionsReply } from '../schemas/library-replies.ts';
import { libraryQuery } from '../schemas/library-requests.ts';
import { noQuery } from '../schemas/requests.ts';

/** Makes the endpoints. */
export function libraryEndpoints(
  store: GraphStore,
  vocabulary: Vocabulary,
  library: readonly LibraryQuestion[],
): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/questions',
      summary: 'The library of questions: what each asks, its parameters, and its Cypher.',
      query: noQuery,
      reply: questionsReply,
      errors: [],
      answer: () => Promise.resolve({ questions: library }),
    }),
    ...library.map((question) => questionEndpoint(store, question, libraryQuery(question, vocabulary))),
  ];
}

function questionEndpoint(
  store: GraphStore,
  { name, title, explanation, text, returns, parameters }: LibraryQuestion,
  query: ReturnType<typeof libraryQuery>,
): Endpoint {
  const ofEntities = parameters.filter(({ type }) => type === 'entity').map((each) => each.name);
  return endpoint({
    method: 'get',
    path: `/questions/${name}`,
    summary: `${title} ${explanation}`,
    query,
    reply: questionReply,
    errors: ofEntities.length > 0 ? ['entity-not-found'] : [],
    answer: ({ query: given, signal }) => {
      const entities = ofEntities.flatMap((each) => given[each] ?? []).map(String);
      return store.answerLibrary({ text, fields: returns, parameters: given, entities }, { signal });
    },
  });
}
