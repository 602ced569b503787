/** Reads CX2, the format of Cytoscape Web and NDEx: numbered nodes and edges, with attributes that are declared before them. */
import type { Draft, ReadingContext } from '../draft.ts';
import { toDraft } from '../drafting/graph-to-facts.ts';
import type { ImportFile } from '../import-file.ts';
import { unreadable } from '../import-file.ts';
import { parseJson } from './parse-json.ts';
import { readJson, toPlace } from './read-json.ts';
import type { Attributes } from '../drafting/rough-graph.ts';
import {
  EVIDENCE_LISTS,
  isId,
  isObject,
  refuseManyAttributes,
  RoughGraph,
  toEvidenceList,
} from '../drafting/rough-graph.ts';

const PATHS = [
  '$.*.attributeDeclarations.*',
  '$.*.nodes.*',
  '$.*.edges.*',
  ...EVIDENCE_LISTS.map((list) => `$.*.networkAttributes.*.${list}.*`),
];

const MARK = { format: 'CX2', keys: ['[].CXVersion'] };

/** What is declared of the attributes of nodes, or of edges. */
interface Declared {
  /** Attributes by the short names that values have in the file. */
  readonly names: ReadonlyMap<string, string>;
  readonly fallbacks: Attributes;
}

const NOTHING: Declared = { names: new Map(), fallbacks: {} };

/** Reads the file. */
export async function readCx2(file: ImportFile, context: ReadingContext): Promise<Draft> {
  const graph = new RoughGraph(context.limit);
  const reader = new Cx2Reader(graph);
  for await (const values of readJson(file.path, PATHS, MARK))
    for (const { value, path } of values) reader.read(value, path);
  return toDraft(graph, file, context);
}

class Cx2Reader {
  readonly #graph: RoughGraph;
  /** Our own ids of nodes, which are numbers in the file. */
  readonly #ids = new Map<string, string>();
  #ofNodes = NOTHING;
  #ofEdges = NOTHING;

  constructor(graph: RoughGraph) {
    this.#graph = graph;
  }

  read(value: unknown, path: readonly (string | number)[]): void {
    const place = toPlace(path);
    const [, part, , key] = path;
    const list = part === 'networkAttributes' ? toEvidenceList(key) : undefined;
    // Values of attributes are no objects: records of ours are texts in JSON.
    if (list) this.#graph.addEvidence(list, parseJson(String(value), place, 'its evidence'), place);
    else if (!isObject(value)) throw unreadable('a node or an edge is no object', place);
    else if (part === 'attributeDeclarations') {
      this.#ofNodes = toDeclared(value['nodes'], place);
      this.#ofEdges = toDeclared(value['edges'], place);
    } else if (part === 'nodes') this.#addNode(value, place);
    else this.#addEdge(value, place);
  }

  #addNode(value: Attributes, place: string): void {
    const { id } = value;
    if ('@id' in value) throw unreadable('it is CX of the first version: save it as CX2', place);
    if (!isId(id)) throw unreadable('a node has no id', place);
    const attributes = toAttributes(value['v'], this.#ofNodes);
    const { entity = id } = attributes;
    this.#ids.set(String(id), String(entity));
    this.#graph.addNode({ id: String(entity), attributes, place });
  }

  #addEdge(value: Attributes, place: string): void {
    const { s: source, t: target } = value;
    if (!isId(source) || !isId(target)) throw unreadable('an edge has no source or no target', place);
    const idOf = (end: string): string => this.#ids.get(end) ?? end;
    this.#graph.addEdge({
      source: idOf(String(source)),
      target: idOf(String(target)),
      attributes: toAttributes(value['v'], this.#ofEdges),
      place,
    });
  }
}

function toDeclared(value: unknown, place: string): Declared {
  if (!isObject(value)) return NOTHING;
  refuseManyAttributes(Object.keys(value).length, place);
  const names = new Map<string, string>();
  const fallbacks: [string, unknown][] = [];
  for (const [name, declared] of Object.entries(value)) {
    if (!isObject(declared)) continue;
    if (typeof declared['a'] === 'string') names.set(declared['a'], name);
    if (declared['v'] !== undefined) fallbacks.push([name, declared['v']]);
  }
  return { names, fallbacks: Object.fromEntries(fallbacks) };
}

function toAttributes(value: unknown, { names, fallbacks }: Declared): Attributes {
  const own = Object.entries(isObject(value) ? value : {});
  return { ...fallbacks, ...Object.fromEntries(own.map(([key, each]) => [names.get(key) ?? key, each])) };
}
