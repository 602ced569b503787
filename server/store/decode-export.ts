/** Turns rows of the questions that whole graphs are read by into facts with what is derived for them. */
import { toEdgeId } from '../model/edge-id.ts';
import { ENTITY_TEXTS, type EntityFact, type OriginFact } from '../model/facts.ts';
import type { ReadClaim, ReadDocument, ReadEdge, ReadEntity, Relayed } from '../model/graph-reading.ts';
import { kindOf, mapOf, mapsOf, numberOf, textOf, textsIn, textsOf, toClaim, toName } from './decode.ts';
import { toDocument } from './decode-sources.ts';
import type { Row, Value } from './engine.ts';

type RowMap = Readonly<Record<string, Value>>;

/** A row of `labels, properties, names`. */
export function toReadEntity(row: Row): ReadEntity {
  const properties = mapOf(row, 'properties');
  const names = mapsOf(row, 'names')
    .filter((name) => typeof name['id'] === 'string')
    .map((name) => ({ place: placeOf(name), name: toName(name) }))
    .sort((a, b) => a.place - b.place);
  const count = (key: string): number => (key in properties ? numberOf(properties, key) : 0);
  return {
    id: textOf(properties, 'id'),
    kind: kindOf(row),
    name: textOf(properties, 'name'),
    names: names.map(({ name }) => name),
    description: textOf(properties, 'description'),
    ...textsIn(properties, ENTITY_TEXTS),
    ...coordinates(properties),
    claims: count('claims'),
    documents: count('documents'),
    neighbours: count('neighbours'),
  };
}

/** The ids of names count them: `st-rus~10` comes after `st-rus~9`. */
function placeOf(name: RowMap): number {
  return Number(textOf(name, 'id').split('~').at(-1));
}

function coordinates(properties: RowMap): Pick<EntityFact, 'latitude' | 'longitude'> {
  const { latitude, longitude } = properties;
  return typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : {};
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
  return edges.flatMap((values) => (values[0] === null ? [] : [toReadEdge(source, values[0], values)]));
}

function toReadEdge(source: string, relation: string, values: EdgeValues): ReadEdge {
  const [, target, claims, documents, origins, status, affirmed, contested, ...dated] = values;
  const [grade, since, until, firstReported, lastReported] = dated;
  return {
    id: toEdgeId(source, relation, target, false),
    relation,
    source,
    target,
    properties: {
      claims,
      documents,
      origins,
      status,
      affirmed,
      contested,
      ...(since !== null && { since }),
      ...(until !== null && { until }),
      ...(firstReported !== null && { firstReported }),
      ...(lastReported !== null && { lastReported }),
      ...(grade !== null && { grade }),
    },
    evidence: [],
  };
}

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
      const labels = textsOf(relay, 'labels');
      const type = labels.includes('Entity') ? 'entity' : labels.includes('Document') ? 'document' : 'origin';
      return { to: { type, id: textOf(relay, 'id') }, basis: textOf(relay, 'basis') };
    });
}
