/** Reads GEXF of any version: nodes and edges with their attributes, the time for which edges hold, and of files of ours the evidence. */
import type { Draft, ReadingContext } from '../draft.ts';
import { toDraft } from '../drafting/graph-to-facts.ts';
import type { ImportFile } from '../import-file.ts';
import { unreadable } from '../import-file.ts';
import { readXml, type XmlElement } from './read-xml.ts';
import {
  addEvidenceText,
  refuseManyAttributes,
  RoughGraph,
  toEvidenceList,
} from '../drafting/rough-graph.ts';

/** A node or an edge while its values are read. */
interface Open {
  readonly element: XmlElement;
  readonly attributes: Record<string, unknown>;
}

/** Reads the file. */
export async function readGexf(file: ImportFile, context: ReadingContext): Promise<Draft> {
  const graph = new RoughGraph(context.limit);
  const reader = new GexfReader(graph);
  await readXml(file.path, reader);
  if (!reader.isGexf) throw unreadable('it is no GEXF: there is no element gexf', 'line 1');
  return toDraft(graph, file, context);
}

class GexfReader {
  readonly #graph: RoughGraph;
  /** Titles of attributes by class and id. */
  readonly #titles = new Map<string, string>();
  readonly #fallbacks = new Map<string, Record<string, unknown>>();
  readonly #open: Open[] = [];
  #declaring = 'node';
  #declared = '';
  isGexf = false;

  constructor(graph: RoughGraph) {
    this.#graph = graph;
  }

  open(element: XmlElement): void {
    const { name, attributes } = element;
    if (name === 'gexf') this.isGexf = true;
    else if (name === 'attributes') this.#declaring = attributes['class'] ?? 'node';
    else if (name === 'attribute') {
      const id = attributes['id'] ?? '';
      this.#declared = attributes['title'] ?? id;
      this.#titles.set(`${this.#declaring} ${id}`, this.#declared);
      refuseManyAttributes(this.#titles.size, `line ${element.line}`);
    } else if (name === 'node' || name === 'edge') this.#open.push({ element, attributes: {} });
    else if (name === 'attvalue') this.#addValue(attributes);
    else if (name === 'spell') {
      const open = this.#open.at(-1);
      if (open && !('start' in open.attributes))
        Object.assign(open.attributes, pick(attributes, ['start', 'end']));
    }
  }

  close(name: string, text: string): void {
    if (name === 'default') {
      const values = this.#fallbacks.get(this.#declaring) ?? {};
      this.#fallbacks.set(this.#declaring, { ...values, [this.#declared]: text });
    }
    if (name === 'description') this.#addEvidence(text);
    if (name !== 'node' && name !== 'edge') return;
    const open = this.#open.pop();
    if (open) this.#add(name, open);
  }

  /** Files of ours have a line for each record: which list it is of, and the record as JSON. */
  #addEvidence(description: string): void {
    for (const [at, line] of description.split('\n').entries()) {
      // A text may hold U+2028, which only JavaScript takes for the end of a line.
      const [, name, record] = /^([a-z]+) (\{.*\})$/s.exec(line) ?? [];
      const list = toEvidenceList(name);
      if (list) addEvidenceText(this.#graph, list, `[${record ?? ''}]`, `line ${at + 1} of the description`);
    }
  }

  #addValue(values: Readonly<Record<string, string>>): void {
    const open = this.#open.at(-1);
    if (!open) return;
    const id = values['for'] ?? values['id'] ?? '';
    open.attributes[this.#titles.get(`${open.element.name} ${id}`) ?? id] = values['value'];
  }

  #add(name: 'node' | 'edge', { element, attributes: own }: Open): void {
    const place = `line ${element.line}`;
    const { id, label, source, target, kind, start, end } = element.attributes;
    const attributes = { ...this.#fallbacks.get(name), ...own };
    const named = label === undefined || label === '' ? {} : { label };
    if (name === 'node') {
      if (id === undefined) throw unreadable('a node has no id', place);
      this.#graph.addNode({ id, ...named, attributes, place });
      return;
    }
    if (source === undefined || target === undefined)
      throw unreadable('an edge has no source or no target', place);
    const times = { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
    const typed = kind === undefined || 'relation' in own ? {} : { relation: kind };
    this.#graph.addEdge({
      source,
      target,
      ...named,
      attributes: { ...times, ...typed, ...attributes },
      place,
    });
  }
}

function pick(values: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );
}
