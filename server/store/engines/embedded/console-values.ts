/** Reads the rows of a result with the kinds of their values, which the engine's own JavaScript form does not tell. */
import type { GrafeoValue, QueryResult } from '@grafeo-db/js';
import { CypherNode, CypherPath, CypherRelationship, CypherTemporal } from '../../../model/cypher-value.ts';
import type { CypherMap, CypherValue } from '../../../model/cypher-value.ts';
import type { StoredKinds } from './console-kinds.ts';
import { refusalOf } from './statement/refusal.ts';
import type { Kind } from './statement/kinds.ts';
import { elementOf, maybe } from './statement/kinds.ts';
import type { AnswerColumn } from './statement/write-statement.ts';

type GrafeoMap = Readonly<Record<string, GrafeoValue>>;

/** What a value is read with. */
interface Reading {
  readonly kinds: StoredKinds;
  /** The column, for errors. */
  readonly name: string;
}

/** Rows, one after another, values in the order of the columns. Throws a `StatementError` for a number whose kind nothing tells. */
export function* readResult(
  result: QueryResult,
  columns: readonly AnswerColumn[],
  kinds: StoredKinds,
): Generator<readonly CypherValue[], undefined> {
  const names = result.columns;
  for (let at = 0; at < result.length; at += 1) {
    const row = result.get(at);
    const value = (index: number): GrafeoValue => row[names[index] ?? ''] ?? null;
    yield columns.map(({ name, kind, teller }, index) => {
      const teaching = teller === undefined ? null : value(columns.length + teller);
      return read({ kinds, name }, value(index), kind, teaching);
    });
  }
}

/** `told` is what the column that tells says of this value: true for an integer, false for a float. */
function read(reading: Reading, value: GrafeoValue, kind: Kind, told: GrafeoValue): CypherValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'bigint') return value;
  if (typeof value === 'number') return readNumber(reading, value, kind, told);
  if (typeof value === 'string') return readText(reading, value, kind);
  if (Array.isArray(value)) return readList(reading, value, kind, told);
  return isMap(value) ? readMap(reading, value, kind, told) : refuse(reading);
}

function readNumber(reading: Reading, value: number, { is }: Kind, told: GrafeoValue): CypherValue {
  if (is === 'float') return value;
  if (!Number.isInteger(value)) return is === 'integer' ? refuse(reading) : value;
  if (is === 'integer' || told === true) return BigInt(value);
  return told === false ? value : refuse(reading);
}

function readText(reading: Reading, value: string, { is, days }: Kind): CypherValue {
  if (is === 'date') return new CypherTemporal('Date', value);
  if (is === 'duration')
    return new CypherTemporal('Duration', value.startsWith('-') ? toSigned(value) : value);
  return is === 'string' || (is === 'any' && days !== true) ? value : refuse(reading);
}

/** The engine writes one sign before all, Neo4j one before each number. */
function toSigned(duration: string): string {
  return duration.slice(1).replace(/\d+/g, '-$&');
}

function readList(
  reading: Reading,
  list: readonly GrafeoValue[],
  kind: Kind,
  told: GrafeoValue,
): CypherValue {
  const of = elementOf(kind);
  const each: readonly GrafeoValue[] = Array.isArray(told) ? told : [];
  return list.map((value, at) => read(reading, value, of, each[at] ?? null));
}

function readMap(reading: Reading, map: GrafeoMap, kind: Kind, told: GrafeoValue): CypherValue {
  if (typeof map['_id'] === 'number') {
    if (Array.isArray(map['_labels'])) return readNode(reading, map);
    if (typeof map['_type'] === 'string') return readRelationship(reading, map);
  }
  if (kind.is === 'path' || isPath(map)) return readPath(reading, map);
  const tellers = told !== null && typeof told === 'object' && isMap(told) ? told : {};
  const entries = Object.entries(map).map(([key, value]) => {
    const field =
      kind.fields === undefined ? storedKind(reading, key) : (kind.fields.get(key) ?? maybe('any'));
    return [key, read(reading, value, field, tellers[key] ?? null)] as const;
  });
  return Object.fromEntries(entries);
}

/** The kind of a property that came in a map of all of them, whatever it belonged to. */
function storedKind({ kinds }: Reading, key: string): Kind {
  const { nodes, relationships } = kinds.properties;
  const [one, other] = [nodes.get(key), relationships.get(key)];
  if (one === undefined || other === undefined) return one ?? other ?? maybe('any');
  return one.is === other.is ? one : maybe('any');
}

function readNode(reading: Reading, map: GrafeoMap): CypherNode {
  const { _id: id, _labels: labels, ...rest } = map;
  const names = Array.isArray(labels) ? labels.map(String) : [];
  return new CypherNode(`n:${String(Number(id))}`, names, readProperties(reading, 'nodes', Number(id), rest));
}

function readRelationship(reading: Reading, map: GrafeoMap): CypherRelationship {
  const { _id: id, _type: type, _source: source, _target: target, ...rest } = map;
  const ends = { startElementId: `n:${String(Number(source))}`, endElementId: `n:${String(Number(target))}` };
  const properties = readProperties(reading, 'relationships', Number(id), rest);
  return new CypherRelationship(
    `e:${String(Number(id))}`,
    ends,
    typeof type === 'string' ? type : '',
    properties,
  );
}

function readProperties(
  reading: Reading,
  owner: 'nodes' | 'relationships',
  id: number,
  map: GrafeoMap,
): CypherMap {
  const known = reading.kinds.properties[owner];
  const entries = Object.entries(map).map(([key, value]) => {
    const kind = known.get(key) ?? maybe('any');
    const told = kind.is === 'number' ? reading.kinds.isInteger(owner, key, id) : null;
    return [key, read(reading, value, kind, told)] as const;
  });
  return Object.fromEntries(entries);
}

function readPath(reading: Reading, { nodes, edges }: GrafeoMap): CypherValue {
  if (!Array.isArray(nodes) || !Array.isArray(edges)) return refuse(reading);
  return new CypherPath(
    nodes.map((node) => (isMapValue(node) ? readNode(reading, node) : refuse(reading))),
    edges.map((edge) => (isMapValue(edge) ? readRelationship(reading, edge) : refuse(reading))),
  );
}

/** Keys of people's own maps are held to begin with a letter, and stored ones do. */
function isPath({ nodes, edges }: GrafeoMap): boolean {
  const isNodes =
    Array.isArray(nodes) && nodes.length > 0 && nodes.every((node) => isMapValue(node) && '_labels' in node);
  return isNodes && Array.isArray(edges) && edges.every((edge) => isMapValue(edge) && '_type' in edge);
}

function isMapValue(value: GrafeoValue): value is GrafeoMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && isMap(value);
}

function isMap(value: object): value is GrafeoMap {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function refuse({ name }: Reading): never {
  throw refusalOf('no-kind', { text: '', offset: 0 }, name);
}
