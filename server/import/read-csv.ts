/** Reads a CSV file by a mapping of its columns: a row is an entity, or a relation between two entities. */
import { EntenteError } from '../model/errors.ts';
import type { CsvMapping, CsvTarget } from '../model/import.ts';
import { readRows, type CsvRow } from './csv-rows.ts';
import type { Draft, ReadingContext } from './draft.ts';
import { toDraft } from './graph-to-facts.ts';
import type { ImportFile } from './import-file.ts';
import { RoughGraph } from './rough-graph.ts';

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
  const graph = new RoughGraph(context.limit);
  const reader = new CsvReader(graph, csv);
  let isFirst = true;
  for await (const row of readRows(file.path, csv)) {
    if (!isFirst || !csv.header) reader.read(row);
    isFirst = false;
  }
  return toDraft(graph, file, context);
}

class CsvReader {
  readonly #graph: RoughGraph;
  readonly #mapping: CsvMapping;
  /** Entities that rows of relations name, each once. */
  readonly #named = new Set<string>();

  constructor(graph: RoughGraph, mapping: CsvMapping) {
    this.#graph = graph;
    this.#mapping = mapping;
  }

  read(row: CsvRow): void {
    const said = this.#readRow(row);
    const place = `line ${row.line}`;
    if (this.#mapping.row === 'entity') this.#addEntity(said, place);
    else this.#addRelation(said, place);
  }

  #readRow({ fields }: CsvRow): Said {
    const said: Partial<Record<CsvTarget, string[]>> = {};
    for (const { column, as } of this.#mapping.columns) {
      const value = withoutGuard(fields[column] ?? '');
      if (value.trim() !== '') said[as] = [...(said[as] ?? []), value];
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

/** Our own files, and careful people, put an apostrophe before what a spreadsheet would run. */
function withoutGuard(value: string): string {
  return /^'[=+\-@\t\r]/.test(value) ? value.slice(1) : value;
}
