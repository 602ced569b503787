/** What is said in linked data of each sort of record: reified claims and edges, PROV-O for where they are from. */
import type { Dispute } from '../../model/claim.ts';
import type { OriginFact } from '../../model/facts.ts';
import type { ReadClaim, ReadDocument, ReadEdge, ReadEntity, Relayed } from '../../model/graph-reading.ts';
import {
  address,
  boolean,
  day,
  named,
  nameIri,
  number,
  PREFIXES,
  text,
  type Property,
  type Resource,
  type Term,
} from './terms.ts';

const TYPE = `${PREFIXES.rdf}type`;
const LABEL = `${PREFIXES.rdfs}label`;
const COMMENT = `${PREFIXES.rdfs}comment`;

/** Values of a record's own properties, each under a term of ours; those that it lacks are left out. */
function own(values: Readonly<Record<string, string | number | boolean | undefined>>): Property[] {
  const properties: Property[] = [];
  for (const name in values) {
    const value = values[name];
    if (value === undefined) continue;
    properties.push([PREFIXES.entente + name, toTerm(value)]);
  }
  return properties;
}

function toTerm(value: string | number | boolean): Term {
  if (typeof value === 'string') return text(value);
  return typeof value === 'number' ? number(value) : boolean(value);
}

/** Days of a record, as `own`. */
function days(values: Readonly<Record<string, string | undefined>>): Property[] {
  const properties: Property[] = [];
  for (const name in values) {
    const value = values[name];
    if (value !== undefined) properties.push([PREFIXES.entente + name, day(value)]);
  }
  return properties;
}

function optional(predicate: string, value: string | undefined, toTerm: (value: string) => Term): Property[] {
  return value === undefined ? [] : [[predicate, toTerm(value)]];
}

/** An entity with its names; the preferred one is its label too. */
export function describeEntity(entity: ReadEntity): Resource {
  const { latitude, longitude } = entity;
  return {
    iri: nameIri('entity', entity.id),
    properties: [
      [TYPE, named('kind', entity.kind)],
      [LABEL, text(entity.name)],
      ...entity.names.map(({ text: name, form }): Property => [NAMES[form], text(name)]),
      ...(entity.description === '' ? [] : [[COMMENT, text(entity.description)] as const]),
      ...optional(`${PREFIXES.owl}sameAs`, entity.wikidata, (id) => named('wd', id)),
      ...(latitude === undefined || longitude === undefined
        ? []
        : ([
            [`${PREFIXES.geo}lat`, { text: String(latitude), type: 'xsd:double' }],
            [`${PREFIXES.geo}long`, { text: String(longitude), type: 'xsd:double' }],
          ] as const)),
      ...own({
        subtype: entity.subtype,
        iso: entity.iso,
        wikidataSource: entity.wikidataSource,
        coordinatesPrecision: entity.coordinatesPrecision,
        coordinatesBasis: entity.coordinatesBasis,
        claims: entity.claims,
        documents: entity.documents,
        neighbours: entity.neighbours,
      }),
    ],
  };
}

const NAMES = {
  name: `${PREFIXES.skos}prefLabel`,
  alias: `${PREFIXES.skos}altLabel`,
  metonym: `${PREFIXES.entente}metonym`,
} as const;

/** An edge as a statement about its ends, and straight between them where any claim says that it holds. */
export function describeEdge({ id, relation, source, target, properties }: ReadEdge): readonly Resource[] {
  const { since, until, firstReported, lastReported, ...others } = properties;
  const reified: Resource = {
    iri: nameIri('edge', id),
    properties: [
      [TYPE, named('entente', 'Edge')],
      ...reify(source, relation, target),
      ...own({ ...others }),
      ...days({ since, until, firstReported, lastReported }),
    ],
  };
  if (!properties.affirmed) return [reified];
  return [
    {
      iri: nameIri('entity', source),
      properties: [[nameIri('relation', relation), named('entity', target)]],
    },
    reified,
  ];
}

/** A claim as a statement that its document makes, with whose word it is and where the document has it from. */
export function describeClaim(claim: ReadClaim): readonly Resource[] {
  const iri = nameIri('claim', claim.id);
  const { date, dateFrom, dateTo, named: others } = claim;
  const { speaker, ...roles } = others;
  const properties: Property[] = [
    [TYPE, named('entente', 'Claim')],
    [TYPE, named('prov', 'Entity')],
    ...reify(claim.subject, claim.relation, claim.object),
    [`${PREFIXES.entente}edge`, named('edge', claim.edge)],
    [`${PREFIXES.entente}statement`, text(claim.statement)],
    [`${PREFIXES.prov}wasDerivedFrom`, named('document', claim.document)],
    ...optional(`${PREFIXES.prov}wasAttributedTo`, speaker, (id) => named('entity', id)),
    ...Object.entries(roles).map(([role, id]): Property => [PREFIXES.entente + role, named('entity', id)]),
    ...days({ date, dateFrom, dateTo, reported: claim.reported }),
    ...own({
      status: claim.status,
      grade: claim.grade,
      credibility: claim.credibility,
      datePrecision: claim.datePrecision,
      quantity: claim.quantity,
      quantityMin: claim.quantityMin,
      quantityMax: claim.quantityMax,
      quantityApproximate: claim.quantityApproximate,
      unit: claim.unit,
      role: claim.role,
      office: claim.office,
      characterisedAs: claim.characterisedAs,
      locator: claim.locator,
      topic: claim.topic,
      originBasis: claim.originBasis,
    }),
  ];
  return withRelays({ iri, properties }, claim.relays);
}

