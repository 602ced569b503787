/** What becomes of the columns of a CSV file: guessed, then chosen, and remembered for files with the same columns. */
import { CSV_DELIMITERS, type CsvMapping, type CsvTarget } from '../../../server/model/import.ts';
import { isCount, isList, isRecord } from '../view/plain-data.ts';

/** What the targets are called. */
export const TARGET_WORDS: Readonly<Record<CsvTarget, string>> = {
  id: 'id',
  kind: 'kind',
  name: 'name',
  alias: 'other name',
  description: 'description',
  subtype: 'subtype',
  iso: 'ISO code',
  wikidata: 'Wikidata id',
  latitude: 'latitude',
  longitude: 'longitude',
  'source.id': 'from: id',
  'source.name': 'from: name',
  'source.kind': 'from: kind',
  relation: 'relation',
  'target.id': 'to: id',
  'target.name': 'to: name',
  'target.kind': 'to: kind',
  statement: 'sentence',
  status: 'status',
  credibility: 'credibility',
  date: 'day',
  dateFrom: 'from day',
  dateTo: 'to day',
  quantity: 'quantity',
  unit: 'unit',
  role: 'role',
  office: 'office',
  characterisedAs: 'characterised as',
  locator: 'place in the document',
};

/** Terms that all rows can have because no column says them. */
export function fixableOf({ row, columns }: CsvMapping): readonly CsvTarget[] {
  const all: readonly CsvTarget[] =
    row === 'entity' ? ['kind'] : ['source.kind', 'relation', 'target.kind', 'status'];
  return all.filter((target) => !columns.some(({ as }) => as === target));
}

/** The mapping with a column that becomes something else, or nothing; of two columns for one target the later has it. */
export function mapColumn(mapping: CsvMapping, column: number, as: CsvTarget | undefined): CsvMapping {
  const isList = as === 'alias';
  const others = mapping.columns.filter((each) => each.column !== column && (isList || each.as !== as));
  const columns = as === undefined ? others : [...others, { column, as }].sort((a, b) => a.column - b.column);
  const fixed = Object.fromEntries(Object.entries(mapping.fixed).filter(([target]) => target !== as));
  return { ...mapping, columns, fixed };
}

/** The mapping for rows of the other sort, whose columns become other things. */
export function mapRows(mapping: CsvMapping, row: CsvMapping['row']): CsvMapping {
  return mapping.row === row ? mapping : { ...mapping, row, columns: [], fixed: {} };
}

/** What the mapping lacks before it can be tried, as a sentence; undefined where nothing. */
export function findLack({ row, columns, fixed }: CsvMapping): string | undefined {
  const has = (...targets: readonly CsvTarget[]): boolean =>
    targets.some((target) => fixed[target] !== undefined || columns.some(({ as }) => as === target));
  if (row === 'entity') {
    if (!has('name', 'id')) return 'Say which column is the name.';
    return has('kind') ? undefined : 'Say which column is the kind, or which kind all of them are.';
  }
  if (!has('source.name', 'source.id'))
    return 'Say which column names the entity that the relation goes from.';
  if (!has('target.name', 'target.id')) return 'Say which column names the entity that it goes to.';
  return has('relation') ? undefined : 'Say which column is the relation, or which relation all of them are.';
}

const KEY = 'entente.csv';

/** Files whose columns are remembered. */
const MOST_KEPT = 30;

type Kept = Readonly<Record<string, CsvMapping>>;

/** The mapping that was used last for a file with these columns. */
export function readMapping(names: readonly string[]): CsvMapping | undefined {
  const kept = readAll();
  const key = keyOf(names);
  // A column may be called `constructor`.
  return Object.hasOwn(kept, key) ? kept[key] : undefined;
}

/** Keeps a mapping for files with the same columns. */
export function keepMapping(names: readonly string[], mapping: CsvMapping): void {
  const key = keyOf(names);
  const others = Object.entries(readAll()).filter(([each]) => each !== key);
  try {
    localStorage.setItem(
      KEY,
      JSON.stringify(Object.fromEntries([[key, mapping], ...others].slice(0, MOST_KEPT))),
    );
  } catch {
    // It holds for this file at least.
  }
}

function keyOf(names: readonly string[]): string {
  return names.map((name) => name.trim().toLowerCase()).join('\u0001');
}

function readAll(): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, mapping]) => isMapping(mapping)));
  } catch {
    return {};
  }
}

/** Whether it is as we write it; what it names is held to the vocabulary by the server. */
function isMapping(value: unknown): value is CsvMapping {
  if (!isRecord(value)) return false;
  const { row, delimiter, encoding, header, columns, fixed } = value;
  return (
    (row === 'entity' || row === 'relation') &&
    CSV_DELIMITERS.some((each) => each === delimiter) &&
    typeof encoding === 'string' &&
    typeof header === 'boolean' &&
    isList(columns) &&
    columns.every((each) => isRecord(each) && isCount(each['column']) && isTarget(each['as'])) &&
    isRecord(fixed) &&
    Object.entries(fixed).every(([target, term]) => isTarget(target) && typeof term === 'string')
  );
}

function isTarget(value: unknown): value is CsvTarget {
  return typeof value === 'string' && Object.hasOwn(TARGET_WORDS, value);
}
