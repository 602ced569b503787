/** Replies about entities and edges: details, neighbours, evidence. */
import { z } from 'zod';
import type * as answers from '../../model/answers.ts';
import {
  claim,
  count,
  dispute,
  entityName,
  graphFields,
  nodeFields,
  reference,
  sourceDocument,
  text,
  truncated,
} from './parts.ts';

/** `GET entities/{id}` */
export const entityReply: z.ZodType<answers.EntityDetails> = z.strictObject({
  ...nodeFields,
  names: z.array(entityName),
  degree: z.array(
    z.strictObject({ relation: text, direction: z.enum(['in', 'out', 'both']), kind: text, count }),
  ),
});

/** `GET entities/{id}/neighbours`, `POST entities/{id}/expansion` */
export const neighboursReply: z.ZodType<answers.Neighbours> = z.strictObject({
  ...graphFields,
  total: count,
  truncated,
});

/** `GET entities/{id}/evidence`, `GET edges/{id}/evidence` */
export const evidenceReply: z.ZodType<answers.Evidence> = z.strictObject({
  claims: z.array(claim),
  documents: z.array(sourceDocument),
  disputes: z.array(dispute),
  further: z.array(claim).meta({
    description:
      'Claims of the disputes, and of an edge what denies its ends, that are not among the claims.',
  }),
  entities: z.array(reference),
  total: count,
  truncated,
});
