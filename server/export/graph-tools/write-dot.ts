/** Writes DOT for Graphviz: labels, colours, places, and the sentences of an edge as its tooltip. */
import type { GraphReading, ReadEdge, ReadEntity } from '../../model/graph-reading.ts';
import { toAboutLines } from '../about.ts';
import { ENTITY_ATTRIBUTES, edgeAttributes, edgeLabels, kindColours, type Attribute } from '../attributes.ts';
import { citeClaim, citeEvidence } from '../citations.ts';
import type { ExportContext, FileParts } from '../graph-writer.ts';
import { writePage } from '../write-page.ts';

/** What Graphviz would read as a character reference in a label. */
const REFERENCE = /&(?=#?\w+;)/g;
/** All that cannot stand between quotes as it is; Graphviz ends a text at NUL. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const SPECIAL = /["\\\n]|\r\n?|\u0000/g;

/** Graphviz reads at most 16,384 bytes of a text between backslashes, which 4,000 characters never are more than. */
const LONG = /[^\\]{4000}/gu;

/** Every colour of a kind has enough contrast with white. */
const LOOK = `node [style="filled", shape="ellipse", penwidth="0", fontcolor="white", fontname="Helvetica"];
edge [color="#708090", fontcolor="#475467", fontname="Helvetica", fontsize="10"];
`;

/** Writes the file; documents and disputes are comments at its head. */
export async function* writeDot(reading: GraphReading, context: ExportContext): FileParts {
  yield toComments(toAboutLines(context));
  for await (const lines of citeEvidence(reading)) yield toComments(lines);
  yield `digraph "entente" {\ngraph [label=${quote(context.title)}, charset="UTF-8", ${arrangement(context)}];\n${LOOK}`;
  const writeNode = nodeWriter(context);
  for await (const page of reading.entities()) yield writePage(page, writeNode);
  const writeEdge = edgeWriter(context);
  for await (const page of reading.edges()) yield writePage(page, writeEdge);
  yield '}\n';
}

/** Places are in points, which neato would take for inches; where there are none, nodes are kept off each other. */
function arrangement({ positions }: ExportContext): string {
  return `outputorder="edgesfirst", ${positions.size > 0 ? 'inputscale="72"' : 'overlap="false", splines="true"'}`;
}

function nodeWriter({ vocabulary, positions }: ExportContext): (entity: ReadEntity) => string {
  const colourOf = kindColours(vocabulary);
  // JSON between quotes would come out with other backslashes than it went in with: aliases are in the tooltip.
  const attributes = ENTITY_ATTRIBUTES.filter(({ name }) => name !== 'names' && name !== 'description');
  return (entity) => {
    const aliases = entity.names.slice(1).map(({ text }) => text);
    const tooltip = [entity.description, ...(aliases.length > 0 ? [`Also: ${aliases.join('; ')}`] : [])];
    const position = positions.get(entity.id);
    // Graphviz has y grow upwards; the mark keeps neato from moving the node.
    const pos = position ? `, pos="${position.x},${0 - position.y}!"` : '';
    return (
      `${quote(entity.id)} [label=${quote(entity.name)}, tooltip=${quote(tooltip.join('\n'))}, ` +
      `fillcolor="${colourOf(entity.kind)}"${pos}${writeValues(entity, attributes)}];\n`
    );
  };
}

function edgeWriter({ vocabulary }: ExportContext): (edge: ReadEdge) => string {
  const labelOf = edgeLabels(vocabulary);
  const attributes = edgeAttributes(vocabulary, { evidence: false });
  return (edge) => {
    const tooltip =
      edge.evidence.length > 0 ? edge.evidence.map((claim) => citeClaim(claim)).join('\n') : edge.id;
    const style = edge.properties.affirmed ? 'solid' : 'dashed';
    return (
      `${quote(edge.source)} -> ${quote(edge.target)} [label=${quote(labelOf(edge.relation))}, ` +
      `tooltip=${quote(tooltip)}, style="${style}"${writeValues(edge, attributes)}];\n`
    );
  };
}

function writeValues<T>(record: T, attributes: readonly Attribute<T>[]): string {
  let text = '';
  for (const { name, read } of attributes) {
    const value = read(record);
    if (value !== undefined) text += `, ${name}=${quote(String(value))}`;
  }
  return text;
}

function quote(text: string): string {
  const escaped = text.replace(REFERENCE, '&amp;').replace(SPECIAL, (character) => {
    if (character === '\u0000') return '\uFFFD';
    return character === '"' || character === '\\' ? `\\${character}` : '\\n';
  });
  return `"${escaped.length < 4_000 ? escaped : escaped.replace(LONG, '$&\\\n')}"`;
}

/** A comment ends with its line, whatever is in it. */
function toComments(lines: readonly string[]): string {
  return lines.map((line) => `// ${line.replace(/[\r\n]+/g, ' ')}\n`).join('');
}
