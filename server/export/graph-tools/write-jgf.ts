/** Writes JSON Graph Format, version 2: nodes by id, edges with their claims, documents and disputes as metadata of the graph. */
import type { GraphReading, ReadEntity } from '../../model/graph-reading.ts';
import { toAbout } from '../about.ts';
import { toOwnClaim } from '../attributes.ts';
import { writeJsonList } from '../json-list.ts';
import type { ExportContext, FileParts } from '../graph-writer.ts';

/** Writes the file; what the claims name but the graph does not show is in `metadata.mentioned`. */
export async function* writeJgf(reading: GraphReading, context: ExportContext): FileParts {
  const { title, ...about } = toAbout(context);
  yield `{"graph":{"id":"entente","type":"sourced relations","label":${JSON.stringify(title)},"directed":true,\n"metadata":{"about":${JSON.stringify(about)},\n`;
  if (reading.evidence) {
    yield '"documents":[';
    yield* writeJsonList(reading.documents());
    yield '],\n"disputes":[';
    yield* writeJsonList(reading.disputes());
    yield '],\n"origins":[';
    yield* writeJsonList(reading.origins());
    yield '],\n"mentioned":[';
    yield* writeJsonList(reading.mentioned());
    yield '],\n';
  }
  yield '"format":"entente 1"},\n"nodes":{';
  yield* writeJsonList(reading.entities(), (entity) => toNode(entity, context));
  yield '},\n"edges":[';
  yield* writeJsonList(reading.edges(), ({ id, relation, source, target, properties, evidence }) =>
    JSON.stringify({
      id,
      relation,
      source,
      target,
      metadata: reading.evidence ? { ...properties, evidence: evidence.map(toOwnClaim) } : properties,
    }),
  );
  yield ']}}\n';
}

function toNode({ id, name, ...own }: ReadEntity, { positions }: ExportContext): string {
  const position = positions.get(id);
  const metadata = { ...own, ...(position && { position }) };
  return `${JSON.stringify(id)}:${JSON.stringify({ label: name, metadata })}`;
}
