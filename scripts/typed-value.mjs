/** Writes values of neo4j-driver as the typed JSON of Neo4j's Query API, without ids of the database, and reads parameters. */
import neo4j from 'neo4j-driver';

/** @param {unknown} value @returns {unknown} */
export function toTyped(value) {
  if (value === null || value === undefined) return { $type: 'Null', _value: null };
  if (typeof value === 'boolean') return { $type: 'Boolean', _value: value };
  if (typeof value === 'string') return { $type: 'String', _value: value };
  if (typeof value === 'bigint') return { $type: 'Integer', _value: String(value) };
  if (typeof value === 'number') return { $type: 'Float', _value: String(value) };
  if (Array.isArray(value)) return { $type: 'List', _value: value.map(toTyped) };
  if (neo4j.isNode(value)) {
    const _properties = toTypedMap(value.properties);
    return { $type: 'Node', _value: { _labels: [...value.labels].sort(), _properties } };
  }
  if (neo4j.isRelationship(value)) {
    return {
      $type: 'Relationship',
      _value: { _type: value.type, _properties: toTypedMap(value.properties) },
    };
  }
  if (neo4j.isPath(value)) {
    const steps = value.segments.flatMap(({ relationship, end }) => [toTyped(relationship), toTyped(end)]);
    return { $type: 'Path', _value: [toTyped(value.start), ...steps] };
  }
  if (Object.getPrototypeOf(value) === Object.prototype) return { $type: 'Map', _value: toTypedMap(value) };
  // Days, times and points write themselves.
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- as the line above says
  const text = String(value);
  // The driver leaves a T where no hours follow.
  return { $type: value.constructor.name, _value: neo4j.isDuration(value) ? text.replace(/T$/, '') : text };
}

/** Keys in order, so that the same map is always the same text. @param {object} map */
function toTypedMap(map) {
  const entries = Object.entries(map).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, toTyped(value)]));
}

/**
 * A parameter as the driver takes it: plain JSON, whole numbers as integers, and what JSON lacks as `{ $type, _value }`.
 * @param {unknown} value
 * @returns {unknown}
 */
export function fromTyped(value) {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(fromTyped);
  if (typeof value !== 'object' || value === null) return value;
  if ('$type' in value && '_value' in value)
    return fromTypedScalar(String(value.$type), String(value._value));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fromTyped(each)]));
}

/** @param {string} type @param {string} text */
function fromTypedScalar(type, text) {
  if (type === 'Integer') return BigInt(text);
  if (type === 'Float') return Number(text);
  if (type === 'Date') return neo4j.types.Date.fromStandardDateLocal(new Date(`${text}T00:00:00`));
  throw new TypeError(`A parameter of type ${type} is not read yet.`);
}
