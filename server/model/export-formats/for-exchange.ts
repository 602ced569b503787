/** The formats of databases, linked data, intelligence platforms and maps. */
import { EVIDENCE, NUMBERED, type ExportFormat } from '../export-format.ts';

const UNRESOLVED =
  'Nothing is lost; the names of what is ours lie under https://entente.invalid/, where nothing can be looked up.';

const UNPLACED =
  'Entities without coordinates, as states, are in the file without a point; an edge is drawn between its ends, else at the places that its claims name, else at the end that has a point.';

/** By group. */
export const FOR_EXCHANGE: readonly ExportFormat[] = [
  {
    name: 'cypher',
    title: 'Cypher script',
    group: 'Databases',
    ending: 'cypher',
    mediaType: 'application/x-cypher-query',
    purpose:
      'For Neo4j, with cypher-shell or Neo4j Browser: makes the same graph in an empty database, and may be run again.',
    carries: EVIDENCE,
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
    carries: EVIDENCE,
    loses:
      'Who wrote a record, which is the program’s own note, and where nodes are drawn; whole quantities become floats.',
  },
  {
    name: 'turtle',
    title: 'Turtle',
    group: 'Linked data and intelligence',
    ending: 'ttl',
    mediaType: 'text/turtle',
    purpose: 'For Protégé, GraphDB, Apache Jena and people who read RDF, with PROV-O for the sources.',
    carries: EVIDENCE,
    loses: UNRESOLVED,
  },
  {
    name: 'ntriples',
    title: 'N-Triples',
    group: 'Linked data and intelligence',
    ending: 'nt',
    mediaType: 'application/n-triples',
    purpose: 'For loading into triple stores: the statements of Turtle, one a line.',
    carries: EVIDENCE,
    loses: UNRESOLVED,
  },
  {
    name: 'jsonld',
    title: 'JSON-LD',
    group: 'Linked data and intelligence',
    ending: 'jsonld',
    mediaType: 'application/ld+json',
    purpose: 'For programs that read JSON and RDF alike, such as rdflib: the statements of Turtle.',
    carries: EVIDENCE,
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
    carries: EVIDENCE,
    loses:
      'Weapon systems, agreements and resources become assets, most relations links without a sort of their own; claims and disputes are notes, whole only as JSON in them, as is how coordinates are known; what the file shows and who made it is left out.',
  },
  {
    name: 'stix',
    title: 'STIX 2.1',
    group: 'Linked data and intelligence',
    ending: 'stix.json',
    mediaType: 'application/stix+json;version=2.1',
    purpose: 'For OpenCTI, MISP and other platforms of threat intelligence, as one bundle.',
    carries: EVIDENCE,
    loses:
      'Weapon systems, agreements, resources and places without coordinates become identities without a class; what STIX has no word for is in an extension, which most platforms keep and few show.',
    limit: NUMBERED,
  },
  {
    name: 'geojson',
    title: 'GeoJSON',
    group: 'Geography',
    ending: 'geojson',
    mediaType: 'application/geo+json',
    purpose: 'For QGIS, kepler.gl, Leaflet and other maps.',
    carries: [...EVIDENCE, 'colours'],
    loses: UNPLACED,
  },
  {
    name: 'kml',
    title: 'KML',
    group: 'Geography',
    ending: 'kml',
    mediaType: 'application/vnd.google-earth.kml+xml',
    purpose: 'For Google Earth, with a time slider of the edges.',
    carries: [...EVIDENCE, 'colours'],
    loses: `${UNPLACED} Lists are JSON in text attributes, and control characters, which XML forbids, become U+FFFD.`,
  },
];
