/** What a checked set of facts is, in the names of the graph model: the one thing that ingest hands to the store. */
import type { ClaimQualifiers, ClaimRole, Dispute, SourceDocument } from './claim.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A name or an alias of an entity; a metonym names it only by association (Moscow for Russia). */
export interface EntityName {
  readonly text: string;
  readonly form: 'name' | 'alias' | 'metonym';
}

/** An entity as the facts give it. */
export interface EntityFact {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** The name first, then the aliases in their order. */
  readonly names: readonly EntityName[];
  readonly description: string;
  readonly subtype?: string;
  /** ISO 3166-1 alpha-3. */
  readonly iso?: string;
  readonly wikidata?: string;
  /** Where the Wikidata id was read. */
  readonly wikidataSource?: string;
  /** Decimal degrees, WGS 84. */
  readonly latitude?: number;
  readonly longitude?: number;
  readonly coordinatesPrecision?: string;
  readonly coordinatesBasis?: string;
}

/** Texts that an entity has only where the facts say so. */
export const ENTITY_TEXTS = [
  'subtype',
  'iso',
  'wikidata',
  'wikidataSource',
  'coordinatesPrecision',
  'coordinatesBasis',
] as const satisfies readonly (keyof EntityFact)[];

/** A document as the facts give it, its publisher by name alone; `originBasis` says why it counts as its own origin. */
export interface DocumentFact extends Omit<SourceDocument, 'publisherId'> {
  readonly originBasis?: string;
}

/** Roles in which a claim names further entities, besides its subject and object. */
export type NamedRole = Exclude<ClaimRole, 'subject' | 'object'>;

/** A claim as the facts give it: ends, further entities by role, and its own properties. */
export interface ClaimFact extends ClaimQualifiers {
  readonly id: string;
  readonly document: string;
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly named: Readonly<Partial<Record<NamedRole, string>>>;
  readonly statement: string;
  readonly status: string;
  /** NATO information scale, 1 to 6. */
  readonly credibility: number;
  readonly topic: string;
  readonly originBasis?: string;
}

/** What information can come from when it is neither an entity nor a document of the facts. */
export interface OriginFact {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** Who repeats whom: a document, or one claim of it, has its information from an origin, an entity or a document. */
export interface RelayFact {
  readonly from: { readonly type: 'document' | 'claim'; readonly id: string };
  readonly to: { readonly type: 'origin' | 'entity' | 'document'; readonly id: string };
  readonly basis: string;
}

/** A whole, checked set of facts. */
export interface Facts {
  readonly vocabulary: Vocabulary;
  readonly entities: readonly EntityFact[];
  readonly documents: readonly DocumentFact[];
  readonly claims: readonly ClaimFact[];
  readonly disputes: readonly Dispute[];
  readonly origins: readonly OriginFact[];
  readonly relays: readonly RelayFact[];
}
