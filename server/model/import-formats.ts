/** The formats that facts are read from: what each is, what is read of it, and what is left out. */

/** One format. */
export interface ImportFormat {
  /** Its name in addresses and on the command line; that of the export format where we write it too. */
  readonly name: string;
  readonly title: string;
  /** Endings of the names of its files, without the dot, the most common first: `json` belongs to several. */
  readonly endings: readonly string[];
  /** What is read, in one sentence. */
  readonly reads: string;
  /** What is left out, in one sentence. */
  readonly leaves: string;
  /** Whether the file's own claims and documents are read where it has them; otherwise the file is the document. */
  readonly evidence: boolean;
  /** Greatest size in bytes. */
  readonly maxBytes: number;
  /** Greatest number of entities, edges and claims together; without it any number, a page at a time. */
  readonly limit?: number;
}

/** Greatest size of any file, in bytes. */
export const MAX_IMPORT_BYTES = 2 * 1024 ** 3;

/** Entities, edges and claims of a format that is held in memory while it is checked. */
const HELD = 250_000;

const MEGABYTE = 1024 ** 2;

/** All formats that the server reads. */
export const IMPORT_FORMATS: readonly ImportFormat[] = [
  {
    name: 'entente',
    title: 'Entente archive',
    endings: ['entente'],
    reads: 'Everything that an archive holds: entities, claims, documents, origins, relays and disputes.',
    leaves: 'Positions, and what is derived from the claims: edges, grades and counts are made anew.',
    evidence: true,
    maxBytes: MAX_IMPORT_BYTES,
  },
  {
    name: 'jgf',
    title: 'JSON Graph Format',
    endings: ['json', 'jgf'],
    reads:
      'Nodes and edges of version 2; of files that Entente wrote also claims, documents, origins, relays and disputes.',
    leaves: 'Hyperedges, and attributes that are no property of an entity or a claim.',
    evidence: true,
    maxBytes: 256 * MEGABYTE,
    limit: HELD,
  },
];

/** The format of a name. */
export function findImportFormat(name: string): ImportFormat | undefined {
  return IMPORT_FORMATS.find((format) => format.name === name);
}
