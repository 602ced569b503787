/** Reads what Neo4j's `apoc.export.json` writes: a node or a relationship on each line, with its labels or type and its properties. */
import type { Draft, ReadingContext } from '../draft.ts';
import { readText } from './decode-text.ts';
import { toDraft } from '../drafting/graph-to-facts.ts';
import type { ImportFile } from '../import-file.ts';
import { unreadable } from '../import-file.ts';
import { isId, isObject, RoughGraph } from '../drafting/rough-graph.ts';
import { parseJson } from './parse-json.ts';
import { splitLines } from './split-lines.ts';

/** Reads the file. */
export async function readNeo4jJson(file: ImportFile, context: ReadingContext): Promise<Draft> {
  const graph = new RoughGraph(context.limit);
  for await (const lines of splitLines(readText(file.path)))
    for (const { text, number } of lines) {
      const place = `line ${number}`;
      readLine(
        graph,
        parseJson(text, place, 'the line, on which one node or relationship should stand,'),
        place,
      );
    }
  return toDraft(graph, file, context);
}

function readLine(graph: RoughGraph, value: unknown, place: string): void {
  if (!isObject(value)) throw unreadable('the line is no object', place);
  const { type, id, label, labels, start, end, properties } = value;
  const own = isObject(properties) ? properties : {};
  if (type === 'node') {
    if (!isId(id)) throw unreadable('a node has no id', place);
    // A property may be called kind, or relation; what Neo4j knows of either goes before.
    const kind = Array.isArray(labels) && labels.length > 0 ? undefined : own['kind'];
    graph.addNode({ id: String(id), attributes: { ...own, kind, labels }, place });
  } else if (type === 'relationship') {
    const [source, target] = [start, end].map((each) => (isObject(each) ? each['id'] : undefined));
    if (!isId(source) || !isId(target)) throw unreadable('a relationship has no start or no end', place);
    graph.addEdge({
      source: String(source),
      target: String(target),
      attributes: { ...own, relation: label },
      place,
    });
  } else throw unreadable('it is no JSON of Neo4j: a line is neither a node nor a relationship', place);
}
