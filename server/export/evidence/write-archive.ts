/** Writes the `.entente` archive, a zip from which the same graph can be brought back, its evidence included.
 *
 * Files that end in `.ndjson` hold a record a line as JSON, in UTF-8, in the order and with the fields of `GraphReading`;
 * fields that a record lacks are left out. Readers should pass over files and fields that they do not know.
 *
 * - `entities.ndjson`: `ReadEntity`, by id.
 * - `mentioned.ndjson`: `ReadEntity`: what claims or documents name but the graph does not show, so that no reference is open.
 * - `edges.ndjson`: `GraphEdge` `{ id, relation, source, target, properties }`: the roll-up, to compare with or where there is
 *   no evidence; who imports claims derives it anew.
 * - `documents.ndjson`: `ReadDocument`, with `publisher`, `publisherId` and `relays` `[{ to: { type, id }, basis }]`.
 * - `claims.ndjson`: `ReadClaim`, by its edge as in `edges.ndjson`, with `subject`, `object`, `document`, `named`, `relays`.
 * - `disputes.ndjson`: `Dispute`; sides may name claims that are not in the archive.
 * - `origins.ndjson`: `OriginFact`.
 * - `positions.json`: `{ id: { x, y } }` of what is drawn, in pixels, y growing downwards.
 * - `vocabulary.json`: `Vocabulary`: what the kinds, relations and statuses mean.
 * - `manifest.json`: `Manifest`, last in the zip because it holds a digest of each of the others.
 *
 * Without evidence the files of claims, documents, disputes, origins and what is mentioned are there and empty. Who wrote a
 * record (`origin`, a digest) is not written: whoever brings it in is its origin there.
 */
import { createHash } from 'node:crypto';
import type { GraphEdge } from '../../model/graph.ts';
import type { GraphReading, ReadEdge } from '../../model/graph-reading.ts';
import type { ExportContext, FileParts } from '../graph-writer.ts';
import { mapPages, spreadPages } from '../pages.ts';
import { writeZip, type ZippedFile } from '../zip.ts';

/** Version of the archive's shape; it grows when a reader of the former would misread it. */
const ARCHIVE_VERSION = 1;

/** `manifest.json`. */
export interface Manifest {
  readonly format: 'entente';
  readonly version: number;
  /** As told at the export; `madeBy` and `query` where they were. */
  readonly context: Pick<ExportContext, 'title' | 'madeAt' | 'madeBy' | 'filters' | 'query'>;
  /** Whether claims, documents and disputes were written too. */
  readonly evidence: boolean;
  /** In the order of the zip. */
  readonly files: readonly ArchivedFile[];
}

/** One data file, as it is unpacked. */
export interface ArchivedFile {
  readonly name: string;
  /** Lines of NDJSON, or members of the one object of `positions.json`; 1 for `vocabulary.json`. */
  readonly records: number;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

type Pages = AsyncIterable<readonly unknown[]>;

/** Writes the archive. */
export function writeArchive(reading: GraphReading, context: ExportContext): FileParts {
  const { title, madeAt, madeBy, filters, query, positions, vocabulary } = context;
  const written: ArchivedFile[] = [];
  const lines = (name: string, pages: () => Pages): ZippedFile => ({
    name,
    parts: () => witness(name, writeLines(pages()), written),
  });
  const json = (name: string, records: number, value: unknown): ZippedFile => ({
    name,
    parts: () => witness(name, oneOf({ text: `${JSON.stringify(value)}\n`, records }), written),
  });
  const manifest = (): Manifest => ({
    format: 'entente',
    version: ARCHIVE_VERSION,
    context: {
      title,
      madeAt,
      ...(madeBy !== undefined && { madeBy }),
      filters,
      ...(query !== undefined && { query }),
    },
    evidence: reading.evidence,
    files: written,
  });
  const files: ZippedFile[] = [
    json('vocabulary.json', 1, vocabulary),
    json('positions.json', positions.size, Object.fromEntries(positions)),
    lines('entities.ndjson', () => reading.entities()),
    lines('mentioned.ndjson', () => reading.mentioned()),
    lines('documents.ndjson', () => reading.documents()),
    lines('origins.ndjson', () => reading.origins()),
    lines('edges.ndjson', () => mapPages(reading.edges({ evidence: false }), withoutEvidence)),
    lines('claims.ndjson', () =>
      spreadPages(reading.evidence ? reading.edges() : none(), (edge) => edge.evidence),
    ),
    lines('disputes.ndjson', () => reading.disputes()),
    {
      name: 'manifest.json',
      parts: async function* () {
        yield await Promise.resolve(`${JSON.stringify(manifest(), null, 2)}\n`);
      },
    },
  ];
  return writeZip(files, madeAt);
}

function withoutEvidence({ evidence: _evidence, ...edge }: ReadEdge): GraphEdge {
  return edge;
}

/** Text of a file with the number of records in it. */
interface Counted {
  readonly text: string;
  readonly records: number;
}

async function* writeLines(pages: Pages): AsyncIterable<Counted> {
  for await (const page of pages)
    if (page.length > 0)
      yield { text: `${page.map((each) => JSON.stringify(each)).join('\n')}\n`, records: page.length };
}

async function* oneOf(counted: Counted): AsyncIterable<Counted> {
  yield await Promise.resolve(counted);
}

async function* none(): AsyncIterable<readonly ReadEdge[]> {
  // Claims of a graph without its evidence.
}

/** Passes a file on, and notes how much of what it was when all of it is out. */
async function* witness(name: string, parts: AsyncIterable<Counted>, written: ArchivedFile[]): FileParts {
  const digest = createHash('sha256');
  let [records, bytes] = [0, 0];
  for await (const part of parts) {
    const encoded = Buffer.from(part.text);
    digest.update(encoded);
    records += part.records;
    bytes += encoded.length;
    yield encoded;
  }
  written.push({ name, records, bytes, sha256: digest.digest('hex') });
}
