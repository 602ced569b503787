/** Writes GEXF 1.3: typed attributes, places, colours and sizes, and edges in the time for which they are said to hold. */
import { firstDay, lastDay } from '../../model/day.ts';
import type { GraphReading, ReadEdge, ReadEntity } from '../../model/graph-reading.ts';
import { toAboutLines } from '../about.ts';
import { ENTITY_ATTRIBUTES, edgeAttributes, edgeLabels, kindColours, type Attribute } from '../attributes.ts';
import type { ExportContext, FileParts } from '../graph-writer.ts';
import { escapeAttribute, escapeText, XML_DECLARATION } from '../xml.ts';
import { writePage } from '../write-page.ts';

/** Lists of the evidence that belong to the graph as a whole. */
const LISTS = ['documents', 'disputes', 'origins', 'mentioned'] as const;

/**
 * Writes the file. Edges are all directed, as readers want it (`symmetric` says where that means nothing); parallel ones are told apart by
 * `kind`. Documents, disputes and origins are lines of the description, each a word and JSON: the format has no other place for them.
 */
export async function* writeGexf(reading: GraphReading, context: ExportContext): FileParts {
  const ofEdges = edgeAttributes(context.vocabulary, reading);
  yield `${XML_DECLARATION}<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n`;
  yield* writeMeta(reading, context);
  yield '<graph defaultedgetype="directed" idtype="string" mode="dynamic" timeformat="date" timerepresentation="interval">\n';
  yield declare('node', ENTITY_ATTRIBUTES) + declare('edge', ofEdges);
  yield '<nodes>\n';
  const writeNode = nodeWriter(context);
  for await (const page of reading.entities()) yield writePage(page, writeNode);
  yield '</nodes>\n<edges>\n';
  const writeEdge = edgeWriter(context, ofEdges);
  for await (const page of reading.edges()) yield writePage(page, writeEdge);
  yield '</edges>\n</graph>\n</gexf>\n';
}

async function* writeMeta(reading: GraphReading, context: ExportContext): FileParts {
  yield `<meta lastmodifieddate="${escapeAttribute(context.madeAt.slice(0, 10))}">\n<creator>Entente</creator>\n<description>`;
  yield escapeText(toAboutLines(context).join('\n'));
  if (reading.evidence)
    for (const list of LISTS)
      for await (const page of reading[list]())
        yield escapeText(page.map((record) => `\n${list} ${JSON.stringify(record)}`).join(''));
  yield '</description>\n</meta>\n';
}

function declare<T>(owner: 'node' | 'edge', attributes: readonly Attribute<T>[]): string {
  const declared = attributes.map(
    ({ name, type }) => `<attribute id="${name}" title="${name}" type="${type}"/>\n`,
  );
  return `<attributes class="${owner}" mode="static">\n${declared.join('')}</attributes>\n`;
}

function nodeWriter({ vocabulary, positions }: ExportContext): (entity: ReadEntity) => string {
  const colours = new Map(vocabulary.kinds.map(({ kind, colour }) => [kind, toColour(colour)]));
  const other = toColour(kindColours(vocabulary)(''));
  return (entity) => {
    const position = positions.get(entity.id);
    return (
      `<node id="${escapeAttribute(entity.id)}" label="${escapeAttribute(entity.name)}">\n` +
      writeValues(entity, ENTITY_ATTRIBUTES) +
      (colours.get(entity.kind) ?? other) +
      // The format has y grow upwards, as Gephi draws it.
      (position ? `<viz:position x="${position.x}" y="${0 - position.y}" z="0"/>\n` : '') +
      `<viz:size value="${toSize(entity.neighbours)}"/>\n</node>\n`
    );
  };
}

function edgeWriter(
  { vocabulary }: ExportContext,
  attributes: readonly Attribute<ReadEdge>[],
): (edge: ReadEdge) => string {
  const labelOf = edgeLabels(vocabulary);
  return (edge) => {
    const { since, until, claims } = edge.properties;
    const start = since === undefined ? '' : ` start="${firstDay(since)}"`;
    const end = until === undefined ? '' : ` end="${lastDay(until)}"`;
    return (
      `<edge id="${escapeAttribute(edge.id)}" source="${escapeAttribute(edge.source)}" target="${escapeAttribute(edge.target)}"` +
      ` kind="${escapeAttribute(edge.relation)}" label="${escapeAttribute(labelOf(edge.relation))}" weight="${claims}"${start}${end}>\n` +
      writeValues(edge, attributes) +
      '</edge>\n'
    );
  };
}

function writeValues<T>(record: T, attributes: readonly Attribute<T>[]): string {
  let text = '<attvalues>\n';
  for (const { name, read } of attributes) {
    const value = read(record);
    if (value === undefined) continue;
    text += `<attvalue for="${name}" value="${typeof value === 'string' ? escapeAttribute(value) : String(value)}"/>\n`;
  }
  return text + '</attvalues>\n';
}

/** Channels and not `hex`: networkx takes no other. */
function toColour(colour: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `<viz:color r="${r}" g="${g}" b="${b}" a="1.0"/>\n`;
}

/** Areas grow with the number of neighbours, between 10 and about 60 for what a graph of ours has. */
function toSize(neighbours: number): string {
  return (10 + 3 * Math.sqrt(neighbours)).toFixed(1);
}
