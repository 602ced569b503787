/** Packs values for the channel between two processes, which knows plain objects only, and unpacks them. */
import {
  CypherBytes,
  CypherNode,
  CypherOther,
  CypherPath,
  CypherPoint,
  CypherRelationship,
  CypherTemporal,
  CypherVector,
} from '../../../model/cypher-value.ts';
import type { CypherMap, CypherValue } from '../../../model/cypher-value.ts';

/** A value as it travels: what is not primitive or a list names its kind under `kind`. */
export type Packed =
  null | boolean | string | bigint | number | readonly Packed[] | PackedMap | PackedPart | PackedScalar;

/** A map, its entries in order: as an object its keys could mean something to the channel. */
export interface PackedMap {
  readonly kind: 'map';
  readonly entries: readonly (readonly [string, Packed])[];
}

/** A part of the graph. */
export type PackedPart =
  | {
      readonly kind: 'node';
      readonly elementId: string;
      readonly labels: readonly string[];
      readonly properties: PackedMap;
    }
  | {
      readonly kind: 'relationship';
      readonly elementId: string;
      readonly startElementId: string;
      readonly endElementId: string;
      readonly type: string;
      readonly properties: PackedMap;
    }
  | { readonly kind: 'path'; readonly nodes: readonly Packed[]; readonly relationships: readonly Packed[] };

/** A value that JSON does not know and that holds no other. */
export type PackedScalar =
  | { readonly kind: 'temporal'; readonly type: CypherTemporal['type']; readonly text: string }
  | { readonly kind: 'point'; readonly srid: number; readonly coordinates: readonly number[] }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'other'; readonly type: string; readonly text: string };

/** A value, packed. */
export function pack(value: CypherValue): Packed {
  if (value === null || typeof value !== 'object') return value;
  if (isValueList(value)) return value.map(pack);
  if (value instanceof CypherNode) {
    const { elementId, labels, properties } = value;
    return { kind: 'node', elementId, labels, properties: packMap(properties) };
  }
  if (value instanceof CypherRelationship) {
    const { elementId, startElementId, endElementId, type, properties } = value;
    return {
      kind: 'relationship',
      elementId,
      startElementId,
      endElementId,
      type,
      properties: packMap(properties),
    };
  }
  if (value instanceof CypherPath) {
    return { kind: 'path', nodes: value.nodes.map(pack), relationships: value.relationships.map(pack) };
  }
  if (value instanceof CypherTemporal) return { kind: 'temporal', type: value.type, text: value.text };
  if (value instanceof CypherPoint)
    return { kind: 'point', srid: value.srid, coordinates: value.coordinates };
  if (value instanceof CypherBytes) return { kind: 'bytes', bytes: value.bytes };
  // The engine knows none, and refuses what it does not know.
  if (value instanceof CypherVector) return { kind: 'other', type: 'Vector', text: value.type };
  if (value instanceof CypherOther) return { kind: 'other', type: value.type, text: value.text };
  return packMap(value);
}

/** A map, packed. */
export function packMap(map: CypherMap): PackedMap {
  return { kind: 'map', entries: Object.entries(map).map(([key, value]) => [key, pack(value)]) };
}

/** A packed value as it was. */
export function unpack(packed: Packed): CypherValue {
  if (packed === null || typeof packed !== 'object') return packed;
  if (isPackedList(packed)) return packed.map(unpack);
  switch (packed.kind) {
    case 'map':
      return unpackMap(packed);
    case 'node':
      return unpackNode(packed);
    case 'relationship':
      return unpackRelationship(packed);
    case 'path':
      return new CypherPath(packed.nodes.map(toNode), packed.relationships.map(toRelationship));
    case 'temporal':
      return new CypherTemporal(packed.type, packed.text);
    case 'point':
      return new CypherPoint(packed.srid, packed.coordinates);
    case 'bytes':
      return new CypherBytes(packed.bytes);
    case 'other':
      return new CypherOther(packed.type, packed.text);
  }
}

/** A packed map as it was. */
function unpackMap({ entries }: PackedMap): CypherMap {
  return Object.fromEntries(entries.map(([key, value]) => [key, unpack(value)]));
}

function unpackNode(packed: Extract<PackedPart, { kind: 'node' }>): CypherNode {
  return new CypherNode(packed.elementId, packed.labels, unpackMap(packed.properties));
}

function unpackRelationship(packed: Extract<PackedPart, { kind: 'relationship' }>): CypherRelationship {
  return new CypherRelationship(packed.elementId, packed, packed.type, unpackMap(packed.properties));
}

function toNode(packed: Packed): CypherNode {
  const value = unpack(packed);
  if (value instanceof CypherNode) return value;
  throw new TypeError('A path came with something in the place of a node.');
}

function toRelationship(packed: Packed): CypherRelationship {
  const value = unpack(packed);
  if (value instanceof CypherRelationship) return value;
  throw new TypeError('A path came with something in the place of a relationship.');
}

function isValueList(value: object): value is readonly CypherValue[] {
  return Array.isArray(value);
}

function isPackedList(value: object): value is readonly Packed[] {
  return Array.isArray(value);
}
