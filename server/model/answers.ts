/** What the store answers to each question about the graph, and what the API passes on unchanged. */
import type { Claim, Dispute, SourceDocument } from './claim.ts';
import type { EntityName } from './facts.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import type { PlainTable } from './plain-value.ts';

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

/**
 * How a name matched what was searched for, best first; one that matches by `words` has each of them in any order, singular or
 * plural, a `similar` one has a letter or two that differ, and one by `some-words` has some of them.
 */
export type MatchTier = 'exact' | 'prefix' | 'word' | 'part' | 'words' | 'similar' | 'some-words';

/** One found entity. */
export interface SearchHit {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** The name or alias that matched, and how it names the entity. */
  readonly matched: EntityName;
  readonly how: MatchTier;
  /** 1 for an exact match, less for a prefix or a part; only to be compared within one answer. */
  readonly score: number;
}

/** Entities whose names match, best first. */
export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  readonly truncated: boolean;
}

/** What is known of one name of a list: no entity of that very name, one, or several. */
export interface NameFinding {
  /** As it was given. */
  readonly name: string;
  readonly status: 'known' | 'ambiguous' | 'unknown';
  /** Entities of that very name; of an unknown one those with a similar name, at most five. */
  readonly hits: readonly SearchHit[];
}

/** What is known of each name of a list, in its order. */
export interface NamesAnswer {
  readonly names: readonly NameFinding[];
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
  /** Claims that are not among `claims`: of the disputes' sides, and of an edge those that deny what stands at its ends. */
  readonly further: readonly Claim[];
  /** Every entity that one of the claims names. */
  readonly entities: readonly EntityReference[];
  /** Number of claims that there are. */
  readonly total: number;
  readonly truncated: boolean;
}

/** Claims as a list: without the disputes about them. */
export interface ClaimsAnswer {
  readonly claims: readonly Claim[];
  readonly documents: readonly SourceDocument[];
  /** Every entity that one of the claims names. */
  readonly entities: readonly EntityReference[];
  readonly total: number;
  readonly truncated: boolean;
}

/** Where a document, or one claim of it, has its information from. */
export interface Relay {
  /** Of the origin, the entity or the document. */
  readonly id: string;
  readonly name: string;
  readonly type: 'origin' | 'entity' | 'document';
  /** What shows it. */
  readonly basis: string;
  /** The claim that is relayed, where it is not the whole document. */
  readonly claim?: string;
}

/** A document with its claims in their order, and all that they lean on. */
export interface DocumentDetails extends SourceDocument, Omit<Evidence, 'total' | 'truncated'> {
  /** Where it, or a claim of it, has its information from, when it is not its own origin. */
  readonly relays: readonly Relay[];
}

/** A document in a list. */
export interface DocumentListing extends SourceDocument {
  /** Number of claims drawn from it. */
  readonly claims: number;
  /** Whether all or some of it comes from somebody else. */
  readonly relays: boolean;
}

/** What documents are sorted by. */
export type DocumentOrder = 'published' | 'title' | 'publisher' | 'claims' | 'reliability';

/** A list of documents. */
export interface DocumentsAnswer {
  readonly documents: readonly DocumentListing[];
  readonly total: number;
  readonly truncated: boolean;
}

/** A publisher in a list. */
export interface PublisherListing {
  readonly id: string;
  readonly name: string;
  readonly documents: number;
  readonly claims: number;
  /** Number of edges that no other publisher reports. */
  readonly alone: number;
  /** Best reliability of its documents, A to F. */
  readonly reliability: string;
  /** The entity that it is, where the graph has it as one. */
  readonly entity?: EntityReference;
}

/** What publishers are sorted by. */
export type PublisherOrder = 'name' | 'documents' | 'claims' | 'alone' | 'reliability';

/** A list of publishers. */
export interface PublishersAnswer {
  readonly publishers: readonly PublisherListing[];
  readonly total: number;
  readonly truncated: boolean;
}

/** A publisher with its documents, latest first, and the edges that it alone reports. */
export interface PublisherDetails extends PublisherListing {
  readonly published: readonly DocumentListing[];
  readonly reportedAlone: Graph;
}

/** One path: nodes in order from one end to the other, and the edges between them. */
export interface Path {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  /** Of a path forward in time: for each edge the claim that is its step. */
  readonly claims?: readonly string[];
  /** Of a path by its sources: the grade of its weakest edge; missing where that has none. */
  readonly weakest?: string;
}

/**
 * Which paths: one shortest, all shortest, all up to a length, the best sourced (the weakest edge as good as can be, then the
 * shortest), or those whose steps go forward in time.
 */
export type PathMode = 'shortest' | 'all' | 'within' | 'sourced' | 'forward';

/** Paths between two entities, best first. */
export interface Paths extends Graph {
  readonly paths: readonly Path[];
  readonly truncated: boolean;
}

/** What several entities have in common: neighbours of at least two of them, those of most of them first. */
export interface CommonNeighbours extends Graph {
  /** Of how many of the given entities each is a neighbour, in the order of `nodes`. */
  readonly shared: readonly number[];
  readonly total: number;
  readonly truncated: boolean;
}

/** The smallest picture in which given entities hang together. */
export interface Connection extends Graph {
  /** Whether no smaller one can be; false where only a good one could be found, or not all could be searched. */
  readonly exact: boolean;
  /** Given entities that nothing joins to the first; where not all could be searched, nothing that was. */
  readonly apart: readonly string[];
}

/** A part of the graph by what its edges are like. */
export interface GraphSelection extends Graph {
  /** Number of edges that there are. */
  readonly total: number;
  readonly truncated: boolean;
}

/** To which state, or else organisation, each of given entities belongs; those that belong to none are left out. */
export interface Belongings {
  readonly belongs: readonly { readonly id: string; readonly to: EntityReference }[];
}

/** Claims by the day on which they held or happened, earliest first. */
export interface Timeline {
  readonly claims: readonly Claim[];
  readonly total: number;
  readonly truncated: boolean;
}

/** The answer to a question of the library, as Neo4j's Query API gives one; `entente` is what we add. */
export interface LibraryAnswer {
  readonly data: PlainTable;
  readonly entente: {
    readonly engine: 'neo4j' | 'embedded';
    readonly truncated: boolean;
    /** From the question to its last row. */
    readonly milliseconds: number;
  };
}

/** A property as far as the records at hand show what it is. */
export interface SchemaProperty {
  readonly name: string;
  /** How many have it. */
  readonly count: number;
  readonly type: 'text' | 'number' | 'boolean' | 'list';
  /** The smallest of its values, cut where it is long. */
  readonly example: string;
}

/** What the graph is made of, as people who write Cypher see it; our own records are left out. */
export interface GraphSchema {
  readonly labels: readonly {
    readonly label: string;
    readonly count: number;
    readonly properties: readonly SchemaProperty[];
  }[];
  /** Between entities by their kinds, else with `Entity` for any kind. */
  readonly relations: readonly {
    readonly source: string;
    readonly relation: string;
    readonly target: string;
    readonly count: number;
  }[];
  /** Properties of the edges among entities. */
  readonly edgeProperties: readonly SchemaProperty[];
}
