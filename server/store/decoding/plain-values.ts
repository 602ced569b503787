/** Writes the values of rows in the plain form of Neo4j's Query API. */
import type { PlainTable, PlainValue } from '../../model/plain-value.ts';
import type { Row, Value } from '../engine.ts';

type ValueMap = Readonly<Record<string, Value>>;

/** A part of the graph comes from an engine as a map with exactly these keys; see `Engine.run` of either engine. */
const NODE_KEYS = ['elementId', 'labels', 'properties'];
const RELATIONSHIP_KEYS = ['elementId', 'end', 'properties', 'start', 'type'];
const PATH_KEYS = ['nodes', 'relationships'];

/** Rows under the given columns; a column that a row does not have is null. */
export function toPlainTable(fields: readonly string[], rows: readonly Row[]): PlainTable {
  return { fields, values: rows.map((row) => fields.map((field) => toPlain(row[field] ?? null))) };
}

/** One value. */
export function toPlain(value: Value): PlainValue {
  // JSON readers would round it: what was counted exactly is better told as text than wrongly.
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(toPlain);
  if (isPath(value)) return toPlainPath(value);
  return hasKeys(value, RELATIONSHIP_KEYS) ? toPlainRelationship(value) : toPlainMap(value);
}

function toPlainMap(map: ValueMap): PlainValue {
  return Object.fromEntries(Object.entries(map).map(([key, each]) => [key, toPlain(each)]));
}

function toPlainRelationship({ elementId, start, end, type, properties }: ValueMap): PlainValue {
  return toPlainMap({
    elementId: elementId ?? null,
    startNodeElementId: start ?? null,
    endNodeElementId: end ?? null,
    type: type ?? null,
    properties: properties ?? null,
  });
}

interface PathMap extends ValueMap {
  readonly nodes: readonly Value[];
  readonly relationships: readonly Value[];
}

function toPlainPath({ nodes, relationships }: PathMap): PlainValue {
  return nodes.flatMap((node, at) => {
    const next = relationships[at];
    return next === undefined ? [toPlain(node)] : [toPlain(node), toPlain(next)];
  });
}

function isPath(map: ValueMap): map is PathMap {
  const { nodes, relationships } = map;
  if (!hasKeys(map, PATH_KEYS) || !isList(nodes) || !isList(relationships)) return false;
  const isWhole = nodes.length === relationships.length + 1;
  return isWhole && nodes.every((node) => isMap(node) && hasKeys(node, NODE_KEYS));
}

function hasKeys(map: ValueMap, keys: readonly string[]): boolean {
  const own = Object.keys(map);
  return own.length === keys.length && keys.every((key) => key in map);
}

function isMap(value: Value): value is ValueMap {
  return typeof value === 'object' && value !== null && !isList(value);
}

function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}
