/** Replies about where claims come from: documents and publishers. */
import { z } from 'zod';
import type * as answers from '../../model/answers.ts';
import { claim, dispute, documentFields, reference, sourceDocument, text } from './parts.ts';

/** `GET documents/{id}` */
export const documentReply: z.ZodType<answers.DocumentDetails> = z.strictObject({
  ...documentFields,
  claims: z.array(claim),
  documents: z.array(sourceDocument),
  disputes: z.array(dispute),
  further: z.array(claim),
  entities: z.array(reference),
  relays: z.array(
    z.strictObject({
      id: text,
      name: text,
      type: z.enum(['origin', 'entity', 'document']),
      basis: text,
      claim: text.exactOptional(),
    }),
  ),
});
