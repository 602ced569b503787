/** What a graph is: entities as nodes, rolled-up relations as edges, as every part of the program sees them. */
import type { Properties } from './value.ts';

/** An entity on the canvas. */
export interface GraphNode {
  /** The entity's own stable id, as `st-rus`; never an id of the database. */
  readonly id: string;
  /** PascalCase label from the vocabulary, as `ArmedUnit`. */
  readonly kind: string;
  readonly name: string;
  /** `description`, `subtype`, `iso`, `latitude` … and the derived counts `claims`, `documents`, `neighbours`, `degree`. */
  readonly properties: Properties;
}

/** One rolled-up relation between two entities; it always has at least one claim behind it. */
export interface GraphEdge {
  /** `subject~RELATION~object`; of a symmetric relation the smaller id comes first. */
  readonly id: string;
  /** Relation type from the vocabulary, as `SUPPLIES_THROUGH`. */
  readonly relation: string;
  readonly source: string;
  readonly target: string;
  readonly properties: EdgeProperties;
}

/** What the roll-up derives from the claims of an edge; nothing here is ever typed in. */
export interface EdgeProperties {
  /** Number of claims rolled up. */
  readonly claims: number;
  /** Number of documents that they come from. */
  readonly documents: number;
  /** Number of independent origins: whoever repeats an agency is not a second one. */
  readonly origins: number;
  /** The strongest status of its claims. */
  readonly status: string;
  /** False where every claim is refused or denied. */
  readonly affirmed: boolean;
  /** Grade of the best affirming claim, as `B2`; missing where no claim affirms. */
  readonly grade?: string;
  /** Some claims affirm and others deny it, or a dispute is open on it. */
  readonly contested: boolean;
  /** Earliest and latest day that it is said to hold, in the precision of the claim that says so. */
  readonly since?: string;
  readonly until?: string;
  /** Publication days of the first and the last dated document, in their own precision. */
  readonly firstReported?: string;
  readonly lastReported?: string;
}

/** Nodes and edges in the order that the question asks for, then by id. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}
