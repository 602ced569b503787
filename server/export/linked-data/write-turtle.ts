/** Writes Turtle: things with what is said of them below, names by their prefixes. */
import type { GraphReading } from '../../model/graph-reading.ts';
import type { ExportContext, FileParts } from '../graph-writer.ts';
import { readResources } from './resources.ts';
import { PREFIXES, type Resource } from './terms.ts';
import { compact, compactor, writeTerm } from './turtle-terms.ts';
import { writePage } from '../write-page.ts';

const TYPE = `${PREFIXES.rdf}type`;

/** Writes the file. */
export async function* writeTurtle(reading: GraphReading, context: ExportContext): FileParts {
  yield Object.entries(PREFIXES)
    .map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .\n`)
    .join('');
  const predicateOf = compactor((iri) => `<${iri}>`);
  for await (const page of readResources(reading, context))
    yield writePage(page, (resource) => toBlock(resource, predicateOf));
}

function toBlock({ iri, properties }: Resource, predicateOf: (iri: string) => string): string {
  const lines = properties.map(
    ([predicate, value]) =>
      `  ${predicate === TYPE ? 'a' : predicateOf(predicate)} ${writeTerm(value, shorten)}`,
  );
  return `\n${shorten(iri)}\n${lines.join(' ;\n')} .\n`;
}

function shorten(iri: string): string {
  return compact(iri) ?? `<${iri}>`;
}
