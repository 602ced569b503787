/** Writes values in the two forms of Neo4j's Query API: plain JSON, and JSON that names each value's type. */
import type { CypherMap, CypherValue } from '../../model/cypher-value.ts';
import {
  CypherBytes,
  CypherNode,
  CypherOther,
  CypherPath,
  CypherPoint,
  CypherRelationship,
  CypherTemporal,
  CypherVector,
} from '../../model/cypher-value.ts';
import { writeFloat, writeShortFloat, writeString } from './write-text.ts';

/** Gives the JSON of a value. */
export type WriteValue = (value: CypherValue) => string;

/** Without types: who reads it cannot tell a day from a text. */
export function writePlain(value: CypherValue): string {
  if (typeof value === 'string') return writeString(value);
  if (typeof value === 'number') return Number.isFinite(value) ? writeFloat(value) : `"${String(value)}"`;
  return typeof value === 'object' && value !== null ? writePlainObject(value) : String(value);
}

type CypherObject = Extract<CypherValue, object>;

function writePlainObject(value: CypherObject): string {
  if (isList(value)) return writeList(value, writePlain);
  if (value instanceof CypherNode) {
    const { elementId, labels, properties } = value;
    return `{"elementId":${writeString(elementId)},"labels":${writeStrings(labels)},"properties":${writeMap(properties, writePlain)}}`;
  }
  if (value instanceof CypherRelationship) {
    const { elementId, startElementId, endElementId, type, properties } = value;
    return `{"elementId":${writeString(elementId)},"startNodeElementId":${writeString(startElementId)},"endNodeElementId":${writeString(endElementId)},"type":${writeString(type)},"properties":${writeMap(properties, writePlain)}}`;
  }
  if (value instanceof CypherPath) return writeList(walk(value), writePlain);
  if (value instanceof CypherTemporal) {
    // The plain form leaves the zone's name out.
    return writeString(value.type === 'ZonedDateTime' ? value.text.replace(/\[.*$/, '') : value.text);
  }
  if (value instanceof CypherPoint) return writePoint(value);
  if (value instanceof CypherBytes) return writeBytes(value);
  if (value instanceof CypherVector) return `[${writeCoordinates(value).join(',')}]`;
  return value instanceof CypherOther ? writeString(value.text) : writeMap(value, writePlain);
}

/** Each value with its type; numbers are texts, so that no reader rounds them. As servers write it since 2026. */
export const writeTyped = createTypedWriter((value) => wrap(value.type, writeString(value.text)));

/** Zones that are another word for an offset. */
const WITHOUT_SEASONS = /\[(Etc\/.*|SystemV\/[A-Z]{3}\d+|UTC|UCT|GMT0?|Z|Zulu|Universal|Greenwich)\]$/;

/** The same as servers wrote it before: of zones that are another word for an offset only the offset is told. */
export const writeOlderTyped = createTypedWriter(({ type, text }) => {
  const offset = type === 'ZonedDateTime' ? text.replace(WITHOUT_SEASONS, '') : text;
  return offset === text ? wrap(type, writeString(text)) : wrap('OffsetDateTime', writeString(offset));
});

function createTypedWriter(writeTemporal: (value: CypherTemporal) => string): WriteValue {
  const write = (value: CypherValue): string => {
    if (typeof value === 'string') return `{"$type":"String","_value":${writeString(value)}}`;
    if (typeof value === 'number') return `{"$type":"Float","_value":"${writeFloat(value)}"}`;
    if (typeof value === 'bigint') return `{"$type":"Integer","_value":"${String(value)}"}`;
    if (typeof value === 'boolean') return `{"$type":"Boolean","_value":${String(value)}}`;
    if (value === null) return '{"$type":"Null","_value":null}';
    return value instanceof CypherTemporal ? writeTemporal(value) : writeTypedObject(value, write);
  };
  return write;
}

function writeTypedObject(value: Exclude<CypherObject, CypherTemporal>, write: WriteValue): string {
  if (isList(value)) return wrap('List', writeList(value, write));
  if (value instanceof CypherNode) {
    const { elementId, labels, properties } = value;
    return wrap(
      'Node',
      `{"_element_id":${writeString(elementId)},"_labels":${writeStrings(labels)},"_properties":${writeMap(properties, write)}}`,
    );
  }
  if (value instanceof CypherRelationship) {
    const { elementId, startElementId, endElementId, type, properties } = value;
    return wrap(
      'Relationship',
      `{"_element_id":${writeString(elementId)},"_start_node_element_id":${writeString(startElementId)},"_end_node_element_id":${writeString(endElementId)},"_type":${writeString(type)},"_properties":${writeMap(properties, write)}}`,
    );
  }
  if (value instanceof CypherPath) return wrap('Path', writeList(walk(value), write));
  if (value instanceof CypherPoint) return wrap('Point', writePoint(value));
  if (value instanceof CypherBytes) return wrap('Base64', writeBytes(value));
  if (value instanceof CypherVector) {
    const coordinates = writeCoordinates(value).map((each) => `"${each}"`);
    return wrap('Vector', `{"coordinatesType":"${value.type}","coordinates":[${coordinates.join(',')}]}`);
  }
  if (value instanceof CypherOther) return wrap(value.type, writeString(value.text));
  return wrap('Map', writeMap(value, write));
}

function wrap(type: string, json: string): string {
  return `{"$type":"${type}","_value":${json}}`;
}

/** A JSON list. */
export function writeList(values: readonly CypherValue[], write: WriteValue): string {
  let json = '';
  // Millions of values are written here: counting them is quicker than asking for pairs.
  for (const value of values) json += json === '' ? write(value) : `,${write(value)}`;
  return `[${json}]`;
}

/** A JSON list of texts. */
export function writeStrings(texts: readonly string[]): string {
  return `[${texts.map(writeString).join(',')}]`;
}

/** A JSON object. */
export function writeMap(map: CypherMap, write: WriteValue): string {
  return `{${Object.entries(map)
    .map(([key, value]) => `${writeString(key)}:${write(value)}`)
    .join(',')}}`;
}

function walk({ nodes, relationships }: CypherPath): readonly CypherValue[] {
  return nodes.flatMap((node, at) => {
    const next = relationships[at];
    return next === undefined ? [node] : [node, next];
  });
}

function writePoint({ srid, coordinates }: CypherPoint): string {
  const shape = coordinates.length > 2 ? 'POINT Z' : 'POINT';
  return `"SRID=${String(srid)};${shape} (${coordinates.map(writeFloat).join(' ')})"`;
}

function writeBytes({ bytes }: CypherBytes): string {
  return `"${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')}"`;
}

function writeCoordinates({ type, coordinates }: CypherVector): readonly string[] {
  const write = type === 'FLOAT32' ? writeShortFloat : writeFloat;
  return coordinates.map((each) => (typeof each === 'bigint' ? String(each) : write(each)));
}

function isList(value: CypherObject): value is readonly CypherValue[] {
  return Array.isArray(value);
}
