/** Writes JSON-LD: a list of things, with a context that is in the file, so that nothing has to be fetched to read it. */
import type { GraphReading } from '../../model/graph-reading.ts';
import type { ExportContext, FileParts } from '../graph-writer.ts';
import { writeJsonList } from '../json-list.ts';
import { readResources } from './resources.ts';
import { PREFIXES, type Resource, type Term } from './terms.ts';
import { compact, compactor } from './turtle-terms.ts';

/** Writes the file. */
export async function* writeJsonld(reading: GraphReading, context: ExportContext): FileParts {
  yield `{"@context":${JSON.stringify(PREFIXES)},\n"@graph":[`;
  const predicateOf = compactor((iri) => iri);
  yield* writeJsonList(readResources(reading, context), (resource) => toNode(resource, predicateOf));
  yield ']}\n';
}

function toNode({ iri, properties }: Resource, predicateOf: (iri: string) => string): string {
  const values = new Map<string, unknown[]>();
  for (const [predicate, value] of properties) {
    const isType = predicate === `${PREFIXES.rdf}type`;
    const key = isType ? '@type' : predicateOf(predicate);
    const list = values.get(key) ?? [];
    list.push(isType && 'iri' in value ? shorten(value.iri) : toValue(value));
    values.set(key, list);
  }
  const members = [...values].map(([key, list]) => [key, list.length === 1 ? list[0] : list] as const);
  return JSON.stringify({ '@id': shorten(iri), ...Object.fromEntries(members) });
}

function toValue(term: Term): unknown {
  if ('iri' in term) return { '@id': shorten(term.iri) };
  // Numbers are text with a type: as numbers of JSON, readers would round them.
  return term.type === undefined ? term.text : { '@value': term.text, '@type': term.type };
}

function shorten(iri: string): string {
  return compact(iri) ?? iri;
}
