/** The worker that finds faults: syntax and meaning, as Neo4j's own planner would. It is large, and slow to start. */
import { lintCypherQuery } from '@neo4j-cypher/language-support';
import type { Fault } from './knowledge-messages.ts';
import { serveQuestions } from './serve-questions.ts';

/** As the language server protocol counts them. */
const SEVERITIES: readonly Fault['severity'][] = ['error', 'error', 'warning', 'info', 'info'];

serveQuestions((question, schema): readonly Fault[] => {
  if (question.ask !== 'faults') return [];
  const { diagnostics } = lintCypherQuery(question.text, schema);
  return diagnostics.map(({ offsets, message, severity }) => ({
    from: offsets.start,
    to: offsets.end,
    message: typeof message === 'string' ? message : message.value,
    severity: SEVERITIES[severity ?? 1] ?? 'error',
  }));
});
