/** Reads a CSV file by a mapping of its columns. */
import { EntenteError } from '../../model/errors.ts';
import { RoughGraph } from '../drafting/rough-graph.ts';
import { toDraft } from '../drafting/graph-to-facts.ts';
import type { Draft, ReadingContext } from '../draft.ts';
import type { ImportFile } from '../import-file.ts';
import { CsvReader, findUnnamed } from './csv-reader.ts';
import { readRows } from './csv-rows.ts';

/** Reads the file. Rejects with `invalid-request` where the mapping does not say how. */
export async function readCsv(file: ImportFile, context: ReadingContext): Promise<Draft> {
  const { csv: mapping } = context.mapping;
  if (!mapping)
    throw new EntenteError(
      'invalid-request',
      'A CSV file needs a mapping of its columns; POST /import/guess suggests one.',
    );
  const unnamed = findUnnamed(mapping);
  if (unnamed !== undefined)
    throw new EntenteError(
      'invalid-request',
      `The mapping says of no column that it becomes ${unnamed}name or ${unnamed}id: say which one does.`,
    );
  const graph = new RoughGraph(context.limit);
  const reader = new CsvReader({ graph, mapping, vocabulary: context.vocabulary });
  await reader.readAll(readRows(file.path, mapping));
  return toDraft(graph, file, context, reader.problems);
}
