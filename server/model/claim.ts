/** What a claim, a document and a dispute are: the evidence that every edge opens onto. */

/** When a claim held, how much it is about, and what else qualifies it, as its document says. */
export interface ClaimQualifiers {
  /** The day it held or happened (`date`) or an interval; ISO 8601 in its own precision. */
  readonly date?: string;
  readonly dateFrom?: string;
  readonly dateTo?: string;
  /** `day`, `month`, `year`, `decade` or `approx`. */
  readonly datePrecision?: string;
  readonly quantity?: number;
  readonly quantityMin?: number;
  readonly quantityMax?: number;
  readonly quantityApproximate?: boolean;
  readonly unit?: string;
  readonly role?: string;
  readonly office?: string;
  readonly characterisedAs?: string;
  readonly locator?: string;
}

/** One sentence's worth of reporting from one document. Fields that a claim lacks are left out. */
export interface Claim extends ClaimQualifiers {
  readonly id: string;
  /** Id of the rolled-up edge that it belongs to. */
  readonly edge: string;
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly statement: string;
  readonly status: string;
  /** Reliability of the document and credibility of the claim together, as `B3`. */
  readonly grade: string;
  readonly document: string;
  /** Entity that asserts it, where that is not the document's own voice. */
  readonly attributedTo?: string;
  readonly instrument?: string;
  readonly place?: string;
  readonly event?: string;
  /** The day it became known: its document's day of publication. */
  readonly reported?: string;
  /** In an entity's evidence: how the claim speaks of it. */
  readonly as?: ClaimRole;
}

/** How a claim speaks of an entity. */
export type ClaimRole = 'subject' | 'object' | 'place' | 'instrument' | 'event' | 'speaker';

/** A document that claims are drawn from. Fields that it lacks are left out. */
export interface SourceDocument {
  readonly id: string;
  readonly title: string;
  /** Whether the title was shown, rebuilt from the address or described by the editors. */
  readonly titleBasis: string;
  readonly publisher: string;
  /** Id of the publisher, under which there is more of it. */
  readonly publisherId: string;
  readonly url?: string;
  /** ISO 8601 in its own precision; missing where the page showed no date. */
  readonly published?: string;
  /** `day`, `month` or `year`. */
  readonly publishedPrecision?: string;
  readonly publishedBasis: string;
  readonly retrieved: string;
  readonly retrievedFrom: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly kind: string;
  /** NATO source scale, A to F. */
  readonly reliability: string;
  readonly reliabilityReason: string;
  readonly topic: string;
  readonly topicTitle: string;
}

/** Claims that cannot all be right, or that disagree in kind. */
export interface Dispute {
  readonly id: string;
  readonly kind: string;
  readonly about: string;
  readonly why: string;
  /** Name of the rule that found it, or `authored`. */
  readonly rule: string;
  /** Claims of one side agree, those of different sides do not. */
  readonly sides: readonly DisputeSide[];
}

/** One answer to what a dispute is about. */
export interface DisputeSide {
  readonly label: string;
  readonly claims: readonly string[];
}
