/** Endpoints for the graph as a whole and for parts of it: overview, opening picture, subgraphs, timeline. */
import { firstDay, lastDay } from '../../model/day.ts';
import type { Opening } from '../../model/opening.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import type { GraphStore } from '../../store/store.ts';
import type { Endpoint } from '../endpoint.ts';
import { endpoint, LARGE_BODY } from '../endpoint.ts';
import * as reply from '../schemas/graph-replies.ts';
import { idsBody, MAX_LIMIT, noQuery, timelineQuery, vocabularySchemas } from '../schemas/requests.ts';

/** Makes the endpoints. */
export function graphEndpoints(
  store: GraphStore,
  vocabulary: Vocabulary,
  opening: Opening,
): readonly Endpoint[] {
  const { selection } = vocabularySchemas(vocabulary);
  return [
    endpoint({
      method: 'get',
      path: '/overview',
      summary: 'How much there is, by kind and by relation.',
      query: noQuery,
      reply: reply.overviewReply,
      errors: [],
      answer: async ({ signal }) => {
        const [overview, unfinished] = await Promise.all([
          store.overview({ signal }),
          store.unfinishedImports({ signal }),
        ]);
        return { ...overview, unfinished };
      },
    }),
    endpoint({
      method: 'get',
      path: '/opening',
      summary: 'The picture that the page opens with, and the question that it answers.',
      query: noQuery,
      reply: reply.openingReply,
      errors: [],
      answer: async ({ signal }) => {
        const { nodes, edges } = await store.subgraph(opening.entities, { signal });
        const { title, question, focus, questions } = opening;
        return { title, question, focus, questions, nodes, edges };
      },
    }),
    endpoint({
      method: 'get',
      path: '/graph',
      summary: 'A part of the graph by what its edges are like; limit and total count edges.',
      query: selection,
      reply: reply.selectionReply,
      errors: [],
      answer: ({ query: { relation: relations, reportedFrom, reportedTo, ...question }, signal }) => {
        const from = reportedFrom === undefined ? '' : firstDay(reportedFrom);
        const to = reportedTo === undefined ? '' : lastDay(reportedTo);
        return store.selection({ ...question, relations, from, to }, { signal });
      },
    }),
    endpoint({
      method: 'post',
      path: '/graph',
      summary: 'Entities by their ids, with the edges among them.',
      query: noQuery,
      body: idsBody,
      bodyLimit: LARGE_BODY,
      reply: reply.subgraphReply,
      errors: [],
      answer: ({ body, signal }) => store.subgraph(body.ids, { signal }),
    }),
    endpoint({
      method: 'post',
      path: '/graph/edges',
      summary: 'The edges among entities.',
      query: noQuery,
      body: idsBody,
      bodyLimit: LARGE_BODY,
      reply: reply.edgesReply,
      errors: [],
      answer: ({ body, signal }) => store.edgesAmong(body.ids, 10 * MAX_LIMIT, { signal }),
    }),
    endpoint({
      method: 'get',
      path: '/timeline',
      summary: 'Claims by the day on which they held or happened.',
      query: timelineQuery,
      reply: reply.timelineReply,
      errors: [],
      answer: ({ query: { from, to, limit }, signal }) =>
        store.timeline({ from: firstDay(from), to: lastDay(to), limit }, { signal }),
    }),
  ];
}
