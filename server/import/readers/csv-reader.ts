/** Makes nodes and edges of the rows of a table, as its mapping says: a row is an entity, or a relation between two. */
import type { CsvMapping, CsvTarget, ImportProblem } from '../../model/import.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { OWN_ID } from '../drafting/own-ids.ts';
import type { RoughGraph } from '../drafting/rough-graph.ts';
import { unreadable } from '../import-file.ts';
import type { CsvRow } from './csv-rows.ts';
import { readDay, readDegree, readNumber, type CellReading } from '../drafting/written-values.ts';

/** What a row says, by what its columns become. */
type Said = Readonly<Partial<Record<CsvTarget, readonly string[]>>>;

/** The end of a row (`source.`, or nothing for an entity) of which no column becomes a name or an id: nothing could be called by one. */
export function findUnnamed({ row, columns, fixed }: CsvMapping): string | undefined {
  const told = new Set<string>([...columns.map(({ as }) => as), ...Object.keys(fixed)]);
  const ends = row === 'entity' ? [''] : ['source.', 'target.'];
  return ends.find((end) => !told.has(`${end}name`) && !told.has(`${end}id`));
}

/** What a table is read into, and by. */
export interface CsvTable {
  readonly graph: RoughGraph;
  readonly mapping: CsvMapping;
  readonly vocabulary: Vocabulary;
  /** The table, where a file has several. */
  readonly name?: string;
  /** The id of the entity that another table of the file has under an id or a name. */
  readonly find?: (text: string) => string | undefined;
}

/** Reads rows of one table. */
export class CsvReader {
  readonly #graph: RoughGraph;
  readonly #mapping: CsvMapping;
  readonly #place: string;
  readonly #find: (text: string) => string | undefined;
  /** Entities that rows of relations name, each once. */
  readonly #named = new Set<string>();

  readonly problems: ImportProblem[] = [];
  readonly #cells: Readonly<Partial<Record<CsvTarget, (text: string) => CellReading>>>;

  constructor({ graph, mapping, vocabulary, name, find = () => undefined }: CsvTable) {
    const statuses = vocabulary.statuses.map(({ status }) => status);
    this.#graph = graph;
    this.#mapping = mapping;
    this.#place = name === undefined ? '' : `${name}, `;
    this.#find = find;
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

  /** Reads all rows; the first is none where it names the columns. */
  async readAll(rows: AsyncIterable<CsvRow>): Promise<void> {
    let isHead = this.#mapping.header;
    let width = Number.POSITIVE_INFINITY;
    for await (const row of rows) {
      if (!isHead) this.#read(row, width);
      else width = this.#widthOf(row);
      isHead = false;
    }
  }

  /** How many columns the table has by its first row. */
  #widthOf({ fields, line }: CsvRow): number {
    const last = Math.max(...this.#mapping.columns.map(({ column }) => column));
    if (last >= fields.length)
      throw unreadable(
        `the mapping names a column ${last + 1}, and the table has ${fields.length}: perhaps another delimiter parts them`,
        `${this.#place}line ${line}`,
      );
    return fields.length;
  }

  /** A row with a cell that cannot be what its column is becomes a problem; nothing of it is dropped in silence. */
  #read(row: CsvRow, width: number): void {
    const place = `${this.#place}line ${row.line}`;
    const before = this.problems.length;
    const said = this.#readRow(row, place);
    const filled = row.fields.findLastIndex((field) => field.trim() !== '') + 1;
    if (filled > width)
      this.#tell(
        place,
        `the row has ${filled} fields, and the first row names ${width} columns`,
        'Put a field in quotes in which the delimiter stands.',
      );
    for (const end of this.#mapping.row === 'relation' ? (['source', 'target'] as const) : [])
      if (said[`${end}.id`] === undefined && said[`${end}.name`] === undefined)
        this.#tell(place, `the row names no ${end}`, 'Write its id or name, or import without the row.');
    if (this.problems.length > before) return;
    if (this.#mapping.row === 'entity') this.#addEntity(said, place);
    else this.#addRelation(said, place);
  }

  #tell(place: string, wrong: string, remedy: string): void {
    this.problems.push({ place, wrong, remedy });
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
      id: id?.[0] ?? toKey(label, own.kind?.[0]),
      label,
      attributes: { ...attributes, aliases: (alias ?? []).flatMap(splitNames) },
      place,
    });
  }

  #addRelation(said: Said, place: string): void {
    const source = this.#addEnd(said['source.id'], said['source.name'], {
      kind: said['source.kind']?.[0],
      place: `${place}, source`,
    });
    const target = this.#addEnd(said['target.id'], said['target.name'], {
      kind: said['target.kind']?.[0],
      place: `${place}, target`,
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
    const key = id ?? toKey(name, kind);
    const known = this.#find(key) ?? (kind === undefined ? this.#find(name) : undefined);
    if (known !== undefined) return known;
    if (!this.#named.has(key)) {
      this.#named.add(key);
      this.#graph.addNode({ id: key, label: name, attributes: { kind }, place });
    }
    return key;
  }
}

/** What is known by its name alone is another thing where it is of another kind. */
function toKey(name: string, kind: string | undefined): string {
  return OWN_ID.test(name) || kind === undefined ? name : `${kind}: ${name}`;
}

/** Other names in one cell are parted by semicolons, as our own files have them, or by bars. */
function splitNames(text: string): readonly string[] {
  return text
    .split(/[;|]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
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
