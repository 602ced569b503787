/** Converts values between the console's, which keep their kind, and those of neo4j-driver. */
import {
  int,
  isInt,
  isNode,
  isPath,
  isPoint,
  isRelationship,
  isUnsupportedType,
  isUUID,
  isVector,
  Point,
  vector,
  type Integer,
  type Node,
  type Path,
  type Relationship,
} from 'neo4j-driver';
import type { CypherMap, CypherValue } from '../../model/cypher-value.ts';
import {
  CypherBytes,
  CypherNode,
  CypherOther,
  CypherPath,
  CypherPoint,
  CypherRelationship,
  CypherTemporal,
  CypherVector,
} from '../../model/cypher-value.ts';
import { StatementError } from '../../model/statement-error.ts';
import { readTemporal, writeTemporal } from './neo4j-temporal.ts';

/** What a vector of the driver's holds. */
type Coordinates = Float32Array | Float64Array | Int8Array | Int16Array | Int32Array | BigInt64Array;

/** A value as the driver gives it: integers, its own, as `bigint`, floats as `number`. */
export function decodeTyped(value: unknown): CypherValue {
  if (typeof value !== 'object' || value === null) return decodePrimitive(value);
  if (isInt(value)) return decodeInteger(value);
  if (Array.isArray(value)) return value.map(decodeTyped);
  return Object.getPrototypeOf(value) === Object.prototype ? decodeMap(value) : decodeObject(value);
}

/** One made of a number costs a fraction of one that is made of the two halves. */
function decodeInteger(value: Integer): bigint {
  const number = value.toNumber();
  return Number.isSafeInteger(number) ? BigInt(number) : value.toBigInt();
}

function decodePrimitive(value: unknown): CypherValue {
  const isKnown =
    typeof value === 'string' ||
    typeof value === 'bigint' ||
    typeof value === 'number' ||
    typeof value === 'boolean';
  return isKnown ? value : null;
}

function decodeObject(value: object): CypherValue {
  if (isNode(value)) return decodeNode(value);
  if (isRelationship(value)) return decodeRelationship(value);
  if (isPath(value)) return decodePath(value);
  if (isPoint(value)) {
    const { srid, x, y, z } = value;
    return new CypherPoint(Number(srid), z === undefined ? [x, y] : [x, y, z]);
  }
  if (value instanceof Int8Array) {
    return new CypherBytes(new Uint8Array(value.buffer, value.byteOffset, value.length));
  }
  const temporal = writeTemporal(value);
  if (temporal !== undefined) return temporal;
  return decodeRare(value);
}

function decodeRare(value: object): CypherValue {
  if (isVector(value)) return new CypherVector(value.getType(), readCoordinates(value.asTypedArray()));
  if (isUUID(value)) return new CypherOther('UUID', value.toString());
  if (isUnsupportedType(value)) return new CypherOther('Unsupported', value.name);
  return decodeMap(value);
}

function readCoordinates(array: Coordinates): readonly (bigint | number)[] {
  if (array instanceof Float32Array || array instanceof Float64Array) return Array.from(array);
  return array instanceof BigInt64Array ? Array.from(array) : Array.from(array, BigInt);
}

function decodeMap(value: object): CypherMap {
  const map: Record<string, CypherValue> = {};
  for (const [name, item] of Object.entries(value)) {
    const typed = decodeTyped(item);
    if (name === '__proto__') Object.defineProperty(map, name, { value: typed, enumerable: true });
    else map[name] = typed;
  }
  return map;
}

function decodeNode({ elementId, labels, properties }: Node): CypherNode {
  return new CypherNode(elementId, labels, decodeMap(properties));
}

function decodeRelationship(relationship: Relationship): CypherRelationship {
  const { elementId, startNodeElementId, endNodeElementId, type, properties } = relationship;
  const ends = { startElementId: startNodeElementId, endElementId: endNodeElementId };
  return new CypherRelationship(elementId, ends, type, decodeMap(properties));
}

function decodePath({ start, segments }: Path): CypherPath {
  return new CypherPath(
    [start, ...segments.map((segment) => segment.end)].map(decodeNode),
    segments.map((segment) => decodeRelationship(segment.relationship)),
  );
}

/** Parameters as the driver takes them: a `bigint` is sent as an integer, a `number` as a float. */
export function encodeTyped(parameters: CypherMap): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, encodeValue(value)]));
}

function encodeValue(value: CypherValue): unknown {
  if (typeof value === 'bigint') return encodeInteger(value);
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(encodeValue);
  if (value instanceof CypherTemporal) return readTemporal(value);
  if (value instanceof CypherBytes) return new Int8Array(value.bytes);
  if (value instanceof CypherPoint) {
    const [x = 0, y = 0, z] = value.coordinates;
    return new Point(int(value.srid), x, y, z);
  }
  if (value instanceof CypherVector) return vector(writeCoordinates(value));
  if (isGraphPart(value)) {
    throw new StatementError(
      'Neo.ClientError.Statement.TypeError',
      'Nodes, relationships and paths cannot be parameters.',
    );
  }
  return encodeTyped(value);
}

function encodeInteger(value: bigint): Integer {
  if (BigInt.asIntN(64, value) !== value) {
    const message = `${String(value)} does not fit into the 64 bits of an integer.`;
    throw new StatementError('Neo.ClientError.Statement.ArgumentError', message);
  }
  return int(value);
}

function writeCoordinates({ type, coordinates }: CypherVector): Coordinates {
  if (type === 'INT64') return BigInt64Array.from(coordinates, BigInt);
  const numbers = coordinates.map(Number);
  if (type === 'INT8') return Int8Array.from(numbers);
  if (type === 'INT16') return Int16Array.from(numbers);
  if (type === 'INT32') return Int32Array.from(numbers);
  return type === 'FLOAT32' ? Float32Array.from(numbers) : Float64Array.from(numbers);
}

type GraphPart = CypherNode | CypherRelationship | CypherPath | CypherOther;

function isGraphPart(
  value: Exclude<CypherValue, null | string | number | boolean | bigint>,
): value is GraphPart {
  return (
    value instanceof CypherNode ||
    value instanceof CypherRelationship ||
    value instanceof CypherPath ||
    value instanceof CypherOther
  );
}

function isList(value: CypherValue): value is readonly CypherValue[] {
  return Array.isArray(value);
}
