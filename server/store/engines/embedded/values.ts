/** Turns the engine's values into the values of a row. Runs in the engine's process. */
import type { GrafeoValue } from '@grafeo-db/js';
import type { Value } from '../../engine.ts';

type GrafeoMap = Readonly<Record<string, GrafeoValue>>;

/**
 * A value of a row. Local times without a zone come as ISO text to the millisecond, bytes as base64. Raw
 * nodes, relationships and paths come in the shape that the Neo4j engine gives them: nodes
 * `{ elementId, labels, properties }`, relationships `{ elementId, type, start, end, properties }`, paths
 * `{ nodes, relationships }`.
 */
export function toValue(value: GrafeoValue): Value {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(toValue);
  // The engine gives a time without a zone as a Date; the Z that toISOString adds would be a lie.
  if (value instanceof Date) return value.toISOString().replace('Z', '');
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (value instanceof Float32Array) return Array.from(value);
  return isMap(value) ? fromMap(value) : null;
}

/** The engine tells nodes, relationships and paths from maps only by these keys. */
function fromMap(map: GrafeoMap): Value {
  const { _id: id, _labels: labels, _type: type, _source: source, _target: target, ...rest } = map;
  if (typeof id === 'number' && Array.isArray(labels)) {
    return { elementId: nodeId(id), labels: labels.map(toValue), properties: toMap(rest) };
  }
  if (typeof id === 'number' && typeof type === 'string' && isNumber(source) && isNumber(target)) {
    const ends = { start: nodeId(source), end: nodeId(target) };
    return { elementId: `e:${String(id)}`, type, ...ends, properties: toMap(rest) };
  }
  return isPath(map) ? { nodes: toValue(map.nodes), relationships: toValue(map.edges) } : toMap(map);
}

function toMap(map: GrafeoMap): Value {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, toValue(value)]));
}

/** As `elementId()` writes it in this engine. */
function nodeId(id: number): string {
  return `n:${String(id)}`;
}

function isPath(map: GrafeoMap): map is { nodes: GrafeoValue[]; edges: GrafeoValue[] } {
  const { nodes, edges } = map;
  if (Object.keys(map).length !== 2 || !Array.isArray(nodes) || !Array.isArray(edges)) return false;
  const isWhole = nodes.length === edges.length + 1;
  return (
    isWhole &&
    [...nodes, ...edges].every((part) => typeof part === 'object' && part !== null && '_id' in part)
  );
}

function isNumber(value: GrafeoValue | undefined): value is number {
  return typeof value === 'number';
}

function isMap(value: object): value is GrafeoMap {
  return !('termType' in value && 'equals' in value);
}
