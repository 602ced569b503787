/** The endpoint that says what the console of typed statements allows, and how busy it is. */
import type { Console } from '../../console/console.ts';
import type { Endpoint } from '../endpoint.ts';
import { endpoint } from '../endpoint.ts';
import { consoleReply } from '../schemas/console-replies.ts';
import { noQuery } from '../schemas/requests.ts';

/** Makes the endpoint. */
export function consoleEndpoints(console: Console): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/console',
      summary: 'What typed statements may do, how many run, and how many wait for their turn.',
      query: noQuery,
      reply: consoleReply,
      errors: [],
      answer: () => {
        const { engine, writes, limits, procedures, counts } = console;
        return Promise.resolve({ engine, writes, limits, procedures, ...counts });
      },
    }),
  ];
}
