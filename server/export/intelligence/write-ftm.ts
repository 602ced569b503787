/** Writes FollowTheMoney: an entity of its model on each line; links, documents and notes are entities there too. */
import type { Dispute } from '../../model/claim.ts';
import { ENTITY_TEXTS, type OriginFact } from '../../model/facts.ts';
import type {
  GraphReading,
  ReadClaim,
  ReadDocument,
  ReadEdge,
  ReadEntity,
} from '../../model/graph-reading.ts';
import { COORDINATES_CREDIT } from '../about.ts';
import { edgeLabels } from '../attributes.ts';
import { citeDispute } from '../citations.ts';
import type { ExportContext, FileParts } from '../graph-writer.ts';
import { writePage } from '../write-page.ts';

/** Schema of the entities of each kind; a kind that is not here is an `Asset`, the model's word for any thing. */
export const SCHEMATA: Readonly<Record<string, string>> = {
  State: 'PublicBody',
  Person: 'Person',
  Organisation: 'Organization',
  ArmedUnit: 'Organization',
  Event: 'Event',
  Place: 'Address',
};

/** Relations for which the model has its own link, with its property for the subject and for the object. */
export const LINKS: Readonly<Record<string, readonly [schema: string, subject: string, object: string]>> = {
  MEMBER_OF: ['Membership', 'member', 'organization'],
  HOLDS_OFFICE_IN: ['Employment', 'employee', 'employer'],
  SUCCEEDS: ['Succession', 'successor', 'predecessor'],
};

/** Values of a property; those without are left out. */
type Values = Readonly<Record<string, readonly (string | undefined)[]>>;

/** Writes the file: entities, each link before the notes that hold its claims, documents, origins, disputes. */
export async function* writeFtm(reading: GraphReading, context: ExportContext): FileParts {
  for await (const page of reading.entities()) yield writePage(page, toThing);
  for await (const page of reading.mentioned()) yield writePage(page, toThing);
  const labelOf = edgeLabels(context.vocabulary);
  for await (const page of reading.edges())
    yield writePage(page, (edge) => toLink(edge, labelOf) + edge.evidence.map(toNote).join(''));
  for await (const page of reading.documents()) yield writePage(page, toArticle);
  for await (const page of reading.origins()) yield writePage(page, toOrigin);
  for await (const page of reading.disputes()) yield writePage(page, toDisputeNote);
}

function toThing(entity: ReadEntity): string {
  const { latitude, longitude, names } = entity;
  const schema = SCHEMATA[entity.kind] ?? 'Asset';
  const textsOf = (form: string): string[] =>
    names.filter((each) => each.form === form).map(({ text }) => text);
  const isPlace = schema === 'Address';
  const place =
    latitude === undefined || longitude === undefined ? undefined : [latitude, longitude].map(String);
  return toLine(toId(entity.id), schema, {
    name: [entity.name],
    alias: textsOf('alias'),
    weakAlias: textsOf('metonym'),
    description: [entity.description],
    keywords: [entity.kind, entity.subtype, entity.iso],
    wikidataId: [entity.wikidata],
    ...(isPlace && { full: [entity.name], latitude: [place?.[0]], longitude: [place?.[1]] }),
    notes: [
      ...(place ? [`Coordinates: ${place.join(', ')}, ${toBasis(entity)}.`, COORDINATES_CREDIT] : []),
      toOwnNote(entity),
    ],
  });
}

/** What the model has no place for, or several things in one, as JSON; undefined where there is nothing. */
function toOwnNote(entity: ReadEntity): string | undefined {
  const { latitude, longitude } = entity;
  const texts = ENTITY_TEXTS.flatMap((key) => (entity[key] === undefined ? [] : [[key, entity[key]]]));
  const own = {
    ...(Object.fromEntries(texts) as Readonly<Record<string, string>>),
    ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
  };
  return Object.keys(own).length > 0 ? JSON.stringify(own) : undefined;
}

function toBasis({ coordinatesPrecision, coordinatesBasis }: ReadEntity): string {
  return `precision “${coordinatesPrecision ?? 'unknown'}”, basis “${coordinatesBasis ?? 'unknown'}”`;
}

function toLink(edge: ReadEdge, labelOf: (relation: string) => string): string {
  const { since, until, status, grade, affirmed, contested } = edge.properties;
  const [schema, subject, object] = LINKS[edge.relation] ?? ['UnknownLink', 'subject', 'object'];
  const id = `${toId(edge.source)}.${toId(edge.relation.toLowerCase())}.${toId(edge.target)}`;
  const doubts = [...(affirmed ? [] : ['denied']), ...(contested ? ['contested'] : [])];
  return toLine(id, schema, {
    [subject]: [toId(edge.source)],
    [object]: [toId(edge.target)],
    role: [labelOf(edge.relation)],
    status: [status, ...doubts],
    summary: grade === undefined ? [] : [`Grade ${grade}`],
    startDate: [since],
    endDate: [until],
    recordId: [edge.id],
  });
}

/** A claim is a note on the ends of its link; all of it is in the note's `notes`, as JSON. */
function toNote(claim: ReadClaim): string {
  return toLine(toId(claim.id), 'Note', {
    description: [claim.statement],
    summary: [`${claim.grade} ${claim.status}`],
    keywords: ['claim', claim.relation, claim.status, claim.grade],
    entity: [...new Set([claim.subject, claim.object])].map(toId),
    proof: [toId(claim.document)],
    createdAt: [claim.reported],
    notes: [JSON.stringify(claim)],
  });
}

function toArticle(document: ReadDocument): string {
  return toLine(toId(document.id), 'Article', {
    name: [document.title],
    title: [document.title],
    fileName: [document.id],
    sourceUrl: [document.url],
    publisher: [document.publisher],
    publishedAt: [document.published],
    retrievedAt: [document.retrieved],
    keywords: [document.kind, document.reliability],
    summary: [`Reliability ${document.reliability}: ${document.reliabilityReason}`],
    notes: [JSON.stringify(document)],
  });
}

function toOrigin({ id, name, kind }: OriginFact): string {
  return toLine(toId(id), 'LegalEntity', { name: [name], keywords: ['origin', kind] });
}

function toDisputeNote(dispute: Dispute): string {
  return toLine(toId(dispute.id), 'Note', {
    name: [dispute.about],
    description: [dispute.why],
    summary: [citeDispute(dispute)],
    keywords: ['dispute', dispute.kind],
    notes: [JSON.stringify(dispute)],
  });
}

function toLine(id: string, schema: string, values: Values): string {
  const properties: Record<string, string[]> = {};
  for (const [name, list] of Object.entries(values)) {
    const present = list.filter((value) => value !== undefined && value.trim() !== '');
    if (present.length > 0) properties[name] = present as string[];
  }
  return `${JSON.stringify({ id, schema, properties })}\n`;
}

/** The model takes letters, digits, points and hyphens in ids; ours have hardly anything else. */
function toId(id: string): string {
  return id.replace(/[^0-9A-Za-z-]/gu, (character) =>
    character === '_' ? '-' : `.${character.codePointAt(0)?.toString(16) ?? ''}x`,
  );
}
