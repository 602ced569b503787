/** Writes CX2, the format of Cytoscape's programs and of NDEx: numbered nodes, declared attributes, and how kinds are coloured. */
import type { GraphReading, ReadEdge, ReadEntity } from '../../model/graph-reading.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { toAbout } from '../about.ts';
import { ENTITY_ATTRIBUTES, edgeAttributes, edgeLabels, kindColours, type Attribute } from '../attributes.ts';
import type { ExportContext, FileParts } from '../graph-writer.ts';
import { writeJsonList } from '../json-list.ts';
import { NodeNumbers } from '../node-numbers.ts';

const LISTS = ['documents', 'disputes', 'origins', 'mentioned'] as const;

/** Writes the file; `name` and `interaction` are the columns that Cytoscape shows, `entity` and `edge` are our own ids. */
export async function* writeCx2(reading: GraphReading, context: ExportContext): FileParts {
  const ofEdges = edgeAttributes(context.vocabulary, reading);
  const lists = reading.evidence ? LISTS : [];
  const aspects = ['attributeDeclarations', 'networkAttributes', 'nodes', 'edges', 'visualProperties'];
  yield '[{"CXVersion":"2.0","hasFragments":false},\n';
  yield `{"metaData":${JSON.stringify(aspects.map((name) => ({ name })))}},\n`;
  yield `{"attributeDeclarations":[${JSON.stringify(declare(ofEdges, lists))}]},\n`;
  yield `{"networkAttributes":[{"name":${JSON.stringify(context.title)},"about":${JSON.stringify(JSON.stringify(toAbout(context)))}`;
  for (const list of lists) {
    yield `,\n"${list}":[`;
    // Values of attributes are simple ones or lists of those: each record is a text in JSON.
    yield* writeJsonList<object>(reading[list](), (record) => JSON.stringify(JSON.stringify(record)));
    yield ']';
  }
  const numbers = new NodeNumbers(0);
  yield '}]},\n{"nodes":[';
  yield* writeJsonList(reading.entities(), (entity) => toNode(entity, numbers.add(entity.id), context));
  yield ']},\n{"edges":[';
  const labelOf = edgeLabels(context.vocabulary);
  let edges = 0;
  yield* writeJsonList(reading.edges(), (edge) => {
    const [s, t] = [numbers.of(edge.source), numbers.of(edge.target)];
    const own = { name: labelOf(edge.relation), interaction: edge.relation, edge: edge.id };
    return `{"id":${edges++},"s":${s},"t":${t},"v":${writeValues(own, edge, ofEdges)}}`;
  });
  yield `]},\n{"visualProperties":[${JSON.stringify(toStyle(context.vocabulary))}]},\n{"status":[{"success":true}]}]\n`;
}

function declare(ofEdges: readonly Attribute<ReadEdge>[], lists: readonly string[]): object {
  const text = { d: 'string' };
  const all = <T>(attributes: readonly Attribute<T>[]): object =>
    Object.fromEntries(attributes.map(({ name, type }) => [name, { d: type }]));
  return {
    networkAttributes: {
      name: text,
      about: text,
      ...Object.fromEntries(lists.map((list) => [list, { d: 'list_of_string' }])),
    },
    nodes: { name: text, entity: text, ...all(ENTITY_ATTRIBUTES) },
    edges: { name: text, interaction: text, edge: text, ...all(ofEdges) },
  };
}

function toNode(entity: ReadEntity, id: number, { positions }: ExportContext): string {
  const own = { name: entity.name, entity: entity.id };
  const position = positions.get(entity.id);
  const place = position ? `"x":${position.x},"y":${position.y},` : '';
  return `{"id":${id},${place}"v":${writeValues(own, entity, ENTITY_ATTRIBUTES)}}`;
}

/** Values as an object of JSON, written member by member: objects whose members differ are slow to make and to write. */
function writeValues<T>(own: object, record: T, attributes: readonly Attribute<T>[]): string {
  let text = JSON.stringify(own).slice(0, -1);
  for (const { name, read } of attributes) {
    const value = read(record);
    if (value !== undefined) text += `,"${name}":${JSON.stringify(value)}`;
  }
  return text + '}';
}

function toStyle(vocabulary: Vocabulary): object {
  const colours = vocabulary.kinds.map(({ kind, colour }) => ({ v: kind, vp: colour }));
  return {
    default: {
      node: { NODE_BACKGROUND_COLOR: kindColours(vocabulary)(''), NODE_SHAPE: 'ellipse' },
      edge: { EDGE_TARGET_ARROW_SHAPE: 'triangle' },
      network: { NETWORK_BACKGROUND_COLOR: '#FFFFFF' },
    },
    nodeMapping: {
      NODE_LABEL: { type: 'PASSTHROUGH', definition: { attribute: 'name', type: 'string' } },
      NODE_BACKGROUND_COLOR: {
        type: 'DISCRETE',
        definition: { attribute: 'kind', type: 'string', map: colours },
      },
    },
    edgeMapping: {
      EDGE_LABEL: { type: 'PASSTHROUGH', definition: { attribute: 'name', type: 'string' } },
    },
  };
}
