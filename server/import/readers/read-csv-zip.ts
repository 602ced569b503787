/** Reads CSV tables in one zip: columns are known by their names, and relations are joined to the entities of the other tables. */
import { EntenteError } from '../../model/errors.ts';
import { toMapping } from '../../model/csv-mapping.ts';
import type { CsvMapping, ImportProblem } from '../../model/import.ts';
import { IMPORT_LIMITS } from '../../model/import.ts';
import { RoughGraph } from '../drafting/rough-graph.ts';
import { toDraft } from '../drafting/graph-to-facts.ts';
import type { Draft, ReadingContext } from '../draft.ts';
import type { ImportFile } from '../import-file.ts';
import { unreadable } from '../import-file.ts';
import { eachInSlices } from '../../time-slices.ts';
import { CsvReader, findUnnamed } from './csv-reader.ts';
import { parseRows } from './csv-rows.ts';
import { decodeText } from './decode-text.ts';
import { guessTable } from './guess-csv.ts';
import { openZip, type OpenZip } from './open-zip.ts';

/** People zip folders, too; nothing is unpacked to the disk, but a name that climbs has no good reason. */
const IN_FOLDERS = /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\]+$/;

/** A table; what macOS adds for each file, and what begins with a point, is none. */
const TABLE = /^(?!__MACOSX\/)(?:.*\/)?[^./][^/]*\.(?:csv|tsv)$/i;

/** In our own zips these hold the graph; the tables beside them are its evidence, which only our archive brings back. */
const OWN_PAIR = ['entities.csv', 'relations.csv'];

/** Reads the file. */
export async function readCsvZip(file: ImportFile, context: ReadingContext): Promise<Draft> {
  const graph = new RoughGraph(context.limit);
  const problems: ImportProblem[] = [];
  const zip = await openZip(file.path, IN_FOLDERS);
  try {
    const tables = new Map<string, CsvMapping>();
    for (const name of namesOf(zip)) {
      const mapping = await inTable(name, () => guess(zip, name));
      if (findUnnamed(mapping) === undefined) tables.set(name, mapping);
      else problems.push(toProblem(name));
    }
    // Whatever the order in the zip, relations can tell then what their ends are.
    for (const row of ['entity', 'relation'] as const) {
      const find = row === 'entity' ? undefined : await finderOf(graph);
      for (const [name, mapping] of tables) {
        if (mapping.row !== row) continue;
        const { vocabulary } = context;
        const reader = new CsvReader({ graph, mapping, vocabulary, name, ...(find && { find }) });
        const rows = parseRows(decodeText(zip.read(name), mapping.encoding), mapping.delimiter);
        await inTable(name, () => reader.readAll(rows));
        problems.push(...reader.problems);
      }
    }
  } finally {
    zip.close();
  }
  return toDraft(graph, file, context, problems);
}

function namesOf({ names }: OpenZip): readonly string[] {
  const tables = [...names].filter((name) => TABLE.test(name)).sort();
  if (tables.length > 0) return OWN_PAIR.every((name) => names.has(name)) ? OWN_PAIR : tables;
  throw unreadable(
    names.has('manifest.json')
      ? 'it is no zip of tables but an Entente archive: give it the ending .entente'
      : 'the zip holds no CSV tables; of a workbook save each sheet as CSV, and put those into one zip',
  );
}

async function guess(zip: OpenZip, name: string): Promise<CsvMapping> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of zip.read(name)) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes > IMPORT_LIMITS.guessBytes) break;
  }
  const head = Buffer.concat(pieces).subarray(0, IMPORT_LIMITS.guessBytes);
  return toMapping(await guessTable(head, bytes === head.length));
}

/** Finds nodes by their id, else by a name that only one has. */
async function finderOf({ nodes }: RoughGraph): Promise<(text: string) => string | undefined> {
  const ids = new Set<string>();
  const names = new Map<string, string | undefined>();
  await eachInSlices(nodes, ({ id, label }) => {
    ids.add(id);
    if (label !== undefined) names.set(label, names.has(label) ? undefined : id);
  });
  return (text) => (ids.has(text) ? text : names.get(text));
}

function toProblem(place: string): ImportProblem {
  return {
    place,
    wrong: 'of no column of this table it is known that it is the id or the name of something',
    remedy:
      'Call them Id, Label and Kind, or of relations Source, Target and Relation; or take the table out of the zip.',
  };
}

/** Says of which table it is that cannot be read. */
async function inTable<T>(name: string, use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (error) {
    if (!(error instanceof EntenteError) || error.code !== 'import-unreadable') throw error;
    const message = error.message.replace(/^The file/, `The table ${name} of the file`);
    throw new EntenteError(error.code, message, {
      details: { ...(error.details ?? {}), table: name },
      cause: error,
    });
  }
}
