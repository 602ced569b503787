/** Endpoints for claims as a list: by their words, and behind many edges at once. */
import { firstDay, lastDay } from '../../model/day.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import type { GraphStore } from '../../store/store.ts';
import type { Endpoint } from '../endpoint.ts';
import { endpoint, LARGE_BODY } from '../endpoint.ts';
import { edgesBody, noQuery, vocabularySchemas } from '../schemas/requests.ts';
import { claimsReply } from '../schemas/source-replies.ts';

/** Makes the endpoints. */
export function claimEndpoints(store: GraphStore, vocabulary: Vocabulary): readonly Endpoint[] {
  const { claims } = vocabularySchemas(vocabulary);
  return [
    endpoint({
      method: 'get',
      path: '/claims',
      summary: 'Claims by words of their sentence, by relation, status, publisher and day of report.',
      query: claims,
      reply: claimsReply,
      errors: [],
      answer: ({ query, signal }) => {
        const { q, relation, status, publisher, reportedFrom, reportedTo, ...part } = query;
        const filter = { relations: relation, statuses: status, publishers: publisher };
        const days = {
          from: reportedFrom === undefined ? '' : firstDay(reportedFrom),
          to: reportedTo === undefined ? '' : lastDay(reportedTo),
        };
        const { descending = true } = part;
        return store.claims({ text: q, ...filter, ...days, ...part, descending }, { signal });
      },
    }),
    endpoint({
      method: 'post',
      path: '/graph/claims',
      summary: 'The claims behind edges, edge by edge, latest reported first; at most 10,000.',
      query: noQuery,
      body: edgesBody,
      bodyLimit: LARGE_BODY,
      reply: claimsReply,
      errors: [],
      answer: ({ body, signal }) => store.claimsOfEdges(body.edges, { signal }),
    }),
  ];
}
