/** What travels over HTTP under `/api/v1`, as types alone: shared with the client, which must not load the schemas. */
import type { Claim, Dispute, SourceDocument } from '../model/claim.ts';
import type { EntityName } from '../model/facts.ts';
import type { Graph, GraphNode } from '../model/graph.ts';
import type { Vocabulary } from '../model/vocabulary.ts';

/** Where all of it lies. */
export const API_ROOT = '/api/v1';

/** `GET overview`: the size of the graph, and of each kind and relation, largest first. */
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

/** `GET search?q=&limit=&kind=`: entities whose names match, best first. */
export interface SearchReply {
  readonly hits: readonly SearchHit[];
  readonly truncated: boolean;
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

/** `GET entities/{id}`. */
export interface EntityReply extends GraphNode {
  /** The name first, then aliases and metonyms. */
  readonly names: readonly EntityName[];
  /** Largest count first. */
  readonly degree: readonly DegreeEntry[];
}

/** `GET entities/{id}/neighbours`: neighbours with the edges that join them to the entity, which is not among the nodes. */
export interface NeighboursReply extends Graph {
  /** Number of neighbours that there are. */
  readonly total: number;
  readonly truncated: boolean;
}

/** An entity as far as evidence names it. */
export interface EntityReference {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

/** `GET edges/{id}/evidence` and `GET entities/{id}/evidence`: claims with all that they lean on. */
export interface EvidenceReply {
  /** Latest reported first; in an entity's evidence those with it as subject or object come first. */
  readonly claims: readonly Claim[];
  readonly documents: readonly SourceDocument[];
  /** Open disputes in which one of the claims takes a side; sides name all their claims, given here or not. */
  readonly disputes: readonly Dispute[];
  /** Every entity that one of the claims names. */
  readonly entities: readonly EntityReference[];
  /** Number of claims that there are. */
  readonly total: number;
  readonly truncated: boolean;
}

/** `GET documents/{id}`: a document with its claims in their order. */
export interface DocumentReply extends SourceDocument {
  readonly claims: readonly Claim[];
  readonly entities: readonly EntityReference[];
  /** Where the whole document has its information from, when it is not its own origin. */
  readonly relays: readonly { readonly id: string; readonly name: string; readonly basis: string }[];
}

/** `POST graph/edges`: the edges among given entities (up to 1,000 ids). */
export interface EdgesRequest {
  readonly ids: readonly string[];
}

/** Answer to `POST graph/edges`. */
export interface EdgesReply {
  readonly edges: Graph['edges'];
  readonly truncated: boolean;
}

/** `POST graph`: the entities of these ids with the edges among them; ids that are not known are listed. */
export interface GraphReply extends Graph {
  readonly missing: readonly string[];
  readonly truncated: boolean;
}

/** `GET paths?from=&to=&mode=&max=&relation=`. */
export interface PathsReply extends Graph {
  /** Shortest first; nodes in order from `from` to `to`, edges between them. */
  readonly paths: readonly { readonly nodes: readonly string[]; readonly edges: readonly string[] }[];
  readonly truncated: boolean;
}

/** `GET timeline?from=&to=&limit=`: claims by the day on which they held or happened, earliest first. */
export interface TimelineReply {
  readonly claims: readonly Claim[];
  readonly total: number;
  readonly truncated: boolean;
}

/** `GET opening`: the picture that the page opens with, and the question that it answers. */
export interface OpeningReply extends Graph {
  readonly title: string;
  readonly question: string;
  /** Entities that the question is about. */
  readonly focus: readonly string[];
}

/** `GET vocabulary`. */
export type VocabularyReply = Vocabulary;

/** `GET engine`: which engine answers and what it lacks. */
export interface EngineReply {
  readonly name: 'neo4j' | 'embedded';
  readonly version: string;
  readonly database: string;
  readonly lacks: readonly string[];
}
