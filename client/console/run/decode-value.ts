/** Values of the Query API's typed form, as the console works with them: every kind kept, integers exact. */
import {
  CypherBytes,
  CypherNode,
  CypherOther,
  CypherPath,
  CypherPoint,
  CypherRelationship,
  CypherTemporal,
  CypherVector,
  type CypherMap,
  type CypherValue,
  type TemporalType,
  type VectorType,
} from '../../../server/model/cypher-value.ts';

/** A value with its kind, as it is sent. */
interface Typed {
  readonly $type: string;
  readonly _value: unknown;
}

const VECTOR_TYPES: readonly VectorType[] = ['INT8', 'INT16', 'INT32', 'INT64', 'FLOAT32', 'FLOAT64'];

const TEMPORAL: ReadonlySet<string> = new Set<TemporalType>([
  'Date',
  'Time',
  'LocalTime',
  'OffsetDateTime',
  'ZonedDateTime',
  'LocalDateTime',
  'Duration',
]);

/** The value; what bears no kind, as in the arguments of plans, is taken as JSON has it. */
export function decodeValue(sent: unknown): CypherValue {
  if (!isTyped(sent)) return decodePlain(sent);
  const { $type: type, _value: value } = sent;
  switch (type) {
    case 'Null':
      return null;
    case 'Boolean':
      return value === true || value === 'true';
    case 'String':
      return String(value);
    case 'Integer':
      return BigInt(String(value));
    case 'Float':
      return Number(value);
    case 'List':
      return listOf(value).map(decodeValue);
    case 'Map':
      return decodeMap(value);
    case 'Node':
      return decodeNode(value);
    case 'Relationship':
      return decodeRelationship(value);
    case 'Path':
      return decodePath(listOf(value).map(decodeValue));
    case 'Point':
      return decodePoint(String(value));
    case 'Vector':
      return decodeVector(recordOf(value));
    case 'Base64':
      return new CypherBytes(Uint8Array.from(atob(String(value)), (each) => each.charCodeAt(0)));
    default:
      return isTemporal(type)
        ? new CypherTemporal(type, String(value))
        : new CypherOther(type, typeof value === 'string' ? value : JSON.stringify(value));
  }
}

/** A map of values. */
export function decodeMap(sent: unknown): CypherMap {
  return Object.fromEntries(Object.entries(recordOf(sent)).map(([key, value]) => [key, decodeValue(value)]));
}

function decodePlain(sent: unknown): CypherValue {
  if (sent === null || sent === undefined) return null;
  if (typeof sent === 'boolean' || typeof sent === 'string') return sent;
  if (typeof sent === 'number') return Number.isSafeInteger(sent) ? BigInt(sent) : sent;
  return Array.isArray(sent) ? sent.map(decodeValue) : decodeMap(sent);
}

function decodeNode(sent: unknown): CypherNode {
  const { _element_id: id, _labels: labels, _properties: properties } = recordOf(sent);
  return new CypherNode(String(id), listOf(labels).map(String), decodeMap(properties));
}

function decodeRelationship(sent: unknown): CypherRelationship {
  const fields = recordOf(sent);
  const ends = {
    startElementId: String(fields['_start_node_element_id']),
    endElementId: String(fields['_end_node_element_id']),
  };
  const { _element_id: id, _type: type, _properties: properties } = fields;
  return new CypherRelationship(String(id), ends, String(type), decodeMap(properties));
}

function decodePath(steps: readonly CypherValue[]): CypherPath {
  return new CypherPath(
    steps.filter((each) => each instanceof CypherNode),
    steps.filter((each) => each instanceof CypherRelationship),
  );
}

/** `SRID=4326;POINT (12.9 55.5)`, or `POINT Z (…)`. */
function decodePoint(text: string): CypherPoint {
  const [, srid = '0', coordinates = ''] = /SRID=(\d+);\s*POINT\s*Z?\s*\(([^)]*)\)/.exec(text) ?? [];
  return new CypherPoint(Number(srid), coordinates.trim().split(/\s+/).map(Number));
}

/** Coordinates are numbers or texts of them; those of whole-number types are integers. */
function decodeVector(sent: Readonly<Record<string, unknown>>): CypherValue {
  const { coordinatesType, coordinates } = sent;
  const type = VECTOR_TYPES.find((each) => each === coordinatesType);
  if (!type) return new CypherOther('Vector', JSON.stringify(sent));
  const isWhole = type.startsWith('INT');
  return new CypherVector(
    type,
    listOf(coordinates).map((each) => (isWhole ? BigInt(String(each)) : Number(each))),
  );
}

function isTyped(sent: unknown): sent is Typed {
  return typeof sent === 'object' && sent !== null && '$type' in sent && '_value' in sent;
}

function isTemporal(type: string): type is TemporalType {
  return TEMPORAL.has(type);
}

function listOf(sent: unknown): readonly unknown[] {
  return Array.isArray(sent) ? sent : [];
}

function recordOf(sent: unknown): Readonly<Record<string, unknown>> {
  return typeof sent === 'object' && sent !== null ? { ...sent } : {};
}
