/** The endpoint that says what the graph is made of, as people who write Cypher see it. */
import type { GraphStore } from '../../store/store.ts';
import type { Endpoint } from '../endpoint.ts';
import { endpoint } from '../endpoint.ts';
import { schemaReply } from '../schemas/graph-schema.ts';
import { noQuery } from '../schemas/requests.ts';

/** Makes the endpoint. */
export function schemaEndpoints(store: GraphStore): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/schema',
      summary:
        'What the graph is made of: labels, relationships between them, and properties with an example.',
      query: noQuery,
      reply: schemaReply,
      errors: [],
      answer: () => store.graphSchema(),
    }),
  ];
}
