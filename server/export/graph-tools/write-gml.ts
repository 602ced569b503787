/** Writes GML: numbered nodes, and text in ASCII with everything else as character references. */
import type { GraphReading } from '../../model/graph-reading.ts';
import { toAbout } from '../about.ts';
import { ENTITY_ATTRIBUTES, edgeAttributes, edgeLabels, kindColours, type Attribute } from '../attributes.ts';
import type { ExportContext, FileParts } from '../graph-writer.ts';
import { writeJsonList } from '../json-list.ts';
import { NodeNumbers } from '../node-numbers.ts';

/** Ampersand and quote, which mean something in a text of GML, the backslash, which does to some readers, and what is not printable ASCII. */
const SPECIAL = /[^ !#-%'-[\]-~]/gu;

const LISTS = ['documents', 'disputes', 'origins', 'mentioned'] as const;

/** Writes the file; an entity's own id is its `entity`, an edge's its `edge`. */
export async function* writeGml(reading: GraphReading, context: ExportContext): FileParts {
  yield `Creator "Entente"\ngraph [\n  directed 1\n  multigraph 1\n  about "${escapeGml(JSON.stringify(toAbout(context)))}"\n`;
  if (reading.evidence) {
    for (const list of LISTS) {
      yield `  ${list} "[`;
      for await (const part of writeJsonList<object>(reading[list]()))
        yield escapeGml(Buffer.from(part).toString());
      yield ']"\n';
    }
  }
  const numbers = new NodeNumbers(0);
  const colourOf = kindColours(context.vocabulary);
  for await (const page of reading.entities()) {
    let text = '';
    for (const entity of page) {
      const position = context.positions.get(entity.id);
      const place = position ? ` x ${toReal(position.x)} y ${toReal(position.y)}` : '';
      text +=
        `  node [\n    id ${numbers.add(entity.id)}\n    label "${escapeGml(entity.name)}"\n    entity "${escapeGml(entity.id)}"\n` +
        writeValues(entity, ENTITY_ATTRIBUTES) +
        `    graphics [${place} type "ellipse" fill "${colourOf(entity.kind)}" ]\n  ]\n`;
    }
    yield text;
  }
  const ofEdges = edgeAttributes(context.vocabulary, reading);
  const labelOf = edgeLabels(context.vocabulary);
  for await (const page of reading.edges()) {
    let text = '';
    for (const edge of page) {
      text +=
        `  edge [\n    source ${numbers.of(edge.source)}\n    target ${numbers.of(edge.target)}\n    key "${escapeGml(edge.relation)}"\n` +
        `    label "${escapeGml(labelOf(edge.relation))}"\n    edge "${escapeGml(edge.id)}"\n${writeValues(edge, ofEdges)}  ]\n`;
    }
    yield text;
  }
  yield ']\n';
}

function writeValues<T>(record: T, attributes: readonly Attribute<T>[]): string {
  let text = '';
  for (const { name, type, read } of attributes) {
    const value = read(record);
    if (value === undefined) continue;
    text += `    ${name} `;
    if (typeof value === 'string') text += `"${escapeGml(value)}"\n`;
    else if (typeof value === 'boolean') text += value ? '1\n' : '0\n';
    else text += `${type === 'double' ? toReal(value) : value}\n`;
  }
  return text;
}

/** A real number has a point, by which readers know it from an integer. */
function toReal(value: number): string {
  const text = String(value);
  return Number.isInteger(value) && !text.includes('e') ? `${text}.0` : text.replace(/^(-?\d+)e/, '$1.0e');
}

const ENTITIES: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;' };

function escapeGml(text: string): string {
  return text.replace(SPECIAL, (character) => {
    const point = character.codePointAt(0) ?? 0xfffd;
    // NUL and half of a surrogate pair are no characters that a reference may name.
    const isCharacter = point !== 0 && (point < 0xd800 || point > 0xdfff);
    return ENTITIES[character] ?? `&#${isCharacter ? point : 0xfffd};`;
  });
}
