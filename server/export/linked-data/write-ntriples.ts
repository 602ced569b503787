/** Writes N-Triples: one statement a line, every name whole. */
import type { GraphReading } from '../../model/graph-reading.ts';
import type { ExportContext, FileParts } from '../graph-writer.ts';
import { readResources } from './resources.ts';
import type { Resource } from './terms.ts';
import { writeTerm } from './turtle-terms.ts';
import { writePage } from '../write-page.ts';

/** Writes the file. */
export async function* writeNtriples(reading: GraphReading, context: ExportContext): FileParts {
  for await (const page of readResources(reading, context)) yield writePage(page, toLines);
}

function toLines({ iri, properties }: Resource): string {
  let text = '';
  for (const [predicate, value] of properties)
    text += `<${iri}> <${predicate}> ${writeTerm(value, whole)} .\n`;
  return text;
}

function whole(iri: string): string {
  return `<${iri}>`;
}
