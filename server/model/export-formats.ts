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
    name: 'html',
    title: 'Evidence bundle (HTML)',
    group: 'Evidence',
    ending: 'html',
    mediaType: 'text/html',
    purpose:
      'For sending to people without Entente: one file that opens in any browser, offline, with the picture, every sentence, disputes and sources, and that checks whether it was changed.',
    carries: [...ALL, 'positions', 'colours'],
    limit: 5_000,
  },
  {
    name: 'markdown',
    title: 'Markdown brief',
    group: 'Documents and pictures',
    ending: 'md',
    mediaType: 'text/markdown',
    purpose:
      'For reports in Obsidian, Pandoc, GitHub and any editor: every sentence by edge with its grade, footnotes to the documents, disputes by sides.',
    carries: ['claims', 'documents', 'grades', 'disputes'],
    loses:
      'Aliases, coordinates, ids and places on the canvas are left out, line ends within texts become blanks, and names are shortened to 120 characters.',
    limit: 20_000,
  },
  {
    name: 'svg',
    title: 'SVG picture',
    group: 'Documents and pictures',
    ending: 'svg',
    mediaType: 'image/svg+xml',
    purpose:
      'For reports and further drawing in Inkscape, Illustrator, Word and browsers: real lines and words, with legend, date and number of sources.',
    carries: ['positions', 'colours'],
    loses:
      'The sentences behind the edges are left out; long names are shortened, and in a crowd of more than 150 entities those without room are left out (they stay in the tooltips).',
    limit: 5_000,
  },
  {
    name: 'pdf',
    title: 'PDF for print',
    group: 'Documents and pictures',
    ending: 'pdf',
    mediaType: 'application/pdf',
    purpose:
      'For printing and sending on: the picture with its legend on one sheet, then every sentence by edge, disputes and numbered sources.',
    carries: ['claims', 'documents', 'grades', 'disputes', 'positions', 'colours'],
    loses:
      'Latin, Cyrillic, Greek and Vietnamese are written as they are; other scripts, as Hangul, Han and Arabic, are spelt in Latin letters in brackets, and aliases and coordinates are left out.',
    limit: 5_000,
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
];

/** The format of a name. */
export function findExportFormat(name: string): ExportFormat | undefined {
  return EXPORT_FORMATS.find((format) => format.name === name);
}
