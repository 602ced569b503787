/** Reads a graph out of JSON: the values at the paths of a format, and the lists of evidence that files of ours carry beside them. */
import type { ImportFile } from '../import-file.ts';
import { EVIDENCE_LISTS, RoughGraph, toEvidenceList } from '../drafting/rough-graph.ts';
import { readJson, toPlace, type JsonMark, type JsonValue } from './read-json.ts';

/** Where a format has its graph. */
export interface JsonGraph {
  readonly paths: readonly string[];
  readonly mark: JsonMark;
  /** Keys that lead to the object with the lists of evidence, in formats that have room for them. */
  readonly evidence?: readonly string[];
}

/** A value of a format, with its place in words. */
export interface PlacedValue extends JsonValue {
  readonly place: string;
}

/** Reads the file; `add` adds what a value stands for. */
export async function readJsonGraph(
  { path: file }: Pick<ImportFile, 'path'>,
  limit: number,
  { paths, mark, evidence }: JsonGraph,
  add: (graph: RoughGraph, value: PlacedValue) => void,
): Promise<RoughGraph> {
  const graph = new RoughGraph(limit);
  const lists = evidence ? EVIDENCE_LISTS.map((list) => `${['$', ...evidence, list].join('.')}.*`) : [];
  for await (const values of readJson(file, [...paths, ...lists], mark))
    for (const { value, path } of values) {
      const place = toPlace(path);
      const isBeside = evidence?.every((key, at) => path[at] === key) === true;
      const list = isBeside ? toEvidenceList(path[evidence.length]) : undefined;
      if (list) graph.addEvidence(list, value, place);
      else add(graph, { value, path, place });
    }
  return graph;
}
