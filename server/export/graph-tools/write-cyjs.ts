/** Writes Cytoscape JSON: elements as Cytoscape.js, Cytoscape Desktop and networkx take them. */
import type { GraphReading, ReadEdge, ReadEntity } from '../../model/graph-reading.ts';
import { toAbout } from '../about.ts';
import { edgeLabels, kindColours, toOwnClaim } from '../attributes.ts';
import type { ExportContext, FileParts } from '../graph-writer.ts';
import { writeJsonList } from '../json-list.ts';

const LISTS = ['documents', 'disputes', 'origins', 'mentioned'] as const;

/** Writes the file; what belongs to the graph as a whole is in its `data`. */
export async function* writeCyjs(reading: GraphReading, context: ExportContext): FileParts {
  const labelOf = edgeLabels(context.vocabulary);
  const colourOf = kindColours(context.vocabulary);
  yield '{"format_version":"1.0","generated_by":"Entente","target_cytoscapejs_version":"~3.0","directed":true,"multigraph":true,\n';
  yield `"data":{"name":${JSON.stringify(context.title)},"about":${JSON.stringify(toAbout(context))}`;
  if (reading.evidence) {
    for (const list of LISTS) {
      yield `,\n"${list}":[`;
      yield* writeJsonList<object>(reading[list]());
      yield ']';
    }
  }
  yield '},\n"elements":{"nodes":[';
  yield* writeJsonList(reading.entities(), (entity) => toNode(entity, context, colourOf));
  yield '],\n"edges":[';
  yield* writeJsonList(reading.edges(), (edge) => toEdge(edge, labelOf, reading));
  yield ']}}\n';
}

function toNode(
  entity: ReadEntity,
  { positions }: ExportContext,
  colourOf: (kind: string) => string,
): string {
  const position = positions.get(entity.id);
  // networkx knows a node by its `value`, Cytoscape by its `id`.
  const data = { value: entity.id, label: entity.name, colour: colourOf(entity.kind), ...entity };
  return JSON.stringify({ data, ...(position && { position }) });
}

function toEdge(
  { id, relation, source, target, properties, evidence }: ReadEdge,
  labelOf: (relation: string) => string,
  reading: GraphReading,
): string {
  // networkx tells parallel edges apart by `key`; `interaction` is the column of Cytoscape Desktop.
  const named = { key: relation, interaction: relation, relation, label: labelOf(relation) };
  const data = { id, source, target, ...named, ...properties };
  return JSON.stringify({ data: reading.evidence ? { ...data, evidence: evidence.map(toOwnClaim) } : data });
}
