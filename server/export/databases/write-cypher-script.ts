/** Writes the graph as a Cypher script that makes it in an empty Neo4j, evidence and all, and changes nothing when it is run again. */
import type { GraphReading } from '../../model/graph-reading.ts';
import { quoteIdentifier } from '../../store/identifier.ts';
import { toAboutLines } from '../about.ts';
import type { ExportContext, FileParts } from '../graph-writer.ts';
import { toComment, toLiteral } from './cypher-literal.ts';
import {
  nodeGroups,
  relationshipGroups,
  type NodeLabel,
  type Property,
  type RelationshipGroup,
} from './graph-rows.ts';

/** Rows and letters of one statement at most, by either of which it is cut: each is planned and run as a whole. */
const BATCH = { rows: 200, letters: 200_000 };

/** Writes the script. Each statement ends with a semicolon at the end of a line, as `cypher-shell` and Neo4j Browser take them. */
export async function* writeCypherScript(reading: GraphReading, context: ExportContext): FileParts {
  const nodes = nodeGroups(reading, context.vocabulary);
  yield `${[...toAboutLines(context), ...HOW].map(toComment).join('\n')}\n\n`;
  yield nodes.map(({ label }) => toConstraint(label)).join('');
  for (const { label, pages } of nodes) {
    yield* inBatches(pages(), {
      keyOf: ({ kind = '' }) => kind,
      cellsOf: ({ properties }) => properties,
      finish: (table, kind) => toNodeStatement(label, kind, table),
    });
  }
  for (const group of relationshipGroups(reading)) {
    yield* inBatches(group.pages(), {
      keyOf: ({ type }) => type,
      cellsOf: ({ from, to, properties }) => ({ [FROM]: from, [TO]: to, ...properties }),
      finish: (table, type) => toRelationshipStatement(group, type, table),
    });
  }
}

/** Columns of the ends of a relationship; no property has such a name. */
const [FROM, TO] = ['->', '<-'];

const HOW = [
  'Run it on an empty database: cypher-shell --file <this file>. Claims, documents and disputes are nodes as well.',
  'An end that is in no part of this file is passed over with its relationship.',
];

function toConstraint(label: NodeLabel): string {
  const name = `${label.toLowerCase()}_id`;
  return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`;
}

function toNodeStatement(label: NodeLabel, kind: string, { rows, columns }: Rows): string {
  const second = kind === '' ? '' : `SET n:${quoteIdentifier(kind)}\n`;
  const id = `row[${String(columns.indexOf('id'))}]`;
  return `UNWIND [\n${rows}\n] AS row\nMERGE (n:${label} {id: ${id}})\n${second}${toSet('n', columns)};\n`;
}

function toRelationshipStatement(
  { from, to }: RelationshipGroup,
  type: string,
  { rows, columns }: Rows,
): string {
  return [
    `UNWIND [\n${rows}\n] AS row`,
    `MATCH (a:${from} {id: row[0]})`,
    `MATCH (b:${to} {id: row[1]})`,
    `MERGE (a)-[r:${quoteIdentifier(type)}]->(b)`,
    `${toSet('r', columns)};\n`,
  ].join('\n');
}

function toSet(variable: string, columns: readonly string[]): string {
  const values = columns.flatMap((name, at) =>
    name === FROM || name === TO ? [] : [`${quoteIdentifier(name)}: row[${String(at)}]`],
  );
  return `SET ${variable} += {${values.join(', ')}}`;
}

/** Lists of literals, and what their members are: Neo4j reads such lists many times as fast as maps. */
interface Rows {
  readonly rows: string;
  readonly columns: readonly string[];
}

type Cells = Readonly<Record<string, Property | undefined>>;

interface Batching<T> {
  /** Rows of one statement have the same key. */
  readonly keyOf: (row: T) => string;
  readonly cellsOf: (row: T) => Cells;
  readonly finish: (rows: Rows, key: string) => string;
}

/** Gathers rows by their key across pages, so that statements do not depend on how the graph was read. */
async function* inBatches<T>(
  pages: AsyncIterable<readonly T[]>,
  { keyOf, cellsOf, finish }: Batching<T>,
): AsyncIterable<string> {
  const batches = new Map<string, { rows: Cells[]; letters: number }>();
  for await (const page of pages)
    for (const row of page) {
      const key = keyOf(row);
      const batch = batches.get(key) ?? { rows: [], letters: 0 };
      const cells = cellsOf(row);
      batch.rows.push(cells);
      batch.letters += countLetters(cells);
      if (batch.rows.length >= BATCH.rows || batch.letters >= BATCH.letters) {
        batches.delete(key);
        yield finish(toRows(batch.rows), key);
      } else batches.set(key, batch);
    }
  for (const [key, { rows }] of batches) yield finish(toRows(rows), key);
}

function countLetters(cells: Cells): number {
  let letters = 0;
  for (const value of Object.values(cells)) letters += typeof value === 'string' ? value.length : 5;
  return letters;
}

function toRows(all: readonly Cells[]): Rows {
  const columns = [...new Set(all.flatMap((cells) => Object.keys(cells)))];
  const rows = all.map((cells) => `[${columns.map((name) => toLiteral(cells[name])).join(', ')}]`);
  return { rows: rows.join(',\n'), columns };
}
