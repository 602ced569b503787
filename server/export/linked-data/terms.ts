/** Names and values of linked data: which addresses stand for what is ours, and which vocabularies of others are used. */
import { precisionOf } from '../../model/day.ts';
import { toUri } from '../web-address.ts';

/**
 * Where the names of what is ours lie. They are made of ids, so the same thing has the same name in every file; the domain is one of those
 * that RFC 2606 keeps from ever existing, because we publish nothing there and nobody else may.
 */
const BASE = 'https://entente.invalid/';

/** Namespaces by the prefixes that files use for them. */
export const PREFIXES = {
  entente: `${BASE}terms#`,
  kind: `${BASE}kind/`,
  relation: `${BASE}relation/`,
  entity: `${BASE}entity/`,
  edge: `${BASE}edge/`,
  claim: `${BASE}claim/`,
  document: `${BASE}document/`,
  publisher: `${BASE}publisher/`,
  origin: `${BASE}origin/`,
  dispute: `${BASE}dispute/`,
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  prov: 'http://www.w3.org/ns/prov#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  geo: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
  schema: 'https://schema.org/',
  wd: 'http://www.wikidata.org/entity/',
} as const;

/** A prefix. */
export type Prefix = keyof typeof PREFIXES;

/** The name of the file's own content. */
export const EXPORT_IRI = `${BASE}export`;

/** A value of a statement: the name of a thing, or text with a type of XML Schema; plain text has none. */
export type Term = { readonly iri: string } | { readonly text: string; readonly type?: `xsd:${string}` };

/** A predicate, whole, and its value. */
export type Property = readonly [predicate: string, value: Term];

/** A thing and what is said of it; the same thing may come again with more. */
export interface Resource {
  readonly iri: string;
  readonly properties: readonly Property[];
}

/** What no file of linked data may hold: NUL, and half of a surrogate pair. */
// eslint-disable-next-line no-control-regex -- NUL is what is looked for
const NO_CHARACTER = /[\p{Cs}\u0000]/gu;
/** Ids that are their own encoding, as all of the shipped ones are: most names are made without encoding anything. */
const PLAIN_ID = /^[\w~.-]+$/;
/** A first look, which is fast and may be wrong about surrogates that are pairs. */
// eslint-disable-next-line no-control-regex -- NUL is what is looked for
const SUSPECT = /[\ud800-\udfff\u0000]/;

function withoutNonCharacters(value: string): string {
  return SUSPECT.test(value) ? value.replace(NO_CHARACTER, '\uFFFD') : value;
}

/** The name of a thing of ours, or of a term of others: ids and words are percent-encoded where they have to be. */
export function nameIri(prefix: Prefix, id: string): string {
  return PREFIXES[prefix] + (PLAIN_ID.test(id) ? id : encodeURIComponent(withoutNonCharacters(id)));
}

/** The name of a thing as a value. */
export function named(prefix: Prefix, id: string): Term {
  return { iri: nameIri(prefix, id) };
}

/** Plain text. */
export function text(value: string): Term {
  return { text: withoutNonCharacters(value) };
}

/** A number: an integer where it is one, so that it stays exact. */
export function number(value: number): Term {
  const digits = String(value);
  if (Number.isSafeInteger(value)) return { text: digits, type: 'xsd:integer' };
  return { text: digits, type: digits.includes('e') ? 'xsd:double' : 'xsd:decimal' };
}

/** Yes or no. */
export function boolean(value: boolean): Term {
  return { text: String(value), type: 'xsd:boolean' };
}

const DAY_TYPES = { day: 'xsd:date', month: 'xsd:gYearMonth', year: 'xsd:gYear' } as const;

/** A day, month or year, each by its own type. */
export function day(value: string): Term {
  return { text: value, type: DAY_TYPES[precisionOf(value)] };
}

/** An address of the web; plain text where it is none. */
export function address(url: string): Term {
  const iri = toUri(url);
  return iri === undefined ? text(url) : { iri };
}
