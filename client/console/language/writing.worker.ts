/** The worker that helps with writing: completion, signatures, formatting. It needs the parser alone. */
import { autocomplete, formatQuery, signatureHelp } from '@neo4j-cypher/language-support';
import type { DbSchema } from '@neo4j-cypher/language-support';
import type { Signature, Suggestion } from './knowledge-messages.ts';
import { serveQuestions } from './serve-questions.ts';

/** Completions that are offered; nobody reads more. */
const MOST = 300;

serveQuestions((question, schema) => {
  switch (question.ask) {
    case 'complete':
      return complete(question.text, question.at, question.manual, schema);
    case 'signature':
      return sign(question.text, question.at, schema);
    case 'format':
      return formatQuery(question.text).formattedQuery;
    case 'faults':
      return [];
  }
});

function complete(text: string, at: number, manual: boolean, schema: DbSchema): readonly Suggestion[] {
  const items = autocomplete(text, schema, { caretPosition: at, manual });
  return items.slice(0, MOST).map(({ label, detail, insertText, signature, documentation }) => ({
    label,
    detail: detail ?? '',
    insert: insertText ?? label,
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
