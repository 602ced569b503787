/** Writes a bundle of STIX 2.1: identities, locations and incidents, their relationships, notes and opinions for claims, reports for documents. */
import { firstDay, lastDay } from '../../model/day.ts';
import type { Dispute } from '../../model/claim.ts';
import type { OriginFact } from '../../model/facts.ts';
import type {
  GraphReading,
  ReadClaim,
  ReadDocument,
  ReadEdge,
  ReadEntity,
} from '../../model/graph-reading.ts';
import { toConfidence } from '../../model/stix-confidence.ts';
import { isSpeech, type Vocabulary } from '../../model/vocabulary.ts';
import { toAbout } from '../about.ts';
import { edgeLabels } from '../attributes.ts';
import type { ExportContext, FileParts } from '../graph-writer.ts';
import { writeJsonList } from '../json-list.ts';
import { toUri } from '../web-address.ts';
import { endOf, EXTENSION, MAKER, startOf, StixObjects, toStixId } from './stix-objects.ts';

/** Classes of identities; a kind that is not here has no object in the standard, and is an identity without a class. */
const CLASSES: Readonly<Record<string, string>> = {
  State: 'organization',
  Person: 'individual',
  Organisation: 'organization',
  ArmedUnit: 'group',
};

/** Writes the file. Ids of entities are held, with the type of object that each became, because relationships name both. */
export async function* writeStix(reading: GraphReading, context: ExportContext): FileParts {
  yield `{"type":"bundle","id":"${toStixId('bundle', `${context.title}/${context.madeAt}`)}","objects":[`;
  yield* writeJsonList(readObjects(reading, context), (object) => object);
  yield '\n]}\n';
}

/** The texts of all objects, those that others name first. */
async function* readObjects(reading: GraphReading, context: ExportContext): AsyncIterable<readonly string[]> {
  const objects = new StixObjects(context);
  const refs = new Map<string, string>();
  const writeEntity = (entity: ReadEntity): string => {
    const type = toType(entity);
    refs.set(entity.id, toStixId(type, entity.id));
    return toObject(objects, type, entity);
  };
  const content = JSON.stringify(toAbout(context));
  const about = { abstract: context.title, content, object_refs: [MAKER, EXTENSION] };
  yield [...objects.opening(), objects.make('note', 'about', about)];
  for await (const page of reading.entities()) yield page.map(writeEntity);
  for await (const page of reading.mentioned()) yield page.map(writeEntity);
  const writeEdge = edgeWriter(objects, context.vocabulary, refs);
  for await (const page of reading.edges()) yield page.flatMap(writeEdge);
  const writeReport = reportWriter(objects);
  for await (const page of reading.documents()) yield page.flatMap(writeReport);
  for await (const page of reading.origins()) yield page.map((origin) => toOrigin(objects, origin));
  for await (const page of reading.disputes()) yield page.map((dispute) => toDisputeNote(objects, dispute));
}

function toType({ kind, latitude, longitude }: ReadEntity): 'identity' | 'incident' | 'location' {
  if (kind === 'Event') return 'incident';
  // A location has to say where it is; a place that does not is known by its name alone.
  return kind === 'Place' && latitude !== undefined && longitude !== undefined ? 'location' : 'identity';
}

function toObject(objects: StixObjects, type: ReturnType<typeof toType>, entity: ReadEntity): string {
  const { id, name, description, latitude, longitude, wikidata, ...own } = entity;
  const external = [
    ...toReferences(id),
    ...(wikidata === undefined ? [] : [{ source_name: 'wikidata', external_id: wikidata }]),
  ];
  return objects.make(
    type,
    id,
    {
      name,
      ...(description !== '' && { description }),
      ...(type === 'identity' && { identity_class: CLASSES[entity.kind] ?? 'unspecified' }),
      ...(type === 'location' && { latitude, longitude }),
      external_references: external,
    },
    type === 'location' ? own : { ...own, latitude, longitude },
  );
}

/** An edge is a relationship, followed by what its claims are. */
function edgeWriter(
  objects: StixObjects,
  vocabulary: Vocabulary,
  refs: ReadonlyMap<string, string>,
): (edge: ReadEdge) => readonly string[] {
  const labelOf = edgeLabels(vocabulary);
  const denying = new Set(
    vocabulary.statuses.filter((each) => each.affirms === 'no').map((each) => each.status),
  );
  return (edge) => {
    const isSaid = isSpeech(vocabulary, edge.relation);
    const claims = edge.evidence.flatMap((claim) => [
      toNote(objects, claim),
      ...(denying.has(claim.status) && !isSaid ? [toOpinion(objects, claim)] : []),
    ]);
    return [toRelationship(objects, edge, { labelOf, refs }), ...claims];
  };
}

