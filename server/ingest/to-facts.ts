/** Turns checked seed records into facts, in the names of the graph model; nothing of a record is dropped. */
import { precisionOf } from '../model/day.ts';
import type { ClaimFact, DocumentFact, EntityFact, Facts, RelayFact } from '../model/facts.ts';
import type { ClaimRecord, DocumentRecord, SeedRecords } from './schema.ts';
import { toVocabulary } from './to-vocabulary.ts';

/** Makes the facts; the records must have been checked. */
export function toFacts(seed: SeedRecords): Facts {
  const own = ownBases(seed);
  const topics = [...seed.topics.values()];
  return {
    vocabulary: toVocabulary(seed),
    entities: toEntities(seed),
    documents: topics.flatMap((topic) =>
      topic.documents.map((document) => toDocument(document, topic, own.get(document.id))),
    ),
    claims: topics.flatMap((topic) =>
      topic.claims.map((claim) => toClaim(claim, topic.topic, own.get(claim.id))),
    ),
    disputes: seed.disputes.disputes.map(({ id, kind, about, why, sides }) => ({
      id,
      kind,
      about,
      why,
      rule: 'authored',
      sides,
    })),
    origins: seed.relays.origins,
    relays: toRelays(seed),
  };
}

/** Drops keys without a value: a missing property is left out, never null. */
function compact<T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(record).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

function toEntities({ entities, coordinates, vocabulary }: SeedRecords): EntityFact[] {
  const points = new Map(coordinates.places.map((place) => [place.id, place]));
  return entities.entities.map((entity) =>
    toEntity(entity, {
      kind: vocabulary.entity_types[entity.type]?.kind ?? entity.type,
      point: points.get(entity.id),
      wikidataSource: entities.wikidata_source,
    }),
  );
}

/** What an entity is made of besides its own record. */
export interface EntityContext {
  readonly kind: string;
  readonly point: SeedRecords['coordinates']['places'][number] | undefined;
  /** Where the Wikidata ids were read. */
  readonly wikidataSource: string | undefined;
}

/** The fact of an entity. */
export function toEntity(
  entity: SeedRecords['entities']['entities'][number],
  { kind, point, wikidataSource }: EntityContext,
): EntityFact {
  return compact({
    id: entity.id,
    kind,
    name: entity.name,
    names: [
      { text: entity.name, form: 'name' as const },
      ...entity.aliases.map((alias) => ({
        text: alias.text,
        form: alias.metonym ? ('metonym' as const) : ('alias' as const),
      })),
    ],
    description: entity.description,
    subtype: entity.subtype,
    iso: entity.iso3166_alpha3,
    wikidata: entity.wikidata,
    wikidataSource: entity.wikidata && wikidataSource,
    latitude: point?.latitude,
    longitude: point?.longitude,
    coordinatesPrecision: point?.precision,
    coordinatesBasis: point?.basis,
  });
}

/** The fact of a document. */
export function toDocument(
  document: DocumentRecord,
  topic: { topic: string; title: string },
  originBasis?: string,
): DocumentFact {
  return compact({
    id: document.id,
    title: document.title,
    titleBasis: document.title_basis,
    publisher: document.publisher,
    url: document.url ?? undefined,
    published: document.published ?? undefined,
    publishedPrecision: document.published === null ? undefined : precisionOf(document.published),
    publishedBasis: document.published_basis,
    retrieved: document.retrieved,
    retrievedFrom: document.retrieved_from,
    language: document.language,
    kind: document.kind,
    reliability: document.reliability,
    reliabilityReason: document.reliability_reason,
    topic: topic.topic,
    topicTitle: topic.title,
    originBasis,
  });
}

/** The fact of a claim. */
export function toClaim(claim: ClaimRecord, topic: string, originBasis?: string): ClaimFact {
  return compact({
    id: claim.id,
    document: claim.document,
    subject: claim.subject,
    relation: claim.relation,
    object: claim.object,
    named: compact({
      speaker: claim.attributed_to,
      instrument: claim.instrument,
      place: claim.place,
      event: claim.event,
    }),
    statement: claim.statement,
    status: claim.status,
    credibility: claim.credibility,
    date: claim.date,
    dateFrom: claim.date_from,
    dateTo: claim.date_to,
    datePrecision: claim.date_precision,
    quantity: claim.quantity,
    quantityMin: claim.quantity_min,
    quantityMax: claim.quantity_max,
    quantityApproximate: claim.quantity_approximate,
    unit: claim.unit,
    role: claim.role,
    office: claim.office,
    characterisedAs: claim.characterised_as,
    locator: claim.locator,
    topic,
    originBasis,
  });
}

/** Why documents and claims count as their own origin, by id. */
function ownBases({ relays }: SeedRecords): ReadonlyMap<string, string> {
  return new Map(
    relays.own.flatMap((line) => (line.claims ?? [line.document]).map((id) => [id, line.basis] as const)),
  );
}

function toRelays({ relays, entities }: SeedRecords): RelayFact[] {
  const originIds = new Set(relays.origins.map((origin) => origin.id));
  const entityIds = new Set(entities.entities.map((entity) => entity.id));
  return relays.relays.flatMap((line): RelayFact[] => {
    const named = entityIds.has(line.origin) ? 'entity' : 'document';
    const type = originIds.has(line.origin) ? 'origin' : named;
    const to = { type, id: line.origin } as const;
    if (!line.claims) return [{ from: { type: 'document', id: line.document }, to, basis: line.basis }];
    return line.claims.map((id) => ({ from: { type: 'claim', id }, to, basis: line.basis }));
  });
}
