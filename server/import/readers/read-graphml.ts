/** Reads GraphML: nodes and edges with the attributes that its keys declare, also those of yEd. */
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

/** A node or an edge, or the graph itself, while its data are read. */
interface Open {
  readonly element: XmlElement;
  readonly attributes: Record<string, unknown>;
  /** What yEd draws as its name. */
  label?: string;
}

const OWNERS = new Set(['node', 'edge', 'graph']);

/** Reads the file; nodes of nested graphs are nodes like others, and edges of more than two ends are passed over. */
export async function readGraphml(file: ImportFile, context: ReadingContext): Promise<Draft> {
  const graph = new RoughGraph(context.limit);
  const reader = new GraphmlReader(graph);
  await readXml(file.path, reader);
  if (!reader.isGraphml) throw unreadable('it is no GraphML: there is no element graphml', 'line 1');
  return toDraft(graph, file, context);
}

class GraphmlReader {
  readonly #graph: RoughGraph;
  /** Names and values where nothing else is said, by the id of the key. */
  readonly #keys = new Map<string, { readonly name: string; readonly owner: string; fallback?: string }>();
  readonly #open: Open[] = [];
  #key: string | undefined;
  #data: string | undefined;
  isGraphml = false;

  constructor(graph: RoughGraph) {
    this.#graph = graph;
  }

  open(element: XmlElement): void {
    const { name, attributes } = element;
    if (name === 'graphml') this.isGraphml = true;
    else if (name === 'key') {
      const id = attributes['id'] ?? '';
      this.#key = id;
      this.#keys.set(id, { name: attributes['attr.name'] ?? id, owner: attributes['for'] ?? 'all' });
      refuseManyAttributes(this.#keys.size, `line ${element.line}`);
    } else if (name === 'data') this.#data = attributes['key'];
    // What a program keeps within a value may be called so, too, and is no part of this graph.
    else if (OWNERS.has(name) && this.#data === undefined) this.#open.push({ element, attributes: {} });
  }

  close(name: string, text: string): void {
    const open = this.#open.at(-1);
    if (name === 'default') {
      const key = this.#keys.get(this.#key ?? '');
      if (key) key.fallback = text;
    } else if (name === 'data' && this.#data !== undefined) {
      if (open && text.trim() !== '') open.attributes[this.#keys.get(this.#data)?.name ?? this.#data] = text;
      this.#data = undefined;
    } else if ((name === 'NodeLabel' || name === 'EdgeLabel') && open)
      open.label ||= text.trim().replace(/\s+/g, ' ');
    else if (OWNERS.has(name) && open && this.#data === undefined) {
      this.#open.pop();
      this.#add(name, open);
    }
  }

  #add(name: string, { element, attributes: own, label }: Open): void {
    const place = `line ${element.line}`;
    const attributes: Record<string, unknown> = { ...this.#fallbacks(name), ...own };
    const named = label === undefined || label === '' ? {} : { label };
    const { id, source, target, label: type } = element.attributes;
    if (name === 'graph') {
      for (const [key, value] of Object.entries(own)) {
        const list = toEvidenceList(key);
        if (list) addEvidenceText(this.#graph, list, value, place);
      }
    } else if (name === 'node') {
      if (id === undefined) throw unreadable('a node has no id', place);
      // Labels of Neo4j, which go before a property that is called kind.
      if (element.attributes['labels'] !== undefined) delete attributes['kind'];
      const nameless = !('label' in own) && !('name' in own);
      this.#graph.addNode({ id, ...(nameless && named), attributes, place });
    } else {
      if (source === undefined || target === undefined)
        throw unreadable('an edge has no source or no target', place);
      // Neo4j's APOC has the type of a relationship here, whatever properties it has besides.
      const typed = type === undefined ? {} : { relation: type };
      this.#graph.addEdge({ source, target, ...named, attributes: { ...attributes, ...typed }, place });
    }
  }

  #fallbacks(owner: string): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    for (const key of this.#keys.values())
      if (key.fallback !== undefined && (key.owner === owner || key.owner === 'all'))
        values[key.name] = key.fallback;
    return values;
  }
}
