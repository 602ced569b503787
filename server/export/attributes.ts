/** Entities and edges as flat, typed attributes: what formats carry that know no lists and no objects. */
import type { ReadClaim, ReadEdge, ReadEntity } from '../model/graph-reading.ts';
import type { Vocabulary } from '../model/vocabulary.ts';

/** One attribute of all records of a sort; a record without it reads undefined. */
export interface Attribute<T> {
  /** A word that every format takes as a name: letters alone. */
  readonly name: string;
  /** An `integer` is below 2^31. */
  readonly type: 'string' | 'integer' | 'double' | 'boolean';
  readonly read: (record: T) => string | number | boolean | undefined;
}

/** Attributes of entities besides id and name; `names` is a list in JSON. */
export const ENTITY_ATTRIBUTES: readonly Attribute<ReadEntity>[] = [
  { name: 'kind', type: 'string', read: (entity) => entity.kind },
  { name: 'subtype', type: 'string', read: (entity) => entity.subtype },
  { name: 'description', type: 'string', read: (entity) => entity.description },
  { name: 'names', type: 'string', read: (entity) => JSON.stringify(entity.names) },
  { name: 'iso', type: 'string', read: (entity) => entity.iso },
  { name: 'wikidata', type: 'string', read: (entity) => entity.wikidata },
  { name: 'wikidataSource', type: 'string', read: (entity) => entity.wikidataSource },
  { name: 'latitude', type: 'double', read: (entity) => entity.latitude },
  { name: 'longitude', type: 'double', read: (entity) => entity.longitude },
  { name: 'coordinatesPrecision', type: 'string', read: (entity) => entity.coordinatesPrecision },
  { name: 'coordinatesBasis', type: 'string', read: (entity) => entity.coordinatesBasis },
  { name: 'claims', type: 'integer', read: (entity) => entity.claims },
  { name: 'documents', type: 'integer', read: (entity) => entity.documents },
  { name: 'neighbours', type: 'integer', read: (entity) => entity.neighbours },
];

const ROLLED_UP: readonly Attribute<ReadEdge>[] = [
  { name: 'relation', type: 'string', read: (edge) => edge.relation },
  { name: 'claims', type: 'integer', read: (edge) => edge.properties.claims },
  { name: 'documents', type: 'integer', read: (edge) => edge.properties.documents },
  { name: 'origins', type: 'integer', read: (edge) => edge.properties.origins },
  { name: 'status', type: 'string', read: (edge) => edge.properties.status },
  { name: 'affirmed', type: 'boolean', read: (edge) => edge.properties.affirmed },
  { name: 'grade', type: 'string', read: (edge) => edge.properties.grade },
  { name: 'contested', type: 'boolean', read: (edge) => edge.properties.contested },
  { name: 'since', type: 'string', read: (edge) => edge.properties.since },
  { name: 'until', type: 'string', read: (edge) => edge.properties.until },
  { name: 'firstReported', type: 'string', read: (edge) => edge.properties.firstReported },
  { name: 'lastReported', type: 'string', read: (edge) => edge.properties.lastReported },
];

const EVIDENCE: Attribute<ReadEdge> = {
  name: 'evidence',
  type: 'string',
  read: (edge) => JSON.stringify(edge.evidence.map(toOwnClaim)),
};

/** Attributes of edges besides id and ends: what the roll-up says, whether the ends could be swapped, and the claims as a list in JSON. */
export function edgeAttributes(
  { relations }: Vocabulary,
  { evidence }: { readonly evidence: boolean },
): readonly Attribute<ReadEdge>[] {
  const symmetric = new Set(relations.filter((each) => each.symmetric).map((each) => each.relation));
  return [
    ...ROLLED_UP,
    { name: 'symmetric', type: 'boolean', read: (edge) => symmetric.has(edge.relation) },
    ...(evidence ? [EVIDENCE] : []),
  ];
}

/** The words between the names of an edge's ends, by relation; a relation that the vocabulary lacks has its own name. */
export function edgeLabels({ relations }: Vocabulary): (relation: string) => string {
  const labels = new Map(relations.map((each) => [each.relation, each.label]));
  return (relation) => labels.get(relation) ?? relation;
}

/** The colour of each kind, `#rrggbb`; a neutral one for a kind that the vocabulary lacks. */
export function kindColours({ kinds }: Vocabulary): (kind: string) => string {
  const colours = new Map(kinds.map((each) => [each.kind, each.colour]));
  return (kind) => colours.get(kind) ?? '#888888';
}

/** A claim where it stands on its edge, which says its relation. */
export function toOwnClaim({ edge: _edge, relation: _relation, ...claim }: ReadClaim): object {
  return claim;
}
