/** Writes GraphML with typed keys, and with shapes, colours and labels as yEd draws them. */
import { ENTITY_ATTRIBUTES, edgeAttributes, edgeLabels, kindColours, type Attribute } from '../attributes.ts';
import { toAbout } from '../about.ts';
import type { ExportContext, FileParts } from '../graph-writer.ts';
import { writeJsonList } from '../json-list.ts';
import { escapeAttribute, escapeText, XML_DECLARATION } from '../xml.ts';
import { writePage } from '../write-page.ts';
import type { GraphReading, ReadEdge, ReadEntity } from '../../model/graph-reading.ts';

const TYPES = { string: 'string', integer: 'int', double: 'double', boolean: 'boolean' } as const;

/** Lists of the evidence that belong to the graph as a whole, each as JSON. */
const LISTS = ['documents', 'disputes', 'origins', 'mentioned'] as const;

/** Width and height of a node, in pixels. */
const SIZE = 30;

/** Writes the file; all edges are directed, as readers want it, and `symmetric` says where that means nothing. */
export async function* writeGraphml(reading: GraphReading, context: ExportContext): FileParts {
  const ofEdges = edgeAttributes(context.vocabulary, reading);
  yield openFile(ofEdges, reading.evidence);
  yield `<data key="g_about">${escapeText(JSON.stringify(toAbout(context)))}</data>\n`;
  if (reading.evidence) {
    for (const list of LISTS) {
      yield `<data key="g_${list}">[`;
      yield* writeJsonList<object>(reading[list](), (record) => escapeText(JSON.stringify(record)));
      yield ']</data>\n';
    }
  }
  const writeNode = nodeWriter(context);
  for await (const page of reading.entities()) yield writePage(page, writeNode);
  const writeEdge = edgeWriter(context, ofEdges);
  for await (const page of reading.edges()) yield writePage(page, writeEdge);
  yield '</graph>\n</graphml>\n';
}

function openFile(ofEdges: readonly Attribute<ReadEdge>[], hasEvidence: boolean): string {
  const keys = [
    ...['about', ...(hasEvidence ? LISTS : [])].map((name) => toKey('graph', name, 'string')),
    toKey('node', 'label', 'string'),
    ...ENTITY_ATTRIBUTES.map(({ name, type }) => toKey('node', name, TYPES[type])),
    toKey('edge', 'label', 'string'),
    ...ofEdges.map(({ name, type }) => toKey('edge', name, TYPES[type])),
    '<key id="n_graphics" for="node" yfiles.type="nodegraphics"/>\n',
    '<key id="e_graphics" for="edge" yfiles.type="edgegraphics"/>\n',
  ];
  return (
    XML_DECLARATION +
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">\n' +
    keys.join('') +
    '<graph id="entente" edgedefault="directed">\n'
  );
}

function toKey(owner: 'graph' | 'node' | 'edge', name: string, type: string): string {
  return `<key id="${owner.charAt(0)}_${name}" for="${owner}" attr.name="${name}" attr.type="${type}"/>\n`;
}

function nodeWriter({ vocabulary, positions }: ExportContext): (entity: ReadEntity) => string {
  const colourOf = kindColours(vocabulary);
  const writeData = dataWriter('n', ENTITY_ATTRIBUTES);
  return (entity) => {
    const label = escapeText(entity.name);
    const position = positions.get(entity.id);
    // yEd places a node by its upper left corner.
    const corner = position ? ` x="${position.x - SIZE / 2}" y="${position.y - SIZE / 2}"` : '';
    return (
      `<node id="${escapeAttribute(entity.id)}">\n<data key="n_label">${label}</data>\n` +
      writeData(entity) +
      `<data key="n_graphics"><y:ShapeNode><y:Geometry height="${SIZE}" width="${SIZE}"${corner}/>` +
      `<y:Fill color="${colourOf(entity.kind)}" transparent="false"/>` +
      `<y:NodeLabel modelName="sides" modelPosition="s">${label}</y:NodeLabel>` +
      '<y:Shape type="ellipse"/></y:ShapeNode></data>\n</node>\n'
    );
  };
}

function edgeWriter(
  { vocabulary }: ExportContext,
  attributes: readonly Attribute<ReadEdge>[],
): (edge: ReadEdge) => string {
  const labelOf = edgeLabels(vocabulary);
  const writeData = dataWriter('e', attributes);
  return (edge) => {
    const label = escapeText(labelOf(edge.relation));
    const line = edge.properties.affirmed ? 'line' : 'dashed';
    return (
      `<edge id="${escapeAttribute(edge.id)}" source="${escapeAttribute(edge.source)}" target="${escapeAttribute(edge.target)}">\n` +
      `<data key="e_label">${label}</data>\n` +
      writeData(edge) +
      `<data key="e_graphics"><y:PolyLineEdge><y:LineStyle type="${line}" width="1.0"/>` +
      `<y:Arrows source="none" target="standard"/><y:EdgeLabel>${label}</y:EdgeLabel></y:PolyLineEdge></data>\n</edge>\n`
    );
  };
}

/** Elements of which only the value is new to each record, because a graph has millions of them. */
function dataWriter<T>(owner: 'n' | 'e', attributes: readonly Attribute<T>[]): (record: T) => string {
  const elements = attributes.map(({ name, read }) => ({ open: `<data key="${owner}_${name}">`, read }));
  return (record) => {
    let text = '';
    for (const { open, read } of elements) {
      const value = read(record);
      if (value === undefined) continue;
      text += open;
      text += typeof value === 'string' ? escapeText(value) : String(value);
      text += '</data>\n';
    }
    return text;
  };
}
