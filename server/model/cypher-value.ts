/** Values of Cypher with their kinds kept: integers apart from floats, dates apart from text, null apart from nothing. */

/**
 * A value of a row or of a parameter. A `bigint` is an Integer, a `number` is a Float; a map is a plain object; all else that
 * JSON does not know is one of the classes below. Most values of a large answer are primitives, which cost nothing here.
 */
export type CypherValue =
  | null
  | boolean
  | string
  | bigint
  | number
  | CypherNode
  | CypherRelationship
  | CypherPath
  | CypherPoint
  | CypherTemporal
  | CypherBytes
  | CypherVector
  | CypherOther
  | readonly CypherValue[]
  | CypherMap;

/** A map, its keys in the order of the answer. */
export interface CypherMap {
  readonly [key: string]: CypherValue;
}

/** A node as a row holds it. */
export class CypherNode {
  /** The engine's own id of it, good for this store only. */
  readonly elementId: string;
  readonly labels: readonly string[];
  readonly properties: CypherMap;

  constructor(elementId: string, labels: readonly string[], properties: CypherMap) {
    this.elementId = elementId;
    this.labels = labels;
    this.properties = properties;
  }
}

/** A relationship as a row holds it, from its start to its end. */
export class CypherRelationship {
  readonly elementId: string;
  readonly startElementId: string;
  readonly endElementId: string;
  readonly type: string;
  readonly properties: CypherMap;

  constructor(
    elementId: string,
    ends: { readonly startElementId: string; readonly endElementId: string },
    type: string,
    properties: CypherMap,
  ) {
    this.elementId = elementId;
    this.startElementId = ends.startElementId;
    this.endElementId = ends.endElementId;
    this.type = type;
    this.properties = properties;
  }
}

/** A path: one node more than relationships, in the order of the walk. */
export class CypherPath {
  readonly nodes: readonly CypherNode[];
  readonly relationships: readonly CypherRelationship[];

  constructor(nodes: readonly CypherNode[], relationships: readonly CypherRelationship[]) {
    this.nodes = nodes;
    this.relationships = relationships;
  }
}

/** A point in a coordinate system; `z` only where that has three dimensions. */
export class CypherPoint {
  readonly srid: number;
  readonly coordinates: readonly number[];

  constructor(srid: number, coordinates: readonly number[]) {
    this.srid = srid;
    this.coordinates = coordinates;
  }
}

/** Kinds of temporal values, as the Query API names them. */
export type TemporalType =
  'Date' | 'Time' | 'LocalTime' | 'OffsetDateTime' | 'ZonedDateTime' | 'LocalDateTime' | 'Duration';

/** A day, a time or a duration in the text that the Query API writes for it. */
export class CypherTemporal {
  readonly type: TemporalType;
  readonly text: string;

  constructor(type: TemporalType, text: string) {
    this.type = type;
    this.text = text;
  }
}

/** Bytes. */
export class CypherBytes {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** What the coordinates of a vector are, and how many bits each has. */
export type VectorType = 'INT8' | 'INT16' | 'INT32' | 'INT64' | 'FLOAT32' | 'FLOAT64';

/** A vector, which servers know since 2025.10: coordinates of one kind, `bigint` where they are whole. */
export class CypherVector {
  readonly type: VectorType;
  readonly coordinates: readonly (bigint | number)[];

  constructor(type: VectorType, coordinates: readonly (bigint | number)[]) {
    this.type = type;
    this.coordinates = coordinates;
  }
}

/** A value of a kind that only newer servers know: its kind's name, and its text. */
export class CypherOther {
  readonly type: string;
  readonly text: string;

  constructor(type: string, text: string) {
    this.type = type;
    this.text = text;
  }
}
