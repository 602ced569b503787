/** The graph as a database holds it, evidence and all: nodes with their labels, relationships with their ends, group by group. */
import type {
  GraphReading,
  ReadClaim,
  ReadDocument,
  ReadEntity,
  Relayed,
} from '../../model/graph-reading.ts';
import type { Dispute } from '../../model/claim.ts';
import { findRelation, type Vocabulary } from '../../model/vocabulary.ts';
import {
  NAMED_ROLES,
  NAMING,
  SamePublishers,
  toClaimProperties,
  toDocumentProperties,
  toNameRows,
  toPublisherProperties,
} from '../../store/writing/record-properties.ts';
import { mapPages, spreadPages } from '../pages.ts';

/** What a property holds. */
export type Property = string | number | boolean;

/** Properties by name; what is undefined is not there. */
export type NodeProperties = Readonly<Record<string, Property | undefined>> & { readonly id: string };

/** Labels by which nodes are found, each by its `id`. */
export type NodeLabel = 'Entity' | 'Name' | 'Publisher' | 'Origin' | 'Document' | 'Claim' | 'Dispute';

/** A node. */
export interface NodeRow {
  readonly properties: NodeProperties;
  /** Its second label, if it has one. */
  readonly kind?: string;
}

/** Nodes of one label. */
export interface NodeGroup {
  /** One or two words in lower case with a hyphen, for a file's name. */
  readonly name: string;
  readonly label: NodeLabel;
  readonly pages: () => AsyncIterable<readonly NodeRow[]>;
}

/** A relationship. */
export interface RelationshipRow {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, Property | undefined>>;
}

/** Relationships between nodes of two labels. An end that is in no group is of a part that was not read. */
export interface RelationshipGroup {
  readonly name: string;
  readonly from: NodeLabel;
  readonly to: NodeLabel;
  readonly pages: () => AsyncIterable<readonly RelationshipRow[]>;
}

/** All nodes. Records of the evidence only where it is read. */
export function nodeGroups(reading: GraphReading, vocabulary: Vocabulary): readonly NodeGroup[] {
  const names = ({ id, names: all }: ReadEntity): readonly NodeRow[] =>
    toNameRows(id, all).map((properties) => ({ properties }));
  const graph: readonly NodeGroup[] = [
    { name: 'entities', label: 'Entity', pages: () => mapPages(allEntities(reading), toEntityRow) },
    { name: 'names', label: 'Name', pages: () => spreadPages(allEntities(reading), names) },
  ];
  if (!reading.evidence) return graph;
  return [
    ...graph,
    {
      name: 'origins',
      label: 'Origin',
      pages: () => mapPages(reading.origins(), (each) => ({ properties: { ...each } })),
    },
    { name: 'publishers', label: 'Publisher', pages: () => publishers(reading) },
    { name: 'documents', label: 'Document', pages: () => mapPages(reading.documents(), toDocumentRow) },
    {
      name: 'claims',
      label: 'Claim',
      pages: () =>
        spreadPages(reading.edges(), ({ evidence }) =>
          evidence.map((claim) => toClaimRow(claim, vocabulary)),
        ),
    },
    {
      name: 'disputes',
      label: 'Dispute',
      pages: () => mapPages(reading.disputes(), ({ sides: _sides, ...dispute }) => ({ properties: dispute })),
    },
  ];
}

/** All relationships; each comes after both its ends where nodes are written first. */
export function relationshipGroups(reading: GraphReading): readonly RelationshipGroup[] {
  const claims = (): AsyncIterable<readonly ReadClaim[]> =>
    spreadPages(reading.edges(), (edge) => edge.evidence);
  const graph: readonly RelationshipGroup[] = [
    {
      name: 'edges',
      from: 'Entity',
      to: 'Entity',
      pages: () =>
        mapPages(reading.edges({ evidence: false }), ({ id, relation, source, target, properties }) => ({
          type: relation,
          from: source,
          to: target,
          properties: { id, ...properties },
        })),
    },
    {
      name: 'names-of',
      from: 'Name',
      to: 'Entity',
      pages: () => spreadPages(allEntities(reading), toNamings),
    },
  ];
  if (!reading.evidence) return graph;
  return [
    ...graph,
    {
      name: 'published-by',
      from: 'Document',
      to: 'Publisher',
      pages: () =>
        mapPages(reading.documents(), ({ id, publisherId }) => bare('PUBLISHED_BY', id, publisherId)),
    },
    { name: 'same-as', from: 'Publisher', to: 'Entity', pages: () => samePublishers(reading) },
    { name: 'claimed-of', from: 'Claim', to: 'Entity', pages: () => spreadPages(claims(), toParts) },
    {
      name: 'sourced-from',
      from: 'Claim',
      to: 'Document',
      pages: () => mapPages(claims(), ({ id, document }) => bare('SOURCED_FROM', id, document)),
    },
    ...relayGroups('Document', () => reading.documents()),
    ...relayGroups('Claim', claims),
    { name: 'concerns', from: 'Dispute', to: 'Claim', pages: () => spreadPages(reading.disputes(), toSides) },
  ];
}

