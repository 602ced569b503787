/** Endpoints that say what the answers are made of: the vocabulary, and the engine that gives them. */
import type { Vocabulary } from '../../model/vocabulary.ts';
import type { GraphStore } from '../../store/store.ts';
import type { Endpoint } from '../endpoint.ts';
import { endpoint } from '../endpoint.ts';
import { engineReply, vocabularyReply } from '../schemas/term-replies.ts';
import { noQuery } from '../schemas/requests.ts';

/** Makes the endpoints. */
export function termEndpoints(store: GraphStore, vocabulary: Vocabulary): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/vocabulary',
      summary: 'Kinds, relations, statuses and scales, as data.',
      query: noQuery,
      reply: vocabularyReply,
      errors: [],
      answer: () => Promise.resolve(vocabulary),
    }),
    endpoint({
      method: 'get',
      path: '/engine',
      summary: 'Which engine answers, and what it lacks.',
      query: noQuery,
      reply: engineReply,
      errors: [],
      answer: () => store.describe(),
    }),
  ];
}
