/** Values as JSON, with integers exact to the last digit and nodes as plain objects. */
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
} from '../../../../server/model/cypher-value.ts';

/** The text; indented unless it is asked for in one line. */
export function toJsonText(value: CypherValue, isOneLine = false): string {
  return write(toPlain(value), isOneLine ? undefined : '');
}

/** What JSON is made of; a `bigint` is written with all of its digits. */
type Plain = null | boolean | string | number | bigint | readonly Plain[] | { readonly [key: string]: Plain };

function toPlain(value: CypherValue): Plain {
  // JSON has no number for these.
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof CypherTemporal || value instanceof CypherOther) return value.text;
  if (value instanceof CypherBytes)
    return [...value.bytes].map((each) => each.toString(16).padStart(2, '0')).join('');
  if (value instanceof CypherVector) return value.coordinates;
  if (value instanceof CypherPoint) return { srid: value.srid, coordinates: value.coordinates };
  if (value instanceof CypherNode) {
    const { elementId, labels, properties } = value;
    return { elementId, labels, properties: mapPlain(properties) };
  }
  if (value instanceof CypherRelationship) {
    const { elementId, startElementId, endElementId, type, properties } = value;
    return { elementId, type, startElementId, endElementId, properties: mapPlain(properties) };
  }
  if (value instanceof CypherPath)
    return { nodes: value.nodes.map(toPlain), relationships: value.relationships.map(toPlain) };
  return Array.isArray(value) ? value.map(toPlain) : mapPlain(value as CypherMap);
}

function mapPlain(map: CypherMap): Readonly<Record<string, Plain>> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, toPlain(value)]));
}

/** As `JSON.stringify` does, which knows no `bigint`; `indent` is that of the line, none for one line. */
function write(value: Plain, indent: string | undefined): string {
  if (typeof value === 'bigint') return String(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const isList = Array.isArray(value);
  const inner = indent === undefined ? undefined : `${indent}  `;
  const parts = isList
    ? (value as readonly Plain[]).map((each) => write(each, inner))
    : Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${write(each, inner)}`);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return open + close;
  if (inner === undefined) return `${open}${parts.join(', ')}${close}`;
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent ?? ''}${close}`;
}
