/** The worker's side of the talk: keeps what it was told, answers what it is asked, and survives what it cannot. */
import type { DbSchema } from '@neo4j-cypher/language-support';
import type { FromWorker, KnowledgeQuestion, ToWorker } from './knowledge-messages.ts';
import { toDbSchema } from './to-db-schema.ts';

/** Begins to listen. */
export function serveQuestions(answer: (question: KnowledgeQuestion, schema: DbSchema) => unknown): void {
  let schema = toDbSchema(undefined);
  const send = (message: FromWorker): void => {
    postMessage(message);
  };
  addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
    if (data.type === 'schema') {
      schema = toDbSchema(data.schema);
      return;
    }
    let answered: unknown;
    try {
      answered = answer(data.question, schema);
    } catch {
      // A text that the package stumbles over has no answer; the next may have one.
      answered = undefined;
    }
    send({ type: 'answer', id: data.id, answer: answered });
  });
  send({ type: 'ready' });
}
