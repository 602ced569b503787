/** Replies about the console of typed statements. */
import { z } from 'zod';
import type { ConsoleReply } from '../contract.ts';
import { count, text } from './parts.ts';

/** `GET console` */
export const consoleReply: z.ZodType<ConsoleReply> = z.strictObject({
  engine: z.enum(['neo4j', 'embedded']),
  writes: z.boolean().meta({ description: 'Whether statements may change the graph.' }),
  running: count,
  waiting: count,
  limits: z.strictObject({
    atOnce: count.meta({ description: 'Statements that run at once, of all users.' }),
    atOnceByUser: count,
    waiting: count.meta({ description: 'Statements that may wait; more are refused.' }),
    timeoutMs: count,
    rows: count.meta({ description: 'Rows where the page asks for no other number.' }),
    maxRows: count,
    maxBytes: count,
  }),
  procedures: z
    .array(z.strictObject({ name: text, signature: text, description: text }))
    .meta({ description: 'Procedures that statements may call.' }),
});
