/** Answers questions about where claims come from: documents and publishers. */
import { EntenteError } from '../../model/errors.ts';
import * as decode from '../decode.ts';
import { collectEvidence } from '../evidence.ts';
import type { SourceQuestions } from '../store.ts';
import { MAX_EDGES, type QuestionContext } from './context.ts';

/** Makes the questions. */
export function createSourceQuestions({ asking }: QuestionContext): SourceQuestions {
  return {
    async document(id, options) {
      const ask = asking(options);
      const [[document], rows, relays] = await Promise.all([
        ask('documents', { ids: [id] }),
        ask('document-claims', { id, limit: MAX_EDGES }),
        ask('document-relays', { id }),
      ]);
      if (!document) throw new EntenteError('document-not-found', `There is no document "${id}".`);
      const evidence = await collectEvidence(ask, rows.map(decode.toClaim));
      return { ...evidence, ...decode.toDocument(document), relays: relays.map(decode.toRelay) };
    },
  };
}
