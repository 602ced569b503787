/** A graph as things and what is said of them, page by page: what every format of linked data writes in its own way. */
import type { GraphReading } from '../../model/graph-reading.ts';
import type { ExportContext } from '../graph-writer.ts';
import {
  describeClaim,
  describeDispute,
  describeDocument,
  describeEdge,
  describeEntity,
  describeOrigin,
  describePublisher,
} from './describe.ts';
import { describeTerms } from './describe-terms.ts';
import type { Resource } from './terms.ts';

/** An edge with its claims is a hundred statements: so many edges at once are soon forgotten, which costs less than a whole page. */
const EDGES = 100;

/** The file itself and its terms, entities, edges each before its claims, then what the claims are from and what is disputed. */
export async function* readResources(
  reading: GraphReading,
  context: ExportContext,
): AsyncIterable<readonly Resource[]> {
  yield describeTerms(context);
  for await (const page of reading.entities()) yield page.map(describeEntity);
  for await (const page of reading.mentioned()) yield page.map(describeEntity);
  for await (const page of reading.edges()) {
    for (let at = 0; at < page.length; at += EDGES)
      yield page
        .slice(at, at + EDGES)
        .flatMap((edge) => [...describeEdge(edge), ...edge.evidence.flatMap(describeClaim)]);
  }
  if (!reading.evidence) return;
  const publishers = new Set<string>();
  for await (const page of reading.documents()) {
    yield page.flatMap((document) => {
      const isNew = !publishers.has(document.publisherId);
      publishers.add(document.publisherId);
      return [...(isNew ? [describePublisher(document)] : []), ...describeDocument(document)];
    });
  }
  for await (const page of reading.origins()) yield page.map(describeOrigin);
  for await (const page of reading.disputes()) yield page.flatMap(describeDispute);
}