type Relaying = Pick<ReadDocument, 'id' | 'relays'>;

const RELAYED = [
  ['origin', 'Origin'],
  ['document', 'Document'],
  ['entity', 'Entity'],
] as const satisfies readonly (readonly [Relayed['to']['type'], NodeLabel])[];

function relayGroups(
  from: 'Document' | 'Claim',
  pages: () => AsyncIterable<readonly Relaying[]>,
): readonly RelationshipGroup[] {
  return RELAYED.map(([type, to]) => ({
    name: `${from.toLowerCase()}-relays-${type}`,
    from,
    to,
    pages: () =>
      spreadPages(pages(), ({ id, relays }) =>
        relays
          .filter((relay) => relay.to.type === type)
          .map((relay) => ({
            type: 'RELAYS',
            from: id,
            to: relay.to.id,
            properties: { basis: relay.basis },
          })),
      ),
  }));
}

async function* allEntities(reading: GraphReading): AsyncIterable<readonly ReadEntity[]> {
  yield* reading.entities();
  yield* reading.mentioned();
}

function toEntityRow({ names: _names, kind, ...properties }: ReadEntity): NodeRow {
  return { kind, properties: { ...properties } };
}

function toDocumentRow({ relays: _relays, publisherId: _publisherId, ...document }: ReadDocument): NodeRow {
  return { properties: toDocumentProperties(document) };
}

function toClaimRow(claim: ReadClaim, vocabulary: Vocabulary): NodeRow {
  const { relays: _relays, grade: _grade, edge, reported, ...fact } = claim;
  const isLasting = findRelation(vocabulary, claim.relation)?.duration === 'state';
  return { properties: toClaimProperties(fact, { edge, reported, isLasting }) };
}

function toNamings({ id, names }: ReadEntity): readonly RelationshipRow[] {
  return toNameRows(id, names).map((name) => bare('NAMES', name.id, id));
}

function toParts({ id, subject, object, named }: ReadClaim): readonly RelationshipRow[] {
  const further = NAMED_ROLES.flatMap((role) => {
    const entity = named[role];
    return entity === undefined ? [] : [bare(NAMING[role], id, entity)];
  });
  return [bare('SUBJECT', id, subject), bare('OBJECT', id, object), ...further];
}

function toSides({ id, sides }: Dispute): readonly RelationshipRow[] {
  return sides.flatMap(({ label, claims }, side) =>
    claims.map((claim) => ({ type: 'CONCERNS', from: id, to: claim, properties: { side, label } })),
  );
}

async function* publishers(reading: GraphReading): AsyncIterable<readonly NodeRow[]> {
  const rows = (await publisherNames(reading)).map(toPublisherProperties);
  yield rows.map((properties) => ({ properties }));
}

async function* samePublishers(reading: GraphReading): AsyncIterable<readonly RelationshipRow[]> {
  const same = new SamePublishers(await publisherNames(reading));
  for await (const page of allEntities(reading)) for (const entity of page) same.addEntity(entity);
  yield same.pairs().map(({ publisher, entity }) => bare('SAME_AS', publisher, entity));
}

/** In order; there are far fewer publishers than documents. */
async function publisherNames(reading: GraphReading): Promise<readonly string[]> {
  const names = new Set<string>();
  for await (const page of reading.documents()) for (const { publisher } of page) names.add(publisher);
  return [...names].sort();
}

function bare(type: string, from: string, to: string): RelationshipRow {
  return { type, from, to, properties: {} };
}
