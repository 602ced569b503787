/** Turns rows into what the model knows; a row that does not fit is a fault of the program and says which column. */
import type { DegreeEntry, EntityReference, MatchTier, SearchHit } from '../../model/answers.ts';
import type { Claim, ClaimRole, Dispute, DisputeSide } from '../../model/claim.ts';
import { toEdgeId } from '../../model/edge-id.ts';
import { EntenteError } from '../../model/errors.ts';
import type { EntityName } from '../../model/facts.ts';
import type { EdgeProperties, GraphEdge, GraphNode } from '../../model/graph.ts';
import type { Properties, PropertyValue } from '../../model/value.ts';
import type { Row, Value } from '../engine.ts';

/** Properties that serve the store alone and are in no answer. */
const INTERNAL = new Set(['digest', 'origin', 'firstDay', 'lastDay', 'reportedDay', 'originBasis', 'key']);

/** Properties that an edge has only where its claims say so. */
const EDGE_TEXTS = ['since', 'until', 'firstReported', 'lastReported', 'grade'] as const;

type RowMap = Readonly<Record<string, Value>>;

/** The text in a column. */
export function textOf(row: RowMap, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw misfit(column, 'text', value);
  return value;
}

/** The number in a column. */
export function numberOf(row: RowMap, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw misfit(column, 'a number', value);
  return value;
}

/** The list of texts in a column. */
export function textsOf(row: RowMap, column: string): string[] {
  const value = row[column];
  if (!Array.isArray(value) || !value.every((each) => typeof each === 'string'))
    throw misfit(column, 'a list of texts', value);
  return value;
}

/** The list of maps in a column. */
export function mapsOf(row: RowMap, column: string): RowMap[] {
  const value = row[column];
  if (!Array.isArray(value)) throw misfit(column, 'a list of maps', value);
  return value.map((each: Value) => {
    if (!isMap(each)) throw misfit(column, 'a list of maps', value);
    return each;
  });
}

/** The map in a column. */
export function mapOf(row: RowMap, column: string): RowMap {
  const value = row[column];
  if (value === undefined || !isMap(value)) throw misfit(column, 'a map', value);
  return value;
}

function isMap(value: Value): value is RowMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function misfit(column: string, wanted: string, value: unknown): EntenteError {
  return new EntenteError(
    'unexpected',
    `The database gave ${typeof value} where column "${column}" should hold ${wanted}.`,
  );
}

/** The kind among the labels of an entity. */
export function kindOf(row: RowMap): string {
  const kind = textsOf(row, 'labels').find((label) => label !== 'Entity');
  if (kind === undefined) throw misfit('labels', 'a kind', row['labels']);
  return kind;
}

/** A row of `id, labels, properties, degree`. */
export function toNode(row: Row): GraphNode {
  const held = mapOf(row, 'properties');
  const properties: Record<string, PropertyValue> = {};
  // Nodes come by the hundred: their properties are copied once.
  for (const key of Object.keys(held)) {
    const value = held[key] ?? null;
    if (key !== 'id' && key !== 'name' && isShown(key, value)) properties[key] = value;
  }
  properties['degree'] = numberOf(row, 'degree');
  return { id: textOf(row, 'id'), kind: kindOf(row), name: textOf(held, 'name'), properties };
}

/** A row of `relation, source, target, properties`. */
export function toEdge(row: Row): GraphEdge {
  const relation = textOf(row, 'relation');
  const [source, target] = [textOf(row, 'source'), textOf(row, 'target')];
  const properties = mapOf(row, 'properties');
  const derived: EdgeProperties = {
    claims: numberOf(properties, 'claims'),
    documents: numberOf(properties, 'documents'),
    origins: numberOf(properties, 'origins'),
    status: textOf(properties, 'status'),
    affirmed: properties['affirmed'] === true,
    contested: properties['contested'] === true,
    ...textsIn(properties, EDGE_TEXTS),
  };
  return { id: toEdgeId(source, relation, target, false), relation, source, target, properties: derived };
}

