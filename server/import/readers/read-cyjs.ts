/** Reads Cytoscape JSON: elements by group, in one list, or as nothing but that list, with their data as attributes. */
import type { Draft, ReadingContext } from '../draft.ts';
import { toDraft } from '../drafting/graph-to-facts.ts';
import type { ImportFile } from '../import-file.ts';
import { unreadable } from '../import-file.ts';
import { readText } from './decode-text.ts';
import { isId, isObject, type Attributes, type RoughGraph } from '../drafting/rough-graph.ts';
import { readJsonGraph, type PlacedValue } from './read-json-graph.ts';

const PATHS = ['$.elements.nodes.*', '$.elements.edges.*', '$.elements.*'];

/** Of a file that is nothing but a list of elements; of others this would hold all of it. */
const PATHS_OF_LIST = ['$.*'];

const MARK = { format: 'Cytoscape JSON', keys: ['elements', '[].data'] };

/** Reads the file. */
export async function readCyjs(file: ImportFile, context: ReadingContext): Promise<Draft> {
  const format = { paths: await pathsOf(file), mark: MARK, evidence: ['data'] };
  const graph = await readJsonGraph(file, context.limit, format, addElement);
  return toDraft(graph, file, context);
}

async function pathsOf({ path }: ImportFile): Promise<readonly string[]> {
  for await (const text of readText(path)) return text.trimStart().startsWith('[') ? PATHS_OF_LIST : PATHS;
  return PATHS;
}

function addElement(graph: RoughGraph, { value, path: [, group, at], place }: PlacedValue): void {
  // What is left of a group when all of its members were read.
  if (typeof group === 'string' && at === undefined) return;
  if (!isObject(value) || !isObject(value['data'])) throw unreadable('an element has no data', place);
  const attributes: Attributes = value['data'];
  const { id, source, target } = attributes;
  const isEdge =
    group === 'edges' || value['group'] === 'edges' || (group !== 'nodes' && source !== undefined);
  if (isEdge) {
    if (!isId(source) || !isId(target)) throw unreadable('an edge has no source or no target', place);
    graph.addEdge({ source: String(source), target: String(target), attributes, place });
    return;
  }
  if (!isId(id)) throw unreadable('a node has no id', place);
  graph.addNode({ id: String(id), attributes, place });
}
