/** Endpoints for entities and edges: details, neighbours and the evidence behind them. */
import type { Vocabulary } from '../../model/vocabulary.ts';
import type { GraphStore } from '../../store/store.ts';
import type { Endpoint } from '../endpoint.ts';
import { endpoint, LARGE_BODY } from '../endpoint.ts';
import * as reply from '../schemas/entity-replies.ts';
import { idParams, idsBody, limitQuery, noQuery, vocabularySchemas } from '../schemas/requests.ts';

/** Makes the endpoints. */
export function entityEndpoints(store: GraphStore, vocabulary: Vocabulary): readonly Endpoint[] {
  const { neighbours } = vocabularySchemas(vocabulary);
  return [
    endpoint({
      method: 'get',
      path: '/entities/{id}',
      summary: 'One entity with its names and the counts of its edges.',
      params: idParams,
      query: noQuery,
      reply: reply.entityReply,
      errors: ['entity-not-found'],
      answer: ({ params, signal }) => store.entity(params.id, { signal }),
    }),
    endpoint({
      method: 'get',
      path: '/entities/{id}/neighbours',
      summary: 'The neighbours of an entity, with the edges that join them to it.',
      params: idParams,
      query: neighbours,
      reply: reply.neighboursReply,
      errors: ['entity-not-found'],
      answer: ({ params, query: { relation: relations, kind: kinds, ...filter }, signal }) =>
        store.neighbours(params.id, { ...filter, relations, kinds }, { signal }),
    }),
    endpoint({
      method: 'post',
      path: '/entities/{id}/expansion',
      summary:
        'The neighbours of an entity, with all edges among them, the entity and the entities of the body: what a picture of ' +
        'those becomes when the entity is expanded in it.',
      params: idParams,
      query: neighbours,
      body: idsBody,
      bodyLimit: LARGE_BODY,
      reply: reply.neighboursReply,
      errors: ['entity-not-found'],
      answer: ({ params, query: { relation: relations, kind: kinds, ...filter }, body, signal }) =>
        store.expansion(params.id, body.ids, { ...filter, relations, kinds }, { signal }),
    }),
    endpoint({
      method: 'get',
      path: '/entities/{id}/evidence',
      summary: 'The claims that speak of an entity, with their documents and disputes.',
      params: idParams,
      query: limitQuery,
      reply: reply.evidenceReply,
      errors: ['entity-not-found'],
      answer: ({ params, query, signal }) => store.entityEvidence(params.id, query.limit, { signal }),
    }),
    endpoint({
      method: 'get',
      path: '/edges/{id}/evidence',
      summary: 'The claims behind an edge, with their documents and disputes.',
      params: idParams,
      query: limitQuery,
      reply: reply.evidenceReply,
      errors: ['edge-not-found'],
      answer: ({ params, query, signal }) => store.edgeEvidence(params.id, query.limit, { signal }),
    }),
  ];
}
