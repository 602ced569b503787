/** Endpoints for ways between entities: paths, common neighbours, connections, belongings. */
import { firstDay, lastDay } from '../../model/day.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import type { GraphStore } from '../../store/store.ts';
import type { Endpoint } from '../endpoint.ts';
import { endpoint, LARGE_BODY } from '../endpoint.ts';
import * as reply from '../schemas/path-replies.ts';
import { belongingBody, commonBody, pathSchemas, PATH_LENGTHS } from '../schemas/path-requests.ts';
import { noQuery } from '../schemas/requests.ts';

/** Makes the endpoints. */
export function pathEndpoints(store: GraphStore, vocabulary: Vocabulary): readonly Endpoint[] {
  const { paths, connect } = pathSchemas(vocabulary);
  return [
    endpoint({
      method: 'get',
      path: '/paths',
      summary:
        'Paths between two entities, over edges that somebody affirms, in any direction: one shortest, all shortest, ' +
        'all within a length, the best sourced, or those forward in time. Except among the shortest, entities in the ' +
        'same order are one path: of several edges between two of them it takes the best sourced, or the one that ' +
        'arrives earliest.',
      query: paths,
      reply: reply.pathsReply,
      errors: ['entity-not-found'],
      answer: ({ query: { relation: relations, mode, max, since, until, gap, ...question }, signal }) =>
        store.paths(
          {
            ...question,
            mode,
            relations,
            max: max ?? PATH_LENGTHS[mode].usual,
            ...(since !== undefined && { since: firstDay(since) }),
            ...(until !== undefined && { until: lastDay(until) }),
            ...(gap !== undefined && { gap }),
          },
          { signal },
        ),
    }),
    endpoint({
      method: 'post',
      path: '/graph/common',
      summary:
        'Neighbours that at least two of given entities share over edges that somebody affirms, those of most of them ' +
        'first, with the edges that join them.',
      query: noQuery,
      body: commonBody,
      reply: reply.commonReply,
      errors: ['entity-not-found'],
      answer: ({ body: { ids, limit }, signal }) => store.commonNeighbours(ids, limit, { signal }),
    }),
    endpoint({
      method: 'post',
      path: '/graph/connect',
      summary:
        'The smallest picture in which given entities hang together: a tree of the fewest edges that somebody affirms, ' +
        'of as few the better sourced.',
      query: noQuery,
      body: connect,
      reply: reply.connectReply,
      errors: ['entity-not-found'],
      answer: ({ body, signal }) => store.connect(body, { signal }),
    }),
    endpoint({
      method: 'post',
      path: '/graph/belonging',
      summary:
        'The state to which each of given entities belongs, or else its topmost organisation; states, ids that are not ' +
        'known and what belongs to neither are left out.',
      query: noQuery,
      body: belongingBody,
      bodyLimit: LARGE_BODY,
      reply: reply.belongingReply,
      errors: [],
      answer: ({ body, signal }) => store.belongings(body.ids, { signal }),
    }),
  ];
}
