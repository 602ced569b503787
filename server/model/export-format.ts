/** What is known of a format that a graph can be written in: what it is for, what travels in it, and what is lost. */

/** What a format can carry besides the entities and edges with their properties, in words. */
export const CARGO_WORDS = {
  names: 'all names',
  claims: 'claims',
  documents: 'documents',
  grades: 'grades',
  disputes: 'disputes',
  coordinates: 'coordinates',
  positions: 'places on the canvas',
  colours: 'colours',
} as const;

/** One kind of cargo. */
export type Cargo = keyof typeof CARGO_WORDS;

/** Groups of formats, in the order in which they are offered. */
export const EXPORT_GROUPS = [
  'Evidence',
  'Documents and pictures',
  'Graph tools',
  'Tables',
  'Databases',
  'Linked data and intelligence',
  'Geography',
] as const;

/** One format. */
export interface ExportFormat {
  /** Its name in addresses and on the command line. */
  readonly name: string;
  readonly title: string;
  readonly group: (typeof EXPORT_GROUPS)[number];
  /** Ending of the file's name, without the dot; `zip` where there are several files in one. */
  readonly ending: string;
  readonly mediaType: string;
  /** What it is for, in one sentence that names programs which read it. */
  readonly purpose: string;
  readonly carries: readonly Cargo[];
  /** What is lost or written otherwise, in one sentence; missing where nothing is. */
  readonly loses?: string;
  /** Greatest number of entities and edges together; without it the format takes any number, a page at a time. */
  readonly limit?: number;
}

/** All of the evidence, with the names and coordinates of entities: what most formats can hold in one way or another. */
export const EVIDENCE: readonly Cargo[] = [
  'names',
  'claims',
  'documents',
  'grades',
  'disputes',
  'coordinates',
];

/** Formats that know nodes by number hold the ids of all entities while they are written: some 100 MB at this many. */
export const NUMBERED = 1_000_000;
