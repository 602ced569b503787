/** Endpoints for where claims come from: documents and publishers. */
import type { GraphStore } from '../../store/store.ts';
import type { Endpoint } from '../endpoint.ts';
import { endpoint } from '../endpoint.ts';
import { idParams, noQuery } from '../schemas/requests.ts';
import { documentReply } from '../schemas/source-replies.ts';

/** Makes the endpoints. */
export function sourceEndpoints(store: GraphStore): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/documents/{id}',
      summary: 'One document with its claims in their order, and where they come from.',
      params: idParams,
      query: noQuery,
      reply: documentReply,
      errors: ['document-not-found'],
      answer: ({ params, signal }) => store.document(params.id, { signal }),
    }),
  ];
}
