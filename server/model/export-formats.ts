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

/** Formats that know nodes by number hold the ids of all entities while they are written: some 100 MB at this many. */
const NUMBERED = 1_000_000;

const UNRESOLVED =
  'Nothing is lost; the names of what is ours lie under https://entente.invalid/, where nothing can be looked up.';

/** All formats that the server writes, by group. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    name: 'graphml',
    title: 'GraphML',
    group: 'Graph tools',
    ending: 'graphml',
    mediaType: 'application/graphml+xml',
    purpose: 'For yEd, Gephi, igraph, networkx, Tulip and Neo4j’s APOC.',
    carries: [...ALL, 'positions', 'colours'],
    loses:
      'Lists (names, claims, documents, disputes) are JSON in text attributes; control characters, which XML forbids, become U+FFFD.',
  },
  {
    name: 'gexf',
    title: 'GEXF 1.3',
    group: 'Graph tools',
    ending: 'gexf',
    mediaType: 'application/gexf+xml',
    purpose: 'For Gephi, Gephi Lite, Sigma and networkx, with a time line of the edges.',
    carries: [...ALL, 'positions', 'colours'],
    loses:
      'Names and claims are JSON in text attributes, documents and disputes lines of the description, origins are left out; control characters, which XML forbids, become U+FFFD.',
  },
  {
    name: 'gml',
    title: 'GML',
    group: 'Graph tools',
    ending: 'gml',
    mediaType: 'text/x-gml',
    purpose: 'For igraph, networkx, Gephi and Tulip.',
    carries: [...ALL, 'positions', 'colours'],
    loses:
      'Nodes are numbers, with our ids as an attribute; lists are JSON in text attributes; what is not ASCII is written as character references, which igraph and Tulip show as such.',
    limit: NUMBERED,
  },
  {
    name: 'dot',
    title: 'DOT',
    group: 'Graph tools',
    ending: 'gv',
    mediaType: 'text/vnd.graphviz',
    purpose: 'For Graphviz and all that draws with it.',
    carries: [...ALL, 'positions', 'colours'],
    loses:
      'Other names are in tooltips, claims are lines of their edge’s tooltip without their further properties, documents and disputes are comments, origins are left out.',
  },
  {
    name: 'pajek',
    title: 'Pajek',
    group: 'Graph tools',
    ending: 'net',
    mediaType: 'text/x-pajek',
    purpose: 'For Pajek, igraph, networkx and Tulip, for measuring a network.',
    carries: ['positions'],
    loses:
      'All but the names, the words of each relation and the number of its claims; quotes become apostrophes, backslashes slashes and line ends blanks.',
    limit: NUMBERED,
  },
  {
    name: 'cyjs',
    title: 'Cytoscape JSON',
    group: 'Graph tools',
    ending: 'cyjs',
    mediaType: 'application/json',
    purpose: 'For Cytoscape Desktop, Cytoscape.js and networkx.',
    carries: [...ALL, 'positions', 'colours'],
  },
  {
    name: 'cx2',
    title: 'CX2',
    group: 'Graph tools',
    ending: 'cx2',
    mediaType: 'application/json',
    purpose: 'For Cytoscape Web, Cytoscape Desktop and NDEx.',
    carries: [...ALL, 'positions', 'colours'],
    loses: 'Nodes are numbers, with our ids as an attribute; lists are JSON in text attributes.',
    limit: NUMBERED,
  },
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
  {
    name: 'turtle',
    title: 'Turtle',
    group: 'Linked data and intelligence',
    ending: 'ttl',
    mediaType: 'text/turtle',
    purpose: 'For Protégé, GraphDB, Apache Jena and people who read RDF, with PROV-O for the sources.',
    carries: ALL,
    loses: UNRESOLVED,
  },
  {
    name: 'ntriples',
    title: 'N-Triples',
    group: 'Linked data and intelligence',
    ending: 'nt',
    mediaType: 'application/n-triples',
    purpose: 'For loading into triple stores: the statements of Turtle, one a line.',
    carries: ALL,
    loses: UNRESOLVED,
  },
  {
    name: 'jsonld',
    title: 'JSON-LD',
    group: 'Linked data and intelligence',
    ending: 'jsonld',
    mediaType: 'application/ld+json',
    purpose: 'For programs that read JSON and RDF alike, such as rdflib: the statements of Turtle.',
    carries: ALL,
    loses: UNRESOLVED,
  },
  {
    name: 'ftm',
    title: 'FollowTheMoney',
    group: 'Linked data and intelligence',
    ending: 'ftm.json',
    mediaType: 'application/json+ftm',
    purpose:
      'For OpenAleph, OpenSanctions’ tools and all that reads entities of that model, one on each line.',
    carries: ALL,
    loses:
      'Weapon systems, agreements and resources become assets, most relations links without a sort of their own; claims and disputes are notes, whole only as JSON in them; what the file shows and who made it is left out.',
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
