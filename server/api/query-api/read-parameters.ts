/** Reads the parameters of a request in either form: plain JSON, or JSON that names each value's type. */
import type { CypherMap, CypherValue, TemporalType, VectorType } from '../../model/cypher-value.ts';
import { CypherBytes, CypherPoint, CypherTemporal, CypherVector } from '../../model/cypher-value.ts';
import { StatementError } from '../../model/statement-error.ts';
import { readTemporalParts } from '../../model/temporal-text.ts';
import { refuseRequest, RequestFault } from './errors.ts';
import type { JsonValue } from './read-json.ts';

/** The parameters; none where there are none. Throws a `RequestFault` for what is no value. */
export function readParameters(value: JsonValue, isTyped: boolean): CypherMap {
  if (value === null) return {};
  if (!isObject(value)) return refuseRequest();
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
  if (typed === null) return null;
  if (!isObject(typed)) return refuseRequest();
  const { $type: type, _value: value } = typed;
  if (typeof type !== 'string' || value === undefined) return refuseRequest();
  const read = READERS.get(type);
  if (!read) throw new RequestFault(400, `Type ${type} is not supported as a column value`);
  return read(value);
}

const temporal =
  (type: TemporalType) =>
  (value: JsonValue): CypherValue => {
    const text = readText(value);
    return readTemporalParts(type, text) ? new CypherTemporal(type, text) : refuseRequest();
  };

const READERS: ReadonlyMap<string, (value: JsonValue) => CypherValue> = new Map(
  Object.entries<(value: JsonValue) => CypherValue>({
    Null: (value) => (value === null ? null : refuseRequest()),
    Boolean: (value) => (typeof value === 'boolean' ? value : refuseRequest()),
    Integer: (value) => readTypedInteger(value),
    Float: (value) => readFloat(value),
    String: (value) => (value === null ? null : readScalar(value)),
    Base64: (value) => readBytes(readText(value)),
    List: (value) => (isList(value) ? value.map(readTyped) : refuseRequest()),
    Map: (value) => (isObject(value) ? readMap(value, readTyped) : refuseRequest()),
    Date: temporal('Date'),
    Time: temporal('Time'),
    LocalTime: temporal('LocalTime'),
    OffsetDateTime: temporal('OffsetDateTime'),
    ZonedDateTime: temporal('ZonedDateTime'),
    LocalDateTime: temporal('LocalDateTime'),
    Duration: temporal('Duration'),
    Point: (value) => readPoint(readText(value)),
    Vector: (value) => readVector(value),
  }),
);

function readTypedInteger(value: JsonValue): bigint {
  const text = typeof value === 'bigint' ? String(value) : readText(value);
  const number = /^[+-]?\d+$/.test(text) ? BigInt(text.replace('+', '')) : refuseRequest();
  return BigInt.asIntN(64, number) === number ? number : refuseRequest();
}

function readFloat(value: JsonValue): number {
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
  const text = readText(value);
  if (text === 'NaN' || text === 'Infinity' || text === '-Infinity' || text === '+Infinity')
    return Number(text);
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : refuseRequest();
}

function readBytes(text: string): CypherBytes {
  return /^[A-Za-z0-9+/]*={0,2}$/.test(text) ? new CypherBytes(Buffer.from(text, 'base64')) : refuseRequest();
}

function readPoint(text: string): CypherPoint {
  const found = /^SRID=(\d+);\s*POINT\s*Z?\s*\(([^)]*)\)$/.exec(text);
  const coordinates = (found?.[2] ?? '').trim().split(/\s+/).map(Number);
  const isPoint = found !== null && coordinates.length > 1 && coordinates.length < 4;
  if (!isPoint || coordinates.some(Number.isNaN)) return refuseRequest();
  return new CypherPoint(Number(found[1]), coordinates);
}

const VECTOR_TYPES: readonly string[] = ['INT8', 'INT16', 'INT32', 'INT64', 'FLOAT32', 'FLOAT64'];

function readVector(value: JsonValue): CypherVector {
  if (!isObject(value)) return refuseRequest();
  const { coordinatesType: type, coordinates } = value;
  if (!isVectorType(type) || coordinates === undefined || !isList(coordinates)) return refuseRequest();
  const isWhole = type.startsWith('INT');
  return new CypherVector(
    type,
    coordinates.map((each) => (isWhole ? readTypedInteger(each) : readFloat(each))),
  );
}

function isVectorType(value: JsonValue | undefined): value is VectorType {
  return typeof value === 'string' && VECTOR_TYPES.includes(value);
}

/** Neo4j takes a number or a flag for its text. */
function readScalar(value: JsonValue): string {
  return typeof value === 'object' ? refuseRequest() : String(value);
}

function readText(value: JsonValue): string {
  return typeof value === 'string' ? value : refuseRequest();
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
