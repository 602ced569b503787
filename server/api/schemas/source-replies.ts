/** Replies about where claims come from: documents, publishers, and claims as a list. */
import { z } from 'zod';
import type * as answers from '../../model/answers.ts';
import {
  claim,
  count,
  dispute,
  documentFields,
  graphFields,
  reference,
  sourceDocument,
  text,
  truncated,
} from './parts.ts';

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

/** `GET claims`, `POST graph/claims` */
export const claimsReply: z.ZodType<answers.ClaimsAnswer> = z.strictObject({
  claims: z.array(claim),
  documents: z.array(sourceDocument),
  entities: z.array(reference),
  total: count,
  truncated,
});

const documentListing: z.ZodType<answers.DocumentListing> = z
  .strictObject({
    ...documentFields,
    claims: count.meta({ description: 'Number of claims drawn from it.' }),
    relays: z.boolean().meta({ description: 'Whether all or some of it comes from somebody else.' }),
  })
  .meta({ id: 'DocumentListing' });

/** `GET documents` */
export const documentsReply: z.ZodType<answers.DocumentsAnswer> = z.strictObject({
  documents: z.array(documentListing),
  total: count,
  truncated,
});

const publisherFields = {
  id: text,
  name: text,
  documents: count,
  claims: count,
  alone: count.meta({ description: 'Number of edges that no other publisher reports.' }),
  reliability: text.meta({ description: 'Best reliability of its documents, A to F.' }),
  entity: reference.meta({ description: 'The entity that it is.' }).exactOptional(),
};

/** `GET publishers` */
export const publishersReply: z.ZodType<answers.PublishersAnswer> = z.strictObject({
  publishers: z.array(z.strictObject(publisherFields)),
  total: count,
  truncated,
});

/** `GET publishers/{id}` */
export const publisherReply: z.ZodType<answers.PublisherDetails> = z.strictObject({
  ...publisherFields,
  published: z.array(documentListing).meta({ description: 'Its documents, latest first.' }),
  reportedAlone: z
    .strictObject(graphFields)
    .meta({ description: 'The edges that no other publisher reports, best sourced first, with their ends.' }),
});
