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
  {
    name: 'graphml',
    title: 'GraphML',
    endings: ['graphml', 'xml'],
    reads:
      'Nodes and edges with the attributes of their keys, and labels of yEd; of files that Entente wrote also claims, documents, origins, relays and disputes.',
    leaves: 'Positions, shapes and colours, ports, and edges of more than two ends.',
    evidence: true,
    maxBytes: 512 * MEGABYTE,
    limit: HELD,
  },
  {
    name: 'gexf',
    title: 'GEXF',
    endings: ['gexf', 'xml'],
    reads:
      'Nodes and edges with their attributes, and the time from which and until which an edge holds; of files that Entente wrote also claims, documents, origins, relays and disputes.',
    leaves: 'Positions, colours and sizes, values that change over time, and times that are no days.',
    evidence: true,
    maxBytes: 512 * MEGABYTE,
    limit: HELD,
  },
  {
    name: 'cyjs',
    title: 'Cytoscape JSON',
    endings: ['cyjs', 'json'],
    reads:
      'Nodes and edges with their data; of files that Entente wrote also claims, documents, origins, relays and disputes.',
    leaves: 'Positions and styles.',
    evidence: true,
    maxBytes: 256 * MEGABYTE,
    limit: HELD,
  },
  {
    name: 'cx2',
    title: 'CX2',
    endings: ['cx2', 'json'],
    reads:
      'Nodes and edges with their attributes; of files that Entente wrote also claims, documents, origins, relays and disputes.',
    leaves: 'Positions, styles and what is said of the network as a whole.',
    evidence: true,
    maxBytes: 256 * MEGABYTE,
    limit: HELD,
  },
  {
    name: 'node-link',
    title: 'Node-link JSON',
    endings: ['json'],
    reads:
      'A list of nodes and one of links with their attributes, as networkx, D3, Sigma and vis-network have them.',
    leaves: 'Positions, colours, and what is said of the graph as a whole.',
    evidence: false,
    maxBytes: 256 * MEGABYTE,
    limit: HELD,
  },
  {
    name: 'neo4j-json',
    title: 'JSON of Neo4j',
    endings: ['json', 'ndjson', 'jsonl'],
    reads:
      'What apoc.export.json writes: nodes and relationships, a line each, with their labels, types and properties.',
    leaves: 'Properties that are no property of an entity or a claim.',
    evidence: false,
    maxBytes: 512 * MEGABYTE,
    limit: HELD,
  },
  {
    name: 'csv',
    title: 'CSV',
    endings: ['csv', 'tsv', 'txt'],
    reads:
      'Rows as entities, or as relations between two, by a mapping of the columns; delimiter, encoding and types are guessed and can be corrected.',
    leaves: 'Columns that the mapping does not name; formulas are texts like others.',
    evidence: false,
    maxBytes: 512 * MEGABYTE,
    limit: HELD,
  },
  {
    name: 'csv-zip',
    title: 'CSV tables in a zip',
    endings: ['zip'],
    reads:
      'Tables of entities and of relations that belong together, as Gephi’s nodes and edges, by the names of their columns; ends of relations are the ids or the names of the other tables.',
    leaves: 'Columns whose names are not known; of a zip that Entente wrote all but entities and relations.',
    evidence: false,
    maxBytes: 512 * MEGABYTE,
    limit: HELD,
  },
  {
    name: 'ftm',
    title: 'FollowTheMoney',
    endings: ['ftm', 'json', 'ndjson', 'jsonl'],
    reads:
      'Entities, a line each, and links between two of them with their dates; of files that Entente wrote also claims, documents, origins and disputes.',
    leaves:
      'Documents, mentions, sanctions and identity papers of other programs, and properties that an entity of ours does not have.',
    evidence: true,
    maxBytes: 512 * MEGABYTE,
    limit: HELD,
  },
  {
    name: 'stix',
    title: 'STIX 2.1',
    endings: ['json', 'stix'],
    reads:
      'Domain objects and relationships of a bundle with their times and confidence, and observables whose type the mapping names; of files that Entente wrote also claims, documents and disputes.',
    leaves:
      'Notes, reports, opinions and groupings of other programs, sightings, observed data, other observables, markings, and what was revoked.',
    evidence: true,
    maxBytes: 256 * MEGABYTE,
    limit: HELD,
  },
  {
    name: 'seed',
    title: 'YAML as in the seed',
    endings: ['yaml', 'yml'],
    reads: 'A file of entities, of documents with their claims, of disputes, or of several of these in one.',
    leaves: 'Coordinates, relays and vocabulary, which lie in files of their own in the seed.',
    evidence: true,
    maxBytes: 32 * MEGABYTE,
    limit: HELD,
  },
];

/** The format of a name. */
export function findImportFormat(name: string): ImportFormat | undefined {
  return IMPORT_FORMATS.find((format) => format.name === name);
}
