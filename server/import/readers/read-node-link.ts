/** Reads node-link JSON, which networkx, D3, Sigma and vis-network write each in its own way: a list of nodes and one of links. */
import type { Draft, ReadingContext } from '../draft.ts';
import { toDraft } from '../drafting/graph-to-facts.ts';
import type { ImportFile } from '../import-file.ts';
import { unreadable } from '../import-file.ts';
import { eachInSlices } from '../../time-slices.ts';
import { isId, isObject, type Attributes, type RoughGraph } from '../drafting/rough-graph.ts';
import { readJsonGraph, type JsonGraph, type PlacedValue } from './read-json-graph.ts';

const NODE_LINK: JsonGraph = {
  paths: ['$.nodes.*', '$.links.*', '$.edges.*'],
  mark: { format: 'node-link JSON', keys: ['links', 'edges'] },
};

/** Reads the file. */
export async function readNodeLink(file: ImportFile, context: ReadingContext): Promise<Draft> {
  const graph = await readJsonGraph(file, context.limit, NODE_LINK, addPart);
  await resolveNumbers(graph);
  return toDraft(graph, file, context);
}

function addPart(graph: RoughGraph, { value, path: [part, at], place }: PlacedValue): void {
  if (!isObject(value)) throw unreadable('a node or a link is no object', place);
  if (part === 'nodes') addNode(graph, value, { at, place });
  else addLink(graph, value, place);
}

/** Sigma has attributes in an object of their own; who knows no ids counts the nodes. */
function addNode(
  graph: RoughGraph,
  value: Attributes,
  { at, place }: { at: string | number | undefined; place: string },
): void {
  const id = idOf(value) ?? at;
  const { attributes = value } = value;
  if (!isId(id) || !isObject(attributes)) throw unreadable('a node has no id', place);
  graph.addNode({ id: String(id), attributes, place });
}

function addLink(graph: RoughGraph, value: Attributes, place: string): void {
  const { source = value['from'], target = value['to'], attributes = value } = value;
  const [from, to] = [source, target].map((end) => (isObject(end) ? (idOf(end) ?? end['index']) : end));
  if (!isId(from) || !isId(to) || !isObject(attributes))
    throw unreadable('a link has no source or no target', place);
  graph.addEdge({ source: String(from), target: String(to), attributes, place });
}

function idOf({ id, key }: Attributes): unknown {
  return id ?? key;
}

/** Links of older programs end at the number of a node, whatever ids there are. */
async function resolveNumbers(graph: RoughGraph): Promise<void> {
  const byNumber: string[] = [];
  await eachInSlices(graph.nodes, ({ id }) => {
    byNumber.push(id);
  });
  const ids = new Set(byNumber);
  const resolve = (end: string): string =>
    ids.has(end) || !/^\d+$/.test(end) ? end : (byNumber[Number(end)] ?? end);
  await graph.changeEdges((edge) => ({
    ...edge,
    source: resolve(edge.source),
    target: resolve(edge.target),
  }));
}
