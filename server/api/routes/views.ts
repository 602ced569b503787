/** Endpoints that keep views: saving, opening, deleting and restoring them. */
import type { SavedView } from '../../model/view-content.ts';
import { VIEW_LIMITS } from '../../model/view-content.ts';
import type { GraphStore } from '../../store/store.ts';
import { API_ROOT } from '../contract.ts';
import type { Endpoint, ReplyHeaders } from '../endpoint.ts';
import { endpoint } from '../endpoint.ts';
import { MAX_LIMIT, noQuery } from '../schemas/requests.ts';
import * as reply from '../schemas/view-replies.ts';
import * as take from '../schemas/view-requests.ts';

/** The version of a view, as its entity tag. */
export const tagged: ReplyHeaders<SavedView> = { ETag: ({ version }) => `"${version}"` };

/** Makes the endpoints. */
export function viewEndpoints(store: GraphStore): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/views',
      summary: 'Saved views that have a name, last saved first; up to 1,000.',
      query: take.viewsQuery,
      reply: reply.viewsReply,
      errors: [],
      answer: ({ query, signal }) => store.views({ ...query, limit: MAX_LIMIT }, { signal }),
    }),
    endpoint({
      method: 'post',
      path: '/views',
      summary:
        'Saves a new view and gives it an id. Two views may have the same name; one without a name is in no list, for a link alone.',
      query: noQuery,
      body: take.viewBody,
      bodyLimit: VIEW_LIMITS.body,
      status: 201,
      reply: reply.viewReply,
      replyHeaders: { ...tagged, Location: ({ id }) => `${API_ROOT}/views/${id}` },
      errors: [],
      answer: ({ body }) => store.createView(body),
    }),
    endpoint({
      method: 'get',
      path: '/views/{id}',
      summary: 'One saved view.',
      params: take.viewParams,
      query: noQuery,
      reply: reply.viewReply,
      replyHeaders: tagged,
      errors: ['view-not-found'],
      answer: ({ params, signal }) => store.view(params.id, { signal }),
    }),
    endpoint({
      method: 'put',
      path: '/views/{id}',
      summary:
        'Saves a view anew, if nobody has since the version that If-Match names. Versions before are kept: up to 50.',
      params: take.viewParams,
      query: noQuery,
      headers: take.requiredVersion,
      body: take.viewBody,
      bodyLimit: VIEW_LIMITS.body,
      reply: reply.viewReply,
      replyHeaders: tagged,
      errors: ['view-not-found', 'view-changed', 'precondition-required'],
      answer: ({ params, headers, body }) => store.saveView(params.id, headers['If-Match'], body),
    }),
    endpoint({
      method: 'delete',
      path: '/views/{id}',
      summary: 'Deletes a view so that it can be restored, or forever.',
      params: take.viewParams,
      query: take.deletionQuery,
      headers: take.optionalVersion,
      status: 204,
      errors: ['view-not-found', 'view-changed'],
      answer: ({ params, query, headers: { 'If-Match': version } }) =>
        store.deleteView(params.id, { ...query, ...(version !== undefined && { version }) }),
    }),
    endpoint({
      method: 'post',
      path: '/views/{id}/restore',
      summary: 'Brings a deleted view back as it was.',
      params: take.viewParams,
      query: noQuery,
      reply: reply.viewReply,
      replyHeaders: tagged,
      errors: ['view-not-found'],
      answer: ({ params }) => store.restoreView(params.id),
    }),
  ];
}
