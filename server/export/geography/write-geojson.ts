/** Writes GeoJSON as RFC 7946 has it: a feature for each entity and each edge; those that nothing places have no geometry. */
import type { GraphReading, ReadEdge, ReadEntity } from '../../model/graph-reading.ts';
import { toAbout } from '../about.ts';
import { edgeLabels, kindColours, toOwnClaim } from '../attributes.ts';
import type { ExportContext, FileParts } from '../graph-writer.ts';
import { writeJsonList } from '../json-list.ts';
import { Places } from './geometry.ts';

const LISTS = ['documents', 'disputes', 'origins'] as const;

/** Writes the file; what belongs to the whole is beside `features`, which the format allows. */
export async function* writeGeojson(reading: GraphReading, context: ExportContext): FileParts {
  const places = new Places();
  yield `{"type":"FeatureCollection","name":${JSON.stringify(context.title)},\n"about":${JSON.stringify(toAbout(context))},\n`;
  if (reading.evidence) {
    for (const list of LISTS) {
      yield `"${list}":[`;
      yield* writeJsonList<object>(reading[list]());
      yield '],\n';
    }
    yield '"mentioned":[';
    yield* writeJsonList(reading.mentioned(), (entity) => {
      places.add(entity);
      return JSON.stringify(entity);
    });
    yield '],\n';
  }
  yield '"features":[';
  yield* writeJsonList(readFeatures(reading, context, places), (feature) => JSON.stringify(feature));
  yield ']}\n';
}

async function* readFeatures(
  reading: GraphReading,
  { vocabulary }: ExportContext,
  places: Places,
): AsyncIterable<readonly object[]> {
  const colourOf = kindColours(vocabulary);
  const labelOf = edgeLabels(vocabulary);
  for await (const page of reading.entities()) yield page.map((entity) => toNode(entity, places, colourOf));
  for await (const page of reading.edges())
    yield page.map((edge) => toEdge(edge, places, { labelOf, reading }));
}

function toNode(entity: ReadEntity, places: Places, colourOf: (kind: string) => string): object {
  const { id, latitude: _latitude, longitude: _longitude, ...own } = entity;
  const point = places.add(entity);
  const geometry = point ? { type: 'Point', coordinates: point } : null;
  const properties = { feature: 'entity', ...own, 'marker-color': colourOf(entity.kind) };
  return { type: 'Feature', id, geometry, properties };
}

function toEdge(
  edge: ReadEdge,
  places: Places,
  { labelOf, reading }: { readonly labelOf: (relation: string) => string; readonly reading: GraphReading },
): object {
  const { id, relation, source, target, properties, evidence } = edge;
  return {
    type: 'Feature',
    id,
    geometry: places.locate(edge) ?? null,
    properties: {
      feature: 'edge',
      name: places.name(edge, labelOf(relation)),
      label: labelOf(relation),
      relation,
      source,
      target,
      ...properties,
      ...(reading.evidence && { evidence: evidence.map(toOwnClaim) }),
    },
  };
}
