/** Reads the parameters of a request in either form: plain JSON, or JSON that names each value's type. */
import type { CypherMap, CypherValue, TemporalType, VectorType } from '../../model/cypher-value.ts';
import { CypherBytes, CypherPoint, CypherTemporal, CypherVector } from '../../model/cypher-value.ts';
import { StatementError } from '../../model/statement-error.ts';
import { RequestFault } from './errors.ts';
import type { JsonValue } from './read-json.ts';

/** The parameters; none where there are none. Throws a `RequestFault` for what is no value. */
export function readParameters(value: JsonValue, isTyped: boolean): CypherMap {
  if (value === null) return {};
  if (!isObject(value)) return refuse();
  return readMap(value, isTyped ? readTyped : readPlain);
}

function readPlain(value: JsonValue): CypherValue {
  if (typeof value === 'bigint') return readInteger(value);
  if (isList(value)) return value.map(readPlain);
  return isObject(value) ? readMap(value, readPlain) : value;
}

function readInteger(value: bigint): bigint {
  if (BigInt.asIntN(64, value) === value) return value;
  // The code and the words of Neo4j 5.26.
  throw new StatementError('N/A', 'Unable to convert java.math.BigInteger to Neo4j Value.');
}

function readTyped(typed: JsonValue): CypherValue {
  if (!isObject(typed)) return refuse();
  const { $type: type, _value: value = null, ...others } = typed;
  if (typeof type !== 'string' || Object.keys(others).length > 0) return refuse();
  const read = READERS[type];
  return read ? read(value) : refuse();
}

const temporal =
  (type: TemporalType) =>
  (value: JsonValue): CypherValue =>
    new CypherTemporal(type, readText(value));

const READERS: Readonly<Record<string, (value: JsonValue) => CypherValue>> = {
  Null: (value) => (value === null ? null : refuse()),
  Boolean: (value) => (typeof value === 'boolean' ? value : refuse()),
  Integer: (value) => (/^[+-]?\d+$/.test(readText(value)) ? readInteger(BigInt(readText(value))) : refuse()),
  Float: (value) => readFloat(readText(value)),
  String: (value) => readText(value),
  Base64: (value) => new CypherBytes(Buffer.from(readText(value), 'base64')),
  List: (value) => (isList(value) ? value.map(readTyped) : refuse()),
  Map: (value) => (isObject(value) ? readMap(value, readTyped) : refuse()),
  Date: temporal('Date'),
  Time: temporal('Time'),
  LocalTime: temporal('LocalTime'),
  OffsetDateTime: temporal('OffsetDateTime'),
  ZonedDateTime: temporal('ZonedDateTime'),
  LocalDateTime: temporal('LocalDateTime'),
  Duration: temporal('Duration'),
  Point: (value) => readPoint(readText(value)),
  Vector: (value) => readVector(value),
};

function readFloat(text: string): number {
  if (text === 'NaN' || text === 'Infinity' || text === '-Infinity' || text === '+Infinity')
    return Number(text);
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : refuse();
}

function readPoint(text: string): CypherPoint {
  const found = /^SRID=(\d+);\s*POINT(?: Z)?\s*\(([^)]*)\)$/.exec(text);
  const coordinates = (found?.[2] ?? '').trim().split(/\s+/).map(Number);
  const isPoint = found !== null && coordinates.length > 1 && coordinates.length < 4;
  if (!isPoint || coordinates.some(Number.isNaN)) return refuse();
  return new CypherPoint(Number(found[1]), coordinates);
}

const VECTOR_TYPES: readonly string[] = ['INT8', 'INT16', 'INT32', 'INT64', 'FLOAT32', 'FLOAT64'];

function readVector(value: JsonValue): CypherVector {
  if (!isObject(value)) return refuse();
  const { coordinatesType: type, coordinates } = value;
  if (!isVectorType(type) || coordinates === undefined || !isList(coordinates)) return refuse();
  const isWhole = type.startsWith('INT');
  return new CypherVector(
    type,
    coordinates.map((each) => (isWhole ? BigInt(readText(each)) : readFloat(readText(each)))),
  );
}

function isVectorType(value: JsonValue | undefined): value is VectorType {
  return typeof value === 'string' && VECTOR_TYPES.includes(value);
}

function readText(value: JsonValue): string {
  return typeof value === 'string' ? value : refuse();
}

function readMap(
  map: Readonly<Record<string, JsonValue>>,
  read: (value: JsonValue) => CypherValue,
): CypherMap {
  const entries = Object.entries(map).map(([key, value]) => [key, read(value)] as const);
  return Object.fromEntries(entries);
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isObject(value: JsonValue): value is Readonly<Record<string, JsonValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(): never {
  throw new RequestFault(400, 'Bad Request');
}
