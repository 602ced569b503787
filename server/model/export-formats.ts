/** The formats that a graph can be written in: what each is for, what travels in it, and what is lost. */

/** What a format can carry besides the entities and edges with their properties. */
export const CARGO = [
  'names',
  'claims',
  'documents',
  'grades',
  'disputes',
  'coordinates',
  'positions',
  'colours',
] as const;

/** One kind of cargo. */
export type Cargo = (typeof CARGO)[number];

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

const ALL: readonly Cargo[] = ['names', 'claims', 'documents', 'grades', 'disputes', 'coordinates'];

/** All formats that the server writes, by group. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    name: 'entente',
    title: 'Entente archive',
    group: 'Evidence',
    ending: 'entente',
    mediaType: 'application/vnd.entente+zip',
    purpose:
      'For keeping, handing on and bringing back into Entente: JSON in a zip, with a digest of each file.',
    carries: [...ALL, 'positions'],
  },
  {
    name: 'jgf',
    title: 'JSON Graph Format',
    group: 'Graph tools',
    ending: 'json',
    mediaType: 'application/vnd.jgf+json',
    purpose: 'For web tools and scripts that read a graph as plain JSON, version 2 of the format.',
    carries: [...ALL, 'positions'],
  },
  {
    name: 'csv',
    title: 'CSV tables',
    group: 'Tables',
    ending: 'zip',
    mediaType: 'application/zip',
    purpose:
      'For Gephi, Excel and scripts: a table of entities and one of relations, with tables of the evidence.',
    carries: [...ALL, 'positions'],
    loses:
      'Texts that begin as formulas do have an apostrophe before them, so that no spreadsheet runs them; positions are plain columns.',
  },
  {
    name: 'xlsx',
    title: 'Excel workbook',
    group: 'Tables',
    ending: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    purpose:
      'For Excel, LibreOffice and Numbers: sheets of entities, relations, claims, documents and disputes.',
    carries: [...ALL, 'positions'],
    loses: 'Texts are cut at 32,767 letters, which is what a cell takes; positions are plain columns.',
    limit: 1_000_000,
  },
  {
    name: 'cypher',
    title: 'Cypher script',
    group: 'Databases',
    ending: 'cypher',
    mediaType: 'application/x-cypher-query',
    purpose:
      'For Neo4j, with cypher-shell or Neo4j Browser: makes the same graph in an empty database, and may be run again.',
    carries: ALL,
    loses: 'Who wrote a record, which is the program’s own note, and where nodes are drawn.',
  },
  {
    name: 'neo4j-csv',
    title: 'Files for neo4j-admin',
    group: 'Databases',
    ending: 'zip',
    mediaType: 'application/zip',
    purpose:
      'For Neo4j’s import tool, which makes a database of millions of nodes in minutes; the command is in the zip.',
    carries: ALL,
    loses:
      'Who wrote a record, which is the program’s own note, and where nodes are drawn; whole quantities become floats.',
  },
];

/** The format of a name. */
export function findExportFormat(name: string): ExportFormat | undefined {
  return EXPORT_FORMATS.find((format) => format.name === name);
}
