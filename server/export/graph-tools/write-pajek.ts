/** Writes Pajek's network format: numbered vertices with their names, and arcs with the number of their claims as value. */
import type { GraphReading } from '../../model/graph-reading.ts';
import { edgeLabels } from '../attributes.ts';
import type { ExportContext, FileParts, Position } from '../graph-writer.ts';
import { NodeNumbers } from '../node-numbers.ts';

/**
 * Writes the file. Entities are read twice, because the format opens with their number. A name that was there before has the entity's id
 * after it: programs that know vertices by their labels would make one of two.
 */
export async function* writePajek(reading: GraphReading, context: ExportContext): FileParts {
  const numbers = new NodeNumbers(1);
  for await (const page of reading.entities()) for (const { id } of page) numbers.add(id);
  yield `*Network ${toLabel(context.title)}\n*Vertices ${numbers.size}\n`;
  const place = scale(context.positions);
  const labels = new Set<string>();
  for await (const page of reading.entities()) {
    let text = '';
    for (const { id, name } of page) {
      const plain = toLabel(name);
      const label = labels.has(plain) ? `${plain} (${id})` : plain;
      labels.add(label);
      text += `${numbers.of(id)} "${label}"${place(id)}\n`;
    }
    yield text;
  }
  yield '*Arcs\n';
  const labelOf = edgeLabels(context.vocabulary);
  for await (const page of reading.edges({ evidence: false })) {
    let text = '';
    for (const { source, target, relation, properties } of page)
      text += `${numbers.of(source)} ${numbers.of(target)} ${properties.claims} l "${toLabel(labelOf(relation))}"\n`;
    yield text;
  }
}

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const BLANKS = /[\s\u0000-\u001f]+/g;

/** The format cannot escape anything: quotes become apostrophes, backslashes slashes, line ends and blanks of any sort one blank. */
function toLabel(text: string): string {
  const label = text.replaceAll('"', "'").replaceAll('\\', '/').replace(BLANKS, ' ').trim();
  return label === '' ? '-' : label;
}

/** Places between 0 and 1, as the format wants them, in the proportions of the canvas. */
function scale(positions: ReadonlyMap<string, Position>): (id: string) => string {
  let [left, top, span] = [Infinity, Infinity, 0];
  for (const { x, y } of positions.values()) [left, top] = [Math.min(left, x), Math.min(top, y)];
  for (const { x, y } of positions.values()) span = Math.max(span, x - left, y - top);
  const part = (length: number): string => (span === 0 ? 0.5 : length / span).toFixed(4);
  return (id) => {
    const position = positions.get(id);
    return position ? ` ${part(position.x - left)} ${part(position.y - top)} 0.5` : '';
  };
}
