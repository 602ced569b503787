/** The worker that helps with writing: completion, signatures, formatting. It needs the parser alone. */
import { autocomplete, formatQuery, signatureHelp } from '@neo4j-cypher/language-support';
import type { DbSchema } from '@neo4j-cypher/language-support';
import type { KnowledgeQuestion, Signature, Suggestion } from './knowledge-messages.ts';
import { serveQuestions } from './serve-questions.ts';
import { toParameters } from './to-db-schema.ts';

type Completing = Extract<KnowledgeQuestion, { ask: 'complete' }>;

/** Completions that are offered; nobody reads more. */
const MOST = 300;

serveQuestions((question, schema) => {
  switch (question.ask) {
    case 'complete':
      return complete(question, schema);
    case 'signature':
      return sign(question.text, question.at, schema);
    case 'format':
      return formatQuery(question.text).formattedQuery;
    case 'faults':
      return [];
  }
});

function complete({ text, at, manual, named }: Completing, schema: DbSchema): readonly Suggestion[] {
  const known = { ...schema, parameters: { ...toParameters(named), ...schema.parameters } };
  const items = autocomplete(text, known, { caretPosition: at, manual });
  return items.slice(0, MOST).map(({ label, detail, insertText, signature, documentation }) => ({
    label,
    detail: detail ?? '',
    // The package leaves out a dollar sign that is there already, which is replaced with the letters after it.
    insert:
      label.startsWith('$') && insertText?.startsWith('$') === false
        ? `$${insertText}`
        : (insertText ?? label),
    info: [signature, typeof documentation === 'string' ? documentation : documentation?.value]
      .filter((each) => each !== undefined && each !== '')
      .join('\n'),
  }));
}

function sign(text: string, at: number, schema: DbSchema): Signature | undefined {
  const { signatures, activeSignature, activeParameter } = signatureHelp(text, schema, { caretPosition: at });
  const found = signatures[activeSignature ?? 0];
  if (!found) return undefined;
  return {
    name: found.label,
    parameters: (found.parameters ?? []).map(({ label }) =>
      typeof label === 'string' ? label : found.label.slice(...label),
    ),
    active: activeParameter ?? 0,
    info: typeof found.documentation === 'string' ? found.documentation : (found.documentation?.value ?? ''),
  };
}
