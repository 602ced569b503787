/** Asks the server for what matches a typed text once the typing rests: entities, documents and claims side by side. */
import type { ClaimsReply, DocumentsReply, SearchReply } from '../../../server/api/contract.ts';
import { EntenteError } from '../../../server/model/errors.ts';
import { useExplorer } from '../explorer-context.ts';
import { useAnswer, type TypedAnswer } from '../parts/use-answer.ts';
import { MOST_ASKED, type Answered } from './asked-options.ts';

/** In fewer letters nearly every title and sentence has part. */
const LEAST = 2;

/** What the server answered to one sort of question, or why it did not. */
export interface Answer<Reply> extends Answered<Reply> {
  readonly failure: string | undefined;
  /** Whether an answer to the very text is still to come. */
  readonly isPending: boolean;
}

/** The answers for a typed text; nothing is asked for an empty one. */
export interface Answers {
  readonly entities: Answer<SearchReply>;
  readonly documents: Answer<DocumentsReply>;
  readonly claims: Answer<ClaimsReply>;
}

/** Follows the typed text. */
export function useAnswers(typed: string): Answers {
  const { api } = useExplorer();
  const entities = useAnswer(typed, 'search', (text, signal) =>
    api.search(text, MOST_ASKED.entities, signal),
  );
  const long = typed.length < LEAST ? '' : typed;
  const documents = useAnswer(long, 'documents-named', (q, signal) =>
    api.documents({ q, limit: MOST_ASKED.documents }, signal),
  );
  const claims = useAnswer(long, 'claims-worded', (q, signal) =>
    api.claims({ q, limit: MOST_ASKED.claims }, signal),
  );
  return { entities: toAnswer(entities), documents: toAnswer(documents), claims: toAnswer(claims) };
}

function toAnswer<Reply>({ error, ...answer }: TypedAnswer<Reply>): Answer<Reply> {
  return { ...answer, failure: error && tellFailure(error) };
}

function tellFailure(error: Error): string {
  const refused = error instanceof EntenteError && error.code === 'invalid-request';
  return refused ? 'this text cannot be searched for.' : error.message;
}
