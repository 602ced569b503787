/** Endpoints that keep the favourites of the console. */
import type { GraphStore } from '../../store/store.ts';
import { API_ROOT } from '../contract.ts';
import type { Endpoint } from '../endpoint.ts';
import { endpoint } from '../endpoint.ts';
import * as schemas from '../schemas/favourites.ts';
import { MAX_LIMIT, noQuery } from '../schemas/requests.ts';

/** Makes the endpoints. */
export function favouriteEndpoints(store: GraphStore): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/favourites',
      summary: 'The favourites of the console, by folder and title; up to 1,000.',
      query: noQuery,
      reply: schemas.favouritesReply,
      errors: [],
      answer: ({ signal }) => store.favourites(MAX_LIMIT, { signal }),
    }),
    endpoint({
      method: 'post',
      path: '/favourites',
      summary: 'Keeps a new favourite and gives it an id.',
      query: noQuery,
      body: schemas.favouriteBody,
      status: 201,
      reply: schemas.favouriteReply,
      replyHeaders: { Location: ({ id }) => `${API_ROOT}/favourites/${id}` },
      errors: [],
      answer: ({ body }) => store.createFavourite(body),
    }),
    endpoint({
      method: 'put',
      path: '/favourites/{id}',
      summary: 'Keeps a favourite anew: the last who does so is right.',
      params: schemas.favouriteParams,
      query: noQuery,
      body: schemas.favouriteBody,
      reply: schemas.favouriteReply,
      errors: ['favourite-not-found'],
      answer: ({ params, body }) => store.changeFavourite(params.id, body),
    }),
    endpoint({
      method: 'delete',
      path: '/favourites/{id}',
      summary: 'Removes a favourite.',
      params: schemas.favouriteParams,
      query: noQuery,
      status: 204,
      errors: ['favourite-not-found'],
      answer: ({ params }) => store.deleteFavourite(params.id),
    }),
  ];
}
