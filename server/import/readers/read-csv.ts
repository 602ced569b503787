/** Reads a CSV file by a mapping of its columns: a row is an entity, or a relation between two entities. */
import { EntenteError } from '../../model/errors.ts';
import type { CsvMapping, CsvTarget, ImportProblem } from '../../model/import.ts';
import { readRows, type CsvRow } from './csv-rows.ts';
import { readDay, readDegree, readNumber, type CellReading } from './csv-values.ts';
import type { Draft, ReadingContext } from '../draft.ts';
import { toDraft } from '../drafting/graph-to-facts.ts';
import type { ImportFile } from '../import-file.ts';
import { RoughGraph } from '../drafting/rough-graph.ts';

/** What a row says, by what its columns become. */
type Said = Readonly<Partial<Record<CsvTarget, readonly string[]>>>;

/** Reads the file. Rejects with `invalid-request` where the mapping does not say how. */
export async function readCsv(file: ImportFile, context: ReadingContext): Promise<Draft> {
  const { csv } = context.mapping;
  if (!csv)
    throw new EntenteError(
      'invalid-request',
      'A CSV file needs a mapping of its columns; POST /import/guess suggests one.',
    );
  requireNames(csv);
  const graph = new RoughGraph(context.limit);
  const statuses = context.vocabulary.statuses.map(({ status }) => status);
  const reader = new CsvReader(graph, csv, statuses);
  let isFirst = true;
  for await (const row of readRows(file.path, csv)) {
    if (!isFirst || !csv.header) reader.read(row);
    isFirst = false;
  }
  return toDraft(graph, file, context, reader.problems);
}

/** Without one nothing of any row could be called by a name. */
function requireNames({ row, columns, fixed }: CsvMapping): void {
  const told = new Set<string>([...columns.map(({ as }) => as), ...Object.keys(fixed)]);
  for (const end of row === 'entity' ? [''] : ['source.', 'target.'])
    if (!told.has(`${end}name`) && !told.has(`${end}id`))
      throw new EntenteError(
        'invalid-request',
        `The mapping says of no column that it becomes ${end}name or ${end}id: say which one does.`,
      );
}

class CsvReader {
  readonly #graph: RoughGraph;
  readonly #mapping: CsvMapping;
  /** Entities that rows of relations name, each once. */
  readonly #named = new Set<string>();

  readonly problems: ImportProblem[] = [];
  readonly #cells: Readonly<Partial<Record<CsvTarget, (text: string) => CellReading>>>;

  constructor(graph: RoughGraph, mapping: CsvMapping, statuses: readonly string[]) {
    this.#graph = graph;
    this.#mapping = mapping;
    this.#cells = {
      date: readDay,
      dateFrom: readDay,
      dateTo: readDay,
      quantity: readNumber,
      credibility: (text) => readTerm(text, ['1', '2', '3', '4', '5', '6']),
      status: (text) => readTerm(text, statuses),
      latitude: readDegree,
      longitude: readDegree,
    };
  }

  /** A row with a cell that cannot be what its column is becomes a problem; nothing of it is dropped in silence. */
  read(row: CsvRow): void {
    const place = `line ${row.line}`;
    const before = this.problems.length;
    const said = this.#readRow(row, place);
    if (this.problems.length > before) return;
    if (this.#mapping.row === 'entity') this.#addEntity(said, place);
    else this.#addRelation(said, place);
  }

  #readRow({ fields }: CsvRow, place: string): Said {
    const said: Partial<Record<CsvTarget, string[]>> = {};
    for (const { column, as } of this.#mapping.columns) {
      const value = withoutGuard(fields[column] ?? '');
      if (value.trim() === '') continue;
      const read = this.#cells[as]?.(value) ?? { text: value };
      if ('text' in read) said[as] = [...(said[as] ?? []), read.text];
      else this.problems.push({ place, ...read });
    }
    for (const [target, value] of Object.entries(this.#mapping.fixed)) {
      // The keys are those of the mapping's own shape.
      said[target as CsvTarget] ??= [value];
    }
    return said;
  }

  #addEntity(said: Said, place: string): void {
    const { id, name, alias, ...own } = said;
    const label = name?.[0] ?? id?.[0] ?? '';
    const attributes = Object.fromEntries(Object.entries(own).map(([key, values]) => [key, values[0]]));
    this.#graph.addNode({
      id: id?.[0] ?? label,
      label,
      attributes: { ...attributes, aliases: alias ?? [] },
      place,
    });
  }

  #addRelation(said: Said, place: string): void {
    const source = this.#addEnd(said['source.id'], said['source.name'], {
      kind: said['source.kind']?.[0],
      place,
    });
    const target = this.#addEnd(said['target.id'], said['target.name'], {
      kind: said['target.kind']?.[0],
      place,
    });
    const attributes = Object.fromEntries(
      Object.entries(said)
        .filter(([key]) => !key.includes('.'))
        .map(([key, values]) => [key, values[0]]),
    );
    this.#graph.addEdge({ source, target, attributes, place });
  }

  /** An end that is named is an entity; one with an id alone must be known, or be named elsewhere. */
  #addEnd(
    [id]: readonly string[] = [],
    [name]: readonly string[] = [],
    { kind, place }: { readonly kind: string | undefined; readonly place: string },
  ): string {
    if (name === undefined) return id ?? '';
    const key = id ?? `${kind ?? ''}: ${name}`;
    if (!this.#named.has(key)) {
      this.#named.add(key);
      this.#graph.addNode({ id: key, label: name, attributes: { kind }, place });
    }
    return key;
  }
}

/** One of some words, however it is capitalised. */
function readTerm(text: string, terms: readonly string[]): CellReading {
  const word = text.trim().toLowerCase();
  return terms.includes(word)
    ? { text: word }
    : { wrong: `“${text}” is not known in this column`, remedy: `Write one of ${terms.join(', ')}.` };
}

/** Our own files, and careful people, put an apostrophe before what a spreadsheet would run. */
function withoutGuard(value: string): string {
  return /^'[=+\-@\t\r]/.test(value) ? value.slice(1) : value;
}