/** A document with its publisher's name by reference. */
export function describeDocument(document: ReadDocument): readonly Resource[] {
  const iri = nameIri('document', document.id);
  const publisher = named('publisher', document.publisherId);
  const properties: Property[] = [
    [TYPE, named('foaf', 'Document')],
    [TYPE, named('prov', 'Entity')],
    [`${PREFIXES.dcterms}title`, text(document.title)],
    [`${PREFIXES.dcterms}publisher`, publisher],
    [`${PREFIXES.prov}wasAttributedTo`, publisher],
    [`${PREFIXES.dcterms}language`, text(document.language)],
    ...optional(`${PREFIXES.foaf}page`, document.url, address),
    ...optional(`${PREFIXES.dcterms}issued`, document.published, day),
    ...days({ retrieved: document.retrieved }),
    ...own({
      documentKind: document.kind,
      reliability: document.reliability,
      reliabilityReason: document.reliabilityReason,
      titleBasis: document.titleBasis,
      publishedBasis: document.publishedBasis,
      publishedPrecision: document.publishedPrecision,
      retrievedFrom: document.retrievedFrom,
      topic: document.topic,
      topicTitle: document.topicTitle,
      originBasis: document.originBasis,
    }),
  ];
  return withRelays({ iri, properties }, document.relays);
}

/** Who publishes a document. */
export function describePublisher({ publisher, publisherId }: ReadDocument): Resource {
  return {
    iri: nameIri('publisher', publisherId),
    properties: [
      [TYPE, named('prov', 'Agent')],
      [`${PREFIXES.foaf}name`, text(publisher)],
    ],
  };
}

/** What is neither an entity nor a document and has been relayed. */
export function describeOrigin({ id, name, kind }: OriginFact): Resource {
  return {
    iri: nameIri('origin', id),
    properties: [[TYPE, named('prov', 'Entity')], [LABEL, text(name)], ...own({ originKind: kind })],
  };
}

/** A dispute with its sides. */
export function describeDispute({ id, kind, about, why, rule, sides }: Dispute): readonly Resource[] {
  const iri = nameIri('dispute', id);
  const parts = sides.map(({ label, claims }, at): Resource => ({
    iri: `${iri}#side-${at + 1}`,
    properties: [
      [TYPE, named('entente', 'Side')],
      [LABEL, text(label)],
      ...claims.map((claim): Property => [`${PREFIXES.entente}claim`, named('claim', claim)]),
    ],
  }));
  const whole: Resource = {
    iri,
    properties: [
      [TYPE, named('entente', 'Dispute')],
      [LABEL, text(about)],
      [COMMENT, text(why)],
      ...own({ disputeKind: kind, rule }),
      ...parts.map((side): Property => [`${PREFIXES.entente}side`, { iri: side.iri }]),
    ],
  };
  return [whole, ...parts];
}

function reify(subject: string, relation: string, object: string): Property[] {
  return [
    [TYPE, named('rdf', 'Statement')],
    [`${PREFIXES.rdf}subject`, named('entity', subject)],
    [`${PREFIXES.rdf}predicate`, named('relation', relation)],
    [`${PREFIXES.rdf}object`, named('entity', object)],
  ];
}

/** Where information comes from is a primary source, with the reason for saying so. */
function withRelays({ iri, properties }: Resource, relays: readonly Relayed[]): readonly Resource[] {
  const sources = relays.map(({ to, basis }, at) => {
    const origin = named(to.type, to.id);
    const reason: Resource = {
      iri: `${iri}#relay-${at + 1}`,
      properties: [
        [TYPE, named('prov', 'PrimarySource')],
        [`${PREFIXES.prov}entity`, origin],
        [COMMENT, text(basis)],
      ],
    };
    return { origin, reason };
  });
  const links = sources.flatMap(({ origin, reason }): Property[] => [
    [`${PREFIXES.prov}hadPrimarySource`, origin],
    [`${PREFIXES.prov}qualifiedPrimarySource`, { iri: reason.iri }],
  ]);
  return [{ iri, properties: [...properties, ...links] }, ...sources.map(({ reason }) => reason)];
}
