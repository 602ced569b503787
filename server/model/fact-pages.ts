/** Facts as a file gives them: page by page, each part as often as it is asked for, documents and claims with what they relay. */
import type { Dispute } from './claim.ts';
import type { ClaimFact, DocumentFact, EntityFact, OriginFact } from './facts.ts';
import type { Relayed } from './graph-reading.ts';

/** A document with what it relays. */
export interface RelayingDocument extends DocumentFact {
  readonly relays: readonly Relayed[];
}

/** A claim with what it relays. */
export interface RelayingClaim extends ClaimFact {
  readonly relays: readonly Relayed[];
}

/** A record of each type. */
export interface FactOf {
  readonly entity: EntityFact;
  readonly document: RelayingDocument;
  readonly origin: OriginFact;
  readonly claim: RelayingClaim;
  readonly dispute: Dispute;
}

/** Types of the records that facts consist of, in an order in which each leans on those before it. */
export const FACT_TYPES = [
  'origin',
  'entity',
  'document',
  'claim',
  'dispute',
] as const satisfies readonly (keyof FactOf)[];

/** One of those types. */
export type FactType = (typeof FACT_TYPES)[number];

/** Facts in pages of at most some thousand records. */
export interface FactPages {
  /** Records of one type; reads anew each time. */
  pages<T extends FactType>(type: T): AsyncIterable<readonly FactOf[T][]>;
}