/** A row of a claim with the ids of all that it names. */
export function toClaim(row: Row): Claim {
  const properties = mapOf(row, 'properties');
  const named = {
    attributedTo: 'speaker',
    instrument: 'instrument',
    place: 'place',
    event: 'event',
    as: 'role',
  } as const;
  const entries = Object.entries(named).flatMap(([key, column]) =>
    typeof row[column] === 'string' ? [[key, row[column]] as const] : [],
  );
  const {
    id,
    edge,
    relation,
    statement,
    status,
    topic: _topic,
    credibility: _digit,
    ...rest
  } = visible(properties);
  return {
    id: String(id),
    edge: String(edge),
    subject: textOf(row, 'subject'),
    relation: String(relation),
    object: textOf(row, 'object'),
    statement: String(statement),
    status: String(status),
    grade: textOf(row, 'reliability') + String(numberOf(properties, 'credibility')),
    document: textOf(row, 'document'),
    ...(Object.fromEntries(entries) as { as?: ClaimRole }),
    ...rest,
  };
}

/** A row of `properties, sides`; sides come as `{ side, label, claim }` in their order. */
export function toDispute(row: Row): Dispute {
  const properties = visible(mapOf(row, 'properties'));
  const sides: DisputeSide[] = [];
  for (const entry of mapsOf(row, 'sides')) {
    const label = textOf(entry, 'label');
    const side = sides[numberOf(entry, 'side')];
    if (side) sides[numberOf(entry, 'side')] = { label, claims: [...side.claims, textOf(entry, 'claim')] };
    else sides.push({ label, claims: [textOf(entry, 'claim')] });
  }
  const text = (key: string): string => String(properties[key]);
  return {
    id: text('id'),
    kind: text('kind'),
    about: text('about'),
    why: text('why'),
    rule: text('rule'),
    sides,
  };
}

/** A row of `id, labels, name`. */
export function toReference(row: Row): EntityReference {
  return { id: textOf(row, 'id'), kind: kindOf(row), name: textOf(row, 'name') };
}

/** A map of `text, form`. */
export function toName(map: RowMap): EntityName {
  const form = textOf(map, 'form');
  return { text: textOf(map, 'text'), form: form === 'name' || form === 'metonym' ? form : 'alias' };
}

const TIERS: readonly MatchTier[] = ['exact', 'prefix', 'word', 'part'];

/** A row of `id, labels, name, text, form, rank`; rank 0 is the best of 8, two for each tier. */
export function toHit(row: Row): SearchHit {
  const rank = numberOf(row, 'rank');
  const how = TIERS[Math.floor(rank / 2)] ?? 'part';
  return { ...toReference(row), matched: toName(row), how, score: (8 - rank) / 8 };
}

/** A row of `relation, direction, kind, count`. */
export function toDegreeEntry(row: Row, isSymmetric: (relation: string) => boolean): DegreeEntry {
  const relation = textOf(row, 'relation');
  const stored = textOf(row, 'direction') === 'in' ? 'in' : 'out';
  const direction = isSymmetric(relation) ? 'both' : stored;
  return { relation, direction, kind: textOf(row, 'kind'), count: numberOf(row, 'count') };
}

/** Those of the named properties that hold a text. */
export function textsIn<Key extends string>(
  properties: RowMap,
  keys: readonly Key[],
): Partial<Record<Key, string>> {
  const texts: Partial<Record<Key, string>> = {};
  for (const key of keys) {
    const value = properties[key];
    if (typeof value === 'string') texts[key] = value;
  }
  return texts;
}

/** Properties without what serves the store alone. */
function visible(properties: RowMap): Properties {
  const shown: Record<string, PropertyValue> = {};
  for (const [key, value] of Object.entries(properties)) if (isShown(key, value)) shown[key] = value;
  return shown;
}

function isShown(key: string, value: Value): value is PropertyValue & Value {
  return !INTERNAL.has(key) && value !== null && typeof value !== 'bigint';
}
