/** What the words, kinds, relations and properties of a pattern are taken from. */
import type { SchemaReply } from '../../../server/api/contract.ts';
import type { Vocabulary } from '../../../server/model/vocabulary.ts';

/** The live schema and the vocabulary. */
export interface PatternTerms {
  readonly schema: SchemaReply;
  readonly vocabulary: Vocabulary;
}