function toRelationship(
  objects: StixObjects,
  { id, relation, source, target, properties }: ReadEdge,
  terms: { readonly labelOf: (relation: string) => string; readonly refs: ReadonlyMap<string, string> },
): string {
  const { affirmed, grade, since, until } = properties;
  const start = since === undefined ? undefined : startOf(firstDay(since));
  const stop = until === undefined ? undefined : endOf(lastDay(until));
  return objects.make(
    'relationship',
    id,
    {
      relationship_type: relation.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
      description: terms.labelOf(relation),
      source_ref: terms.refs.get(source),
      target_ref: terms.refs.get(target),
      start_time: start,
      // The standard has no time that ends before it starts.
      stop_time: stop !== undefined && start !== undefined && stop <= start ? undefined : stop,
      confidence: affirmed ? toConfidence(Number(grade?.slice(1))) : 0,
      external_references: toReferences(id),
    },
    { relation, ...properties },
  );
}

function toNote(objects: StixObjects, claim: ReadClaim): string {
  const { id, statement, grade, status, credibility, ...own } = claim;
  return objects.make(
    'note',
    id,
    {
      abstract: `${grade} ${status}`,
      content: statement,
      object_refs: [toStixId('relationship', claim.edge), toStixId('report', claim.document)],
      confidence: toConfidence(credibility),
      external_references: toReferences(id),
    },
    { grade, status, credibility, ...own },
  );
}

/** Who says that a relation does not hold is of another opinion. */
function toOpinion(objects: StixObjects, { id, statement, edge, credibility }: ReadClaim): string {
  return objects.make('opinion', id, {
    explanation: statement,
    opinion: 'strongly-disagree',
    object_refs: [toStixId('relationship', edge)],
    confidence: toConfidence(credibility),
    external_references: toReferences(id),
  });
}

/** A report has to contain something: ours are named by the notes of their claims, and contain their publisher. */
function reportWriter(objects: StixObjects): (document: ReadDocument) => readonly string[] {
  const publishers = new Set<string>();
  return (document) => {
    const { id, title, publisher, publisherId, published, retrieved, kind, ...own } = document;
    const url = own.url === undefined ? undefined : toUri(own.url);
    const members = {
      name: title,
      published: startOf(firstDay(published ?? retrieved)),
      object_refs: [toStixId('identity', publisherId)],
      external_references: [
        ...toReferences(id),
        { source_name: publisher, ...(url === undefined ? { description: title } : { url }) },
      ],
    };
    const report = objects.make('report', id, members, {
      publisher,
      published,
      retrieved,
      documentKind: kind,
      ...own,
    });
    if (publishers.has(publisherId)) return [report];
    publishers.add(publisherId);
    return [toIdentity(objects, publisherId, publisher, 'organization'), report];
  };
}

function toIdentity(objects: StixObjects, id: string, name: string, identity_class: string): string {
  return objects.make('identity', id, { name, identity_class, external_references: toReferences(id) });
}

function toOrigin(objects: StixObjects, { id, name, kind }: OriginFact): string {
  const members = { name, identity_class: 'unspecified', external_references: toReferences(id) };
  return objects.make('identity', id, members, { originKind: kind });
}

/** Our own id, by which other files of ours know the same thing. */
function toReferences(id: string): readonly object[] {
  return [{ source_name: 'entente', external_id: id }];
}

function toDisputeNote(objects: StixObjects, dispute: Dispute): string {
  const { id, about, why, sides } = dispute;
  const claims = [...new Set(sides.flatMap((side) => side.claims))];
  return objects.make(
    'note',
    id,
    {
      abstract: about,
      content: why,
      object_refs: claims.length === 0 ? [MAKER] : claims.map((claim) => toStixId('note', claim)),
      external_references: toReferences(id),
    },
    {
      dispute: {
        kind: dispute.kind,
        rule: dispute.rule,
        sides: sides.filter((side) => side.claims.length > 0),
      },
    },
  );
}
