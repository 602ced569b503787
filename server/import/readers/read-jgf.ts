/** Reads JSON Graph Format: version 2, whose nodes are members by id, and version 1, whose nodes are a list. */
import type { Draft, ReadingContext } from '../draft.ts';
import { toDraft } from '../drafting/graph-to-facts.ts';
import type { ImportFile } from '../import-file.ts';
import { unreadable } from '../import-file.ts';
import { isId, isObject, type Attributes, type RoughGraph } from '../drafting/rough-graph.ts';
import { readJsonGraph, type JsonGraph, type PlacedValue } from './read-json-graph.ts';

const JGF: JsonGraph = {
  paths: ['$.graph.nodes.*', '$.graph.edges.*'],
  mark: { format: 'JSON Graph Format', keys: ['graph.nodes', 'graph.edges'] },
  evidence: ['graph', 'metadata'],
};

/** Reads the file. */
export async function readJgf(file: ImportFile, context: ReadingContext): Promise<Draft> {
  const graph = await readJsonGraph(file, context.limit, JGF, addPart);
  return toDraft(graph, file, context);
}

function addPart(graph: RoughGraph, { value, path: [, part, key], place }: PlacedValue): void {
  if (!isObject(value)) throw unreadable('a node or an edge is no object', place);
  if (part === 'nodes') addNode(graph, value, { key, place });
  else addEdge(graph, value, place);
}

function addNode(
  graph: RoughGraph,
  value: Attributes,
  { key, place }: { key: string | number | undefined; place: string },
): void {
  const id = typeof key === 'string' ? key : value['id'];
  if (!isId(id)) throw unreadable('a node has no id', place);
  const { label, metadata } = value;
  graph.addNode({
    id: String(id),
    ...(typeof label === 'string' && label !== '' && { label }),
    attributes: isObject(metadata) ? metadata : {},
    place,
  });
}

function addEdge(graph: RoughGraph, value: Attributes, place: string): void {
  const { source, target, relation, label, metadata } = value;
  if (!isId(source) || !isId(target)) throw unreadable('an edge has no source or no target', place);
  const attributes = isObject(metadata) ? metadata : {};
  graph.addEdge({
    source: String(source),
    target: String(target),
    ...(typeof label === 'string' && { label }),
    attributes: typeof relation === 'string' ? { ...attributes, relation } : attributes,
    place,
  });
}
