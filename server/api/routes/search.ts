/** Endpoints for names: whom a text names, and which names of a list are known. */
import type { Vocabulary } from '../../model/vocabulary.ts';
import type { GraphStore } from '../../store/store.ts';
import type { Endpoint } from '../endpoint.ts';
import { endpoint, LARGE_BODY } from '../endpoint.ts';
import { namesBody, noQuery, vocabularySchemas } from '../schemas/requests.ts';
import { namesReply, searchReply } from '../schemas/search-replies.ts';

/** Makes the endpoints. */
export function searchEndpoints(store: GraphStore, vocabulary: Vocabulary): readonly Endpoint[] {
  const { search } = vocabularySchemas(vocabulary);
  return [
    endpoint({
      method: 'get',
      path: '/search',
      summary:
        'Entities by name, alias or metonym, whatever the case, the accents and the script; where there is room, with a letter or two amiss.',
      query: search,
      reply: searchReply,
      errors: [],
      answer: ({ query: { q, kind, limit }, signal }) =>
        store.search({ text: q, kinds: kind, limit }, { signal }),
    }),
    endpoint({
      method: 'post',
      path: '/names',
      summary:
        'Which names of a list are known, which are ambiguous, and what is similar to the unknown ones.',
      query: noQuery,
      body: namesBody,
      bodyLimit: LARGE_BODY,
      reply: namesReply,
      errors: [],
      answer: ({ body, signal }) => store.names(body.names, { signal }),
    }),
  ];
}
