/** Turns rows of the questions that whole graphs are read by into facts with what is derived for them. */
import { toEdgeId } from '../../model/edge-id.ts';
import { ENTITY_TEXTS, type EntityName, type OriginFact } from '../../model/facts.ts';
import type { EdgeProperties } from '../../model/graph.ts';
import type { ReadClaim, ReadDocument, ReadEdge, ReadEntity, Relayed } from '../../model/graph-reading.ts';
import { kindOf, mapOf, mapsOf, numberOf, textOf, textsIn, textsOf, toClaim, toName } from './decode.ts';
import { toDocument, toSourceType } from './decode-sources.ts';
import type { Row } from '../engine.ts';

/** Values of an entity in the order in which `export-entities.cypher` gives them; those that it lacks are null. */
type EntityValues = readonly [
  name: string,
  description: string,
  latitude: number | null,
  longitude: number | null,
  claims: number | null,
  documents: number | null,
  neighbours: number | null,
  ...texts: readonly (string | null)[],
];

/** Values of a name; all are null where an entity has none. */
type NameValues = readonly [id: string, text: string, form: string] | readonly [null, null, null];

/** A row of `id, labels, properties, names`, all but the first being lists of values. */
export function toReadEntity(row: Row): ReadEntity {
  // A hundred thousand entities come by here: their values are taken as our own statement gives them.
  const values = row['properties'] as unknown as EntityValues;
  const [name, description, latitude, longitude, claims, documents, neighbours, ...texts] = values;
  return {
    id: textOf(row, 'id'),
    kind: kindOf(row),
    name,
    names: toNames(row['names'] as unknown as readonly NameValues[]),
    description,
    ...toTexts(texts),
    ...(latitude !== null && longitude !== null && { latitude, longitude }),
    claims: claims ?? 0,
    documents: documents ?? 0,
    neighbours: neighbours ?? 0,
  };
}

function toTexts(values: readonly (string | null)[]): Partial<Record<(typeof ENTITY_TEXTS)[number], string>> {
  const texts: Partial<Record<(typeof ENTITY_TEXTS)[number], string>> = {};
  for (const [at, key] of ENTITY_TEXTS.entries()) {
    const value = values[at];
    if (typeof value === 'string') texts[key] = value;
  }
  return texts;
}

function toNames(values: readonly NameValues[]): EntityName[] {
  return values
    .flatMap(([id, text, form]) =>
      id === null ? [] : [{ place: placeOf(id), name: toName({ text, form }) }],
    )
    .sort((a, b) => a.place - b.place)
    .map(({ name }) => name);
}

/** The ids of names count them: `st-rus~10` comes after `st-rus~9`. */
function placeOf(id: string): number {
  return Number(id.slice(id.lastIndexOf('~') + 1));
}

/** Values of an edge in the order in which `export-edges.cypher` gives them; those that it lacks are null. */
type EdgeValues = readonly [
  relation: string | null,
  target: string,
  claims: number,
  documents: number,
  origins: number,
  status: string,
  affirmed: boolean,
  contested: boolean,
  grade: string | null,
  since: string | null,
  until: string | null,
  firstReported: string | null,
  lastReported: string | null,
];

/** A row of `source, edges`, an edge being a list of its values. */
export function toReadEdges(row: Row): ReadEdge[] {
  const source = textOf(row, 'source');
  // Hundreds of thousands of edges come by here: their values are taken as our own statement gives them.
  const edges = row['edges'] as unknown as readonly EdgeValues[];
  const read: ReadEdge[] = [];
  for (const values of edges) if (values[0] !== null) read.push(toReadEdge(source, values[0], values));
  return read;
}

function toReadEdge(source: string, relation: string, values: EdgeValues): ReadEdge {
  const [, target, claims, documents, origins, status, affirmed, contested, grade] = values;
  const [since, until, firstReported, lastReported] = [values[9], values[10], values[11], values[12]];
  const properties: Writable<EdgeProperties> = { claims, documents, origins, status, affirmed, contested };
  if (since !== null) properties.since = since;
  if (until !== null) properties.until = until;
  if (firstReported !== null) properties.firstReported = firstReported;
  if (lastReported !== null) properties.lastReported = lastReported;
  if (grade !== null) properties.grade = grade;
  return {
    id: toEdgeId(source, relation, target, false),
    relation,
    source,
    target,
    properties,
    evidence: NONE,
  };
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

const NONE: ReadEdge['evidence'] = [];

/** A row of a claim with all that it names, and `relays`. */
export function toReadClaim(row: Row): ReadClaim {
  const { attributedTo, instrument, place, event, as: _as, ...claim } = toClaim(row);
  const properties = mapOf(row, 'properties');
  return {
    ...claim,
    named: {
      ...(attributedTo !== undefined && { speaker: attributedTo }),
      ...(place !== undefined && { place }),
      ...(instrument !== undefined && { instrument }),
      ...(event !== undefined && { event }),
    },
    credibility: numberOf(properties, 'credibility'),
    topic: textOf(properties, 'topic'),
    ...textsIn(properties, ['originBasis']),
    relays: toRelayed(row),
  };
}

/** A row of `properties, publisher, publisherId, relays`. */
export function toReadDocument(row: Row): ReadDocument {
  return {
    ...toDocument(row),
    ...textsIn(mapOf(row, 'properties'), ['originBasis']),
    relays: toRelayed(row),
  };
}

/** A row of `properties`. */
export function toOrigin(row: Row): OriginFact {
  const properties = mapOf(row, 'properties');
  const text = (key: string): string => textOf(properties, key);
  return { id: text('id'), name: text('name'), kind: text('kind') };
}

function toRelayed(row: Row): Relayed[] {
  return mapsOf(row, 'relays')
    .filter((relay) => typeof relay['id'] === 'string')
    .map((relay) => {
      const type = toSourceType(textsOf(relay, 'labels'));
      return { to: { type, id: textOf(relay, 'id') }, basis: textOf(relay, 'basis') };
    });
}
