/** Values of parameters in the Query API's typed form. */
import { CypherTemporal, type CypherMap, type CypherValue } from '../../../server/model/cypher-value.ts';

/** The value with its kind, as it is sent; only kinds that a parameter of the console can have. */
export function encodeValue(value: CypherValue): unknown {
  if (value === null) return { $type: 'Null', _value: null };
  if (typeof value === 'boolean') return { $type: 'Boolean', _value: value };
  if (typeof value === 'string') return { $type: 'String', _value: value };
  if (typeof value === 'bigint') return { $type: 'Integer', _value: String(value) };
  if (typeof value === 'number') return { $type: 'Float', _value: writeFloat(value) };
  if (value instanceof CypherTemporal) return { $type: value.type, _value: value.text };
  if (isList(value)) return { $type: 'List', _value: value.map(encodeValue) };
  // No other class of value can be a parameter of the console, so what is left is a map.
  const entries: readonly (readonly [string, CypherValue])[] = Object.entries(value as CypherMap);
  return { $type: 'Map', _value: Object.fromEntries(entries.map(([key, each]) => [key, encodeValue(each)])) };
}

/** Array.isArray does not narrow a list that cannot be changed. */
function isList(value: CypherValue): value is readonly CypherValue[] {
  return Array.isArray(value);
}

/** A float keeps its point, by which Neo4j tells it from an integer. */
function writeFloat(value: number): string {
  const text = String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}
