/** What the store answers to each question about the graph, and what the API passes on unchanged. */
import type { Claim, Dispute, SourceDocument } from './claim.ts';
import type { EntityName } from './facts.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';

/** The size of the graph, and of each kind and relation, largest first. */
export interface Overview {
  readonly counts: {
    readonly entities: number;
    readonly claims: number;
    readonly documents: number;
    /** Number of rolled-up edges. */
    readonly relations: number;
  };
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  readonly relations: readonly { readonly relation: string; readonly count: number }[];
}

/** One found entity. */
export interface SearchHit {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** The name or alias that matched, and how it names the entity. */
  readonly matched: EntityName;
  /** 1 for an exact match, less for a prefix or a part; only to be compared within one answer. */
  readonly score: number;
}

/** Entities whose names match, best first. */
export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  readonly truncated: boolean;
}

/** How an edge lies towards an entity; a symmetric relation is listed once, as `both`. */
export type Direction = 'in' | 'out' | 'both';

/** What neighbours are sorted by: most edges, latest report, or best grade and most origins. */
export type NeighbourOrder = 'connected' | 'recent' | 'sourced';

/** Number of edges of one relation, in one direction, towards neighbours of one kind. */
export interface DegreeEntry {
  readonly relation: string;
  readonly direction: Direction;
  readonly kind: string;
  readonly count: number;
}

/** An entity with its names and what it is joined to. */
export interface EntityDetails extends GraphNode {
  /** The name first, then aliases and metonyms. */
  readonly names: readonly EntityName[];
  /** Largest count first. */
  readonly degree: readonly DegreeEntry[];
}

/** Neighbours with the edges that join them to the entity, which is not among the nodes. */
export interface Neighbours extends Graph {
  /** Number of neighbours that there are. */
  readonly total: number;
  readonly truncated: boolean;
}

/** Given entities with the edges among them. */
export interface Subgraph extends Graph {
  /** Ids that no entity has. */
  readonly missing: readonly string[];
  readonly truncated: boolean;
}

/** Edges among given entities. */
export interface EdgesAnswer {
  readonly edges: readonly GraphEdge[];
  readonly truncated: boolean;
}

/** An entity as far as evidence names it. */
export interface EntityReference {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

/** Claims with all that they lean on. */
export interface Evidence {
  /** Latest reported first; in an entity's evidence those with it as subject or object come first. */
  readonly claims: readonly Claim[];
  readonly documents: readonly SourceDocument[];
  /** Open disputes in which one of the claims takes a side; sides name all their claims, given here or not. */
  readonly disputes: readonly Dispute[];
  /** Claims of the disputes' sides that are not among `claims`, by id. */
  readonly further: readonly Claim[];
  /** Every entity that one of the claims names. */
  readonly entities: readonly EntityReference[];
  /** Number of claims that there are. */
  readonly total: number;
  readonly truncated: boolean;
}

/** A document with its claims in their order. */
export interface DocumentDetails extends SourceDocument {
  readonly claims: readonly Claim[];
  readonly entities: readonly EntityReference[];
  /** Where the whole document has its information from, when it is not its own origin. */
  readonly relays: readonly { readonly id: string; readonly name: string; readonly basis: string }[];
}

/** Paths between two entities, shortest first. */
export interface Paths extends Graph {
  /** Nodes in order from one end to the other, and the edges between them. */
  readonly paths: readonly { readonly nodes: readonly string[]; readonly edges: readonly string[] }[];
  readonly truncated: boolean;
}

/** Claims by the day on which they held or happened, earliest first. */
export interface Timeline {
  readonly claims: readonly Claim[];
  readonly total: number;
  readonly truncated: boolean;
}
