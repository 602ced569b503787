/** Endpoints for where claims come from: documents and publishers. */
import type { DocumentOrder, PublisherOrder } from '../../model/answers.ts';
import type { GraphStore } from '../../store/store.ts';
import type { Endpoint } from '../endpoint.ts';
import { endpoint } from '../endpoint.ts';
import { documentsQuery, idParams, noQuery, publishersQuery } from '../schemas/requests.ts';
import * as reply from '../schemas/source-replies.ts';

/** Days and numbers begin with the last unless it is said otherwise, words and letters with the first. */
const FROM_THE_LAST: readonly (DocumentOrder | PublisherOrder)[] = [
  'published',
  'documents',
  'claims',
  'alone',
];

/** Makes the endpoints. */
export function sourceEndpoints(store: GraphStore): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/documents',
      summary: 'Documents by words of their title or publisher, in a chosen order.',
      query: documentsQuery,
      reply: reply.documentsReply,
      errors: [],
      answer: ({ query, signal }) => {
        const { q, publisher, language, kind, reliability, order, offset, limit } = query;
        const { descending = FROM_THE_LAST.includes(order) } = query;
        const filter = {
          publishers: publisher,
          languages: language,
          kinds: kind,
          reliabilities: reliability,
        };
        return store.documents({ text: q, ...filter, order, descending, offset, limit }, { signal });
      },
    }),
    endpoint({
      method: 'get',
      path: '/documents/{id}',
      summary: 'One document with its claims in their order, and where they come from.',
      params: idParams,
      query: noQuery,
      reply: reply.documentReply,
      errors: ['document-not-found'],
      answer: ({ params, signal }) => store.document(params.id, { signal }),
    }),
    endpoint({
      method: 'get',
      path: '/publishers',
      summary: 'Publishers by words of their name, in a chosen order.',
      query: publishersQuery,
      reply: reply.publishersReply,
      errors: [],
      answer: ({ query: { q, order, offset, limit, ...query }, signal }) => {
        const { descending = FROM_THE_LAST.includes(order) } = query;
        return store.publishers({ text: q, order, descending, offset, limit }, { signal });
      },
    }),
    endpoint({
      method: 'get',
      path: '/publishers/{id}',
      summary: 'One publisher with its documents and the edges that it alone reports.',
      params: idParams,
      query: noQuery,
      reply: reply.publisherReply,
      errors: ['publisher-not-found'],
      answer: ({ params, signal }) => store.publisher(params.id, { signal }),
    }),
  ];
}
