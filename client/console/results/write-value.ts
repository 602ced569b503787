/** Values as one line of text: for cells, for copying, for sorting and filtering. */
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
} from '../../../server/model/cypher-value.ts';

/** Letters of a nested value in a cell, after which it is cut. */
const LONGEST = 400;

/** What a value is, in one word. */
export type ValueKind =
  | 'null'
  | 'boolean'
  | 'text'
  | 'integer'
  | 'float'
  | 'list'
  | 'map'
  | 'node'
  | 'relationship'
  | 'path'
  | 'point'
  | 'time'
  | 'bytes'
  | 'vector'
  | 'other';

/** Which kind of value it is. */
export function kindOf(value: CypherValue): ValueKind {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'bigint') return 'integer';
  if (typeof value === 'number') return 'float';
  if (Array.isArray(value)) return 'list';
  if (value instanceof CypherNode) return 'node';
  if (value instanceof CypherRelationship) return 'relationship';
  if (value instanceof CypherPath) return 'path';
  if (value instanceof CypherPoint) return 'point';
  if (value instanceof CypherTemporal) return 'time';
  if (value instanceof CypherBytes) return 'bytes';
  if (value instanceof CypherVector) return 'vector';
  return value instanceof CypherOther ? 'other' : 'map';
}

/** The value in one line; a text by itself stands without quotes. */
export function writeValue(value: CypherValue): string {
  if (typeof value === 'string') return value;
  const text = writeNested(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}

/** The value as it would stand within another, in Cypher's own way of writing where there is one. */
export function writeNested(value: CypherValue): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  if (typeof value === 'number') return writeFloat(value);
  if (typeof value !== 'object') return String(value);
  if (value instanceof CypherTemporal || value instanceof CypherOther) return value.text;
  if (value instanceof CypherNode) return writeNode(value);
  if (value instanceof CypherRelationship) return `[:${value.type}]`;
  if (value instanceof CypherPath) return writePath(value);
  if (value instanceof CypherPoint) return `point(${value.coordinates.join(', ')})`;
  if (value instanceof CypherVector) return `vector[${value.coordinates.join(', ')}]`;
  if (value instanceof CypherBytes) return `${String(value.bytes.length)} bytes`;
  if (isList(value)) return `[${value.map(writeNested).join(', ')}]`;
  // No other class is left.
  const entries = Object.entries(value).map(([key, each]) => `${key}: ${writeNested(each)}`);
  return `{${entries.join(', ')}}`;
}

/** Array.isArray does not narrow a list that cannot be changed. */
export function isList(value: CypherValue): value is readonly CypherValue[] {
  return Array.isArray(value);
}

/** A map that is none of the kinds with a class. */
export function isMap(value: CypherValue): value is CypherMap {
  return kindOf(value) === 'map';
}

/** A float always shows that it is one. */
function writeFloat(value: number): string {
  const text = Object.is(value, -0) ? '-0' : String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

function writeNode({ labels, properties }: CypherNode): string {
  const named = properties['name'] ?? properties['title'] ?? properties['id'];
  const name = typeof named === 'string' ? ` ${named}` : '';
  return `(${labels.map((label) => `:${label}`).join('')}${name})`;
}

function writePath({ nodes, relationships }: CypherPath): string {
  const [first] = nodes;
  if (!first) return '()';
  const steps = relationships.map((each, at) => {
    const [from, to] = [nodes[at], nodes[at + 1]];
    const arrow = each.startElementId === from?.elementId ? ['-', '->'] : ['<-', '-'];
    return `${arrow[0] ?? ''}[:${each.type}]${arrow[1] ?? ''}${to ? writeNode(to) : '()'}`;
  });
  return writeNode(first) + steps.join('');
}
