/** What is said of the file itself, of the kinds and of the relations, before anything is said in their terms. */
import type { Kind, Relation } from '../../model/vocabulary.ts';
import { toAbout } from '../about.ts';
import type { ExportContext } from '../graph-writer.ts';
import { EXPORT_IRI, named, nameIri, PREFIXES, text, type Property, type Resource } from './terms.ts';

const TYPE = `${PREFIXES.rdf}type`;
const LABEL = `${PREFIXES.rdfs}label`;
const COMMENT = `${PREFIXES.rdfs}comment`;

/** Classes of schema.org that say at least as much; a kind that is not here stands by itself. */
const BROADER: Readonly<Record<string, string>> = {
  State: 'Country',
  Person: 'Person',
  Organisation: 'Organization',
  ArmedUnit: 'Organization',
  Event: 'Event',
  Place: 'Place',
};

/** The file, then kinds and relations in the order of the vocabulary. */
export function describeTerms(context: ExportContext): readonly Resource[] {
  const { kinds, relations } = context.vocabulary;
  return [describeExport(context), ...kinds.map(describeKind), ...relations.map(describeRelation)];
}

function describeExport(context: ExportContext): Resource {
  const { title, madeBy, madeAt, filters, query, credit } = toAbout(context);
  return {
    iri: EXPORT_IRI,
    properties: [
      [TYPE, named('prov', 'Bundle')],
      [`${PREFIXES.dcterms}title`, text(title)],
      [`${PREFIXES.prov}generatedAtTime`, { text: madeAt, type: 'xsd:dateTime' }],
      ...(madeBy === undefined ? [] : [[`${PREFIXES.dcterms}creator`, text(madeBy)] as const]),
      ...filters.map((filter): Property => [`${PREFIXES.entente}filter`, text(filter)]),
      ...(query === undefined ? [] : [[`${PREFIXES.entente}query`, text(query)] as const]),
      [`${PREFIXES.dcterms}rights`, text(credit)],
    ],
  };
}

function describeKind({ kind, plural, meaning }: Kind): Resource {
  const broader = BROADER[kind];
  return {
    iri: nameIri('kind', kind),
    properties: [
      [TYPE, named('rdfs', 'Class')],
      [LABEL, text(plural)],
      [COMMENT, text(meaning)],
      ...(broader === undefined ? [] : [[`${PREFIXES.rdfs}subClassOf`, named('schema', broader)] as const]),
    ],
  };
}

function describeRelation({ relation, label, meaning, symmetric }: Relation): Resource {
  return {
    iri: nameIri('relation', relation),
    properties: [
      [TYPE, named('rdf', 'Property')],
      ...(symmetric ? [[TYPE, named('owl', 'SymmetricProperty')] as const] : []),
      [LABEL, text(label)],
      [COMMENT, text(meaning)],
    ],
  };
}
