/** Converts values between ours and those of neo4j-driver, without losing a digit. */
import {
  int,
  isDate,
  isDateTime,
  isDuration,
  isInt,
  isLocalDateTime,
  isLocalTime,
  isNode,
  isPath,
  isPoint,
  isRelationship,
  isTime,
  isUnsupportedType,
  isUUID,
  isVector,
  type Integer,
  type Node,
  type Path,
  type Point,
  type Record as DriverRecord,
  type Relationship,
} from 'neo4j-driver';
import { EntenteError } from '../../model/errors.ts';
import type { Parameters, Row, Value } from '../engine.ts';

/** What the driver is given: its own integers, else plain values. */
type Sent = string | number | boolean | null | Integer | readonly Sent[] | { readonly [key: string]: Sent };

const INTEGER_MAX = 2n ** 63n - 1n;
const INTEGER_MIN = -(2n ** 63n);

/**
 * Parameters as the driver takes them. Whole numbers up to 2^53 and every bigint become integers, other
 * numbers floats. Throws `statement-failed` for a bigint that does not fit into 64 bits.
 */
export function encodeParameters(parameters: Parameters): Record<string, Sent> {
  const sent: Record<string, Sent> = {};
  for (const name of Object.keys(parameters)) put(sent, name, encodeValue(parameters[name] ?? null));
  return sent;
}

function encodeValue(value: Value): Sent {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? int(value) : value;
  if (typeof value === 'bigint') return encodeBigint(value);
  if (value === null || typeof value !== 'object') return value;
  return isList(value) ? value.map(encodeValue) : encodeParameters(value);
}

function encodeBigint(value: bigint): Integer {
  if (value > INTEGER_MAX || value < INTEGER_MIN) {
    throw new EntenteError(
      'statement-failed',
      `${String(value)} does not fit into the 64 bits of an integer.`,
    );
  }
  return int(value);
}

/** One record as a row, its columns in the statement's order. */
export function decodeRecord(record: DriverRecord): Row {
  const row: Record<string, Value> = {};
  const { keys } = record;
  for (let at = 0; at < keys.length; at += 1) put(row, String(keys[at]), decodeValue(record.get(at)));
  return row;
}

/**
 * A value of the driver as ours: integers are numbers up to 2^53, else bigint; temporal values ISO 8601 text;
 * points `{ srid, x, y, z? }`; bytes base64 text; nodes `{ elementId, labels, properties }`; relationships
 * `{ elementId, type, start, end, properties }`; paths `{ nodes, relationships }`.
 */
function decodeValue(value: unknown): Value {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'object' && value !== null ? decodeObject(value) : null;
}

/** The driver's own integers are quicker to make than `bigint`s, of which nearly all would be numbers again. */
function decodeInteger(value: Integer): number | bigint {
  const number = value.toNumber();
  return Number.isSafeInteger(number) ? number : value.toBigInt();
}

function decodeObject(value: object): Value {
  if (Array.isArray(value)) return decodeList(value);
  if (Object.getPrototypeOf(value) === Object.prototype) return decodeMap(value);
  if (isInt(value)) return decodeInteger(value);
  if (isNode(value)) return decodeNode(value);
  if (isRelationship(value)) return decodeRelationship(value);
  if (isPath(value)) return decodePath(value);
  if (isPoint(value)) return decodePoint(value);
  if (isDate(value) || isDateTime(value) || isLocalDateTime(value)) return value.toString();
  if (isTime(value) || isLocalTime(value) || isDuration(value)) return value.toString();
  if (isUUID(value) || isUnsupportedType(value)) return value.toString();
  if (isVector(value)) return Array.from(value.asTypedArray(), decodeValue);
  if (value instanceof Int8Array)
    return Buffer.from(value.buffer, value.byteOffset, value.length).toString('base64');
  return decodeMap({ ...value });
}

/** Lists and maps become ours in their own place: the driver made them for this answer alone, and pages of a graph hold millions of values. */
function decodeList(list: unknown[]): Value {
  for (let at = 0; at < list.length; at += 1) list[at] = decodeValue(list[at]);
  // Every item has just been made one of ours.
  return list as Value[];
}

function decodeMap(value: object): Value {
  // Any object has keys of text.
  const map = value as Record<string, unknown>;
  for (const name of Object.keys(map)) {
    const item = map[name];
    if (typeof item === 'object') put(map, name, decodeValue(item));
  }
  // Every item is one of ours, or has just been made one.
  return map as Record<string, Value>;
}

/** Does what Object.fromEntries does, in a quarter of its time; all that is read passes through here. */
function put<V>(map: Record<string, V>, name: string, value: V): void {
  if (name === '__proto__') Object.defineProperty(map, name, { value, enumerable: true });
  else map[name] = value;
}

function decodeNode(node: Node): Value {
  return { elementId: node.elementId, labels: node.labels, properties: decodeMap(node.properties) };
}

function decodeRelationship(relationship: Relationship): Value {
  return {
    elementId: relationship.elementId,
    type: relationship.type,
    start: relationship.startNodeElementId,
    end: relationship.endNodeElementId,
    properties: decodeMap(relationship.properties),
  };
}

function decodePath(path: Path): Value {
  return {
    nodes: [path.start, ...path.segments.map((segment) => segment.end)].map(decodeNode),
    relationships: path.segments.map((segment) => decodeRelationship(segment.relationship)),
  };
}

function decodePoint(point: Point): Value {
  const plane = { srid: decodeValue(point.srid), x: point.x, y: point.y };
  return point.z === undefined ? plane : { ...plane, z: point.z };
}

function isList(value: object): value is readonly Value[] {
  return Array.isArray(value);
}
