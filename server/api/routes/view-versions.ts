/** Endpoints that read the versions of saved views that are kept. */
import type { GraphStore } from '../../store/store.ts';
import type { Endpoint } from '../endpoint.ts';
import { endpoint } from '../endpoint.ts';
import { noQuery } from '../schemas/requests.ts';
import * as reply from '../schemas/view-replies.ts';
import * as take from '../schemas/view-requests.ts';
import { tagged } from './views.ts';

/** Makes the endpoints. */
export function viewVersionEndpoints(store: GraphStore): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/views/{id}/versions',
      summary: 'The versions of a view that are kept, the present one first.',
      params: take.viewParams,
      query: noQuery,
      reply: reply.versionsReply,
      errors: ['view-not-found'],
      answer: async ({ params, signal }) => ({ versions: await store.viewVersions(params.id, { signal }) }),
    }),
    endpoint({
      method: 'get',
      path: '/views/{id}/versions/{version}',
      summary: 'A view as it was at one of its versions.',
      params: take.versionParams,
      query: noQuery,
      reply: reply.viewReply,
      replyHeaders: tagged,
      errors: ['view-not-found', 'version-not-found'],
      answer: ({ params, signal }) => store.viewAt(params.id, params.version, { signal }),
    }),
  ];
}
