/** A graph with its evidence as it is read to be written to a file: page by page, each part as often as it is asked for. */
import type { Dispute } from './claim.ts';
import type { ClaimFact, DocumentFact, EntityFact, OriginFact, RelayFact } from './facts.ts';
import type { GraphEdge } from './graph.ts';

/** Where a document or a claim has its information from. */
export type Relayed = Pick<RelayFact, 'to' | 'basis'>;

/** An entity, with counts that the roll-up derives. */
export interface ReadEntity extends EntityFact {
  /** Number of claims on the edges at it. */
  readonly claims: number;
  /** Number of documents that those come from. */
  readonly documents: number;
  readonly neighbours: number;
}

/** A claim with what is derived for it. */
export interface ReadClaim extends ClaimFact {
  /** Id of its rolled-up edge. */
  readonly edge: string;
  /** Reliability of the document and credibility of the claim together, as `B3`. */
  readonly grade: string;
  /** The day of its document, in its own precision; missing where the document has none. */
  readonly reported?: string;
  readonly relays: readonly Relayed[];
}

/** An edge with the claims behind it, by their ids; without claims where the evidence is left out. */
export interface ReadEdge extends GraphEdge {
  readonly evidence: readonly ReadClaim[];
}

/** A document with the id of its publisher. */
export interface ReadDocument extends DocumentFact {
  readonly publisherId: string;
  readonly relays: readonly Relayed[];
}

/** Entities and edges of given ids; ids that there are not are passed over. */
export interface ChosenPart {
  readonly nodes: readonly string[];
  /** All edges among the nodes where none are named. */
  readonly edges?: readonly string[];
}

/** Which part of the graph is read. */
export interface GraphPart {
  /** All of it, or a choice. */
  readonly scope: 'all' | ChosenPart;
  /** Whether claims, documents and disputes are read too. */
  readonly evidence: boolean;
}

/** How large a part is. */
export interface ReadingSize {
  readonly entities: number;
  readonly edges: number;
}

/**
 * A part of the graph. Each method reads anew, in pages of at most some thousand records; pages are in an order that is the
 * same for the same graph. Reading rejects with `store-unavailable`, `store-timeout` or `cancelled`.
 */
export interface GraphReading {
  readonly evidence: boolean;
  /** Of what was named by ids: how many ids were given, which is at least how many there are. */
  size(): Promise<ReadingSize>;
  /** By id. */
  entities(): AsyncIterable<readonly ReadEntity[]>;
  /** Entities that claims or documents name but that are no node of this part, by id. */
  mentioned(): AsyncIterable<readonly ReadEntity[]>;
  /**
   * By the id of the source, then by the edge's own; the ends of each are among the entities. `evidence: false` spares the
   * reading of the claims to who has no use for them here.
   */
  edges(needs?: { readonly evidence?: false }): AsyncIterable<readonly ReadEdge[]>;
  /** Documents of the claims and those that these relay, by id. */
  documents(): AsyncIterable<readonly ReadDocument[]>;
  /** Disputes about claims of this part, by id; their sides may name claims outside of it. */
  disputes(): AsyncIterable<readonly Dispute[]>;
  /** Origins that are neither entities nor documents, by id. */
  origins(): AsyncIterable<readonly OriginFact[]>;
}
