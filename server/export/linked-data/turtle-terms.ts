/** Names and values as N-Triples and Turtle write them. */
import { PREFIXES, type Term } from './terms.ts';

/** What a literal may not hold as it is. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const SPECIAL = /["\\\u0001-\u001f\u007f]/g;

const ESCAPED: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** Text between quotes. */
function quote(text: string): string {
  const escaped = text.replace(
    SPECIAL,
    (character) => ESCAPED[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `"${escaped}"`;
}

/** A value, its name and its type written by the function that is given. */
export function writeTerm(term: Term, writeIri: (iri: string) => string): string {
  if ('iri' in term) return writeIri(term.iri);
  if (term.type === undefined) return quote(term.text);
  return `${quote(term.text)}^^${writeIri(PREFIXES.xsd + term.type.slice('xsd:'.length))}`;
}

const PREFIX_OF = new Map<string, string>(
  Object.entries(PREFIXES).map(([prefix, namespace]) => [namespace, prefix]),
);

/** A name by its prefix, where it has one and the rest is simple; whole otherwise. */
export function compact(iri: string): string | undefined {
  const end = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1;
  const prefix = PREFIX_OF.get(iri.slice(0, end));
  const local = iri.slice(end);
  return prefix !== undefined && /^[A-Za-z][\w-]*$/.test(local) ? `${prefix}:${local}` : undefined;
}

/** `compact`, which gives what `whole` makes of a name without prefix, and keeps what it found: for predicates, which are few. */
export function compactor(whole: (iri: string) => string): (iri: string) => string {
  const found = new Map<string, string>();
  return (iri) => {
    const known = found.get(iri);
    if (known !== undefined) return known;
    const short = compact(iri) ?? whole(iri);
    found.set(iri, short);
    return short;
  };
}
