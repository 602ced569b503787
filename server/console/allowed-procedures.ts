/** Which procedures and functions of the database statements may call: those that look at the graph or only compute. */
import type { ConsoleEngine } from '../store/console-engine.ts';

/** A procedure that may be called. */
export interface AllowedProcedure {
  /** As Neo4j writes it. */
  readonly name: string;
  /** Of Neo4j 5.26. */
  readonly signature: string;
  /** One sentence. */
  readonly description: string;
}

/** All read the graph or its schema; none shows settings, connections, other queries, or changes a cache. */
export const ALLOWED_PROCEDURES: readonly AllowedProcedure[] = [
  {
    name: 'db.index.fulltext.listAvailableAnalyzers',
    signature:
      'db.index.fulltext.listAvailableAnalyzers() :: (analyzer :: STRING, description :: STRING, stopwords :: LIST<STRING>)',
    description: 'Lists the analyzers that full-text indexes can have.',
  },
  {
    name: 'db.index.fulltext.queryNodes',
    signature:
      'db.index.fulltext.queryNodes(indexName :: STRING, queryString :: STRING, options = {} :: MAP) :: (node :: NODE, score :: FLOAT)',
    description: 'Finds nodes by words in a full-text index, the best first.',
  },
  {
    name: 'db.index.fulltext.queryRelationships',
    signature:
      'db.index.fulltext.queryRelationships(indexName :: STRING, queryString :: STRING, options = {} :: MAP) :: (relationship :: RELATIONSHIP, score :: FLOAT)',
    description: 'Finds relationships by words in a full-text index, the best first.',
  },
  {
    name: 'db.index.vector.queryNodes',
    signature:
      'db.index.vector.queryNodes(indexName :: STRING, numberOfNearestNeighbours :: INTEGER, query :: ANY) :: (node :: NODE, score :: FLOAT)',
    description: 'Finds the nodes nearest to a vector.',
  },
  {
    name: 'db.index.vector.queryRelationships',
    signature:
      'db.index.vector.queryRelationships(indexName :: STRING, numberOfNearestNeighbours :: INTEGER, query :: ANY) :: (relationship :: RELATIONSHIP, score :: FLOAT)',
    description: 'Finds the relationships nearest to a vector.',
  },
  {
    name: 'db.labels',
    signature: 'db.labels() :: (label :: STRING)',
    description: 'Lists the labels in use.',
  },
  {
    name: 'db.ping',
    signature: 'db.ping() :: (success :: BOOLEAN)',
    description: 'Answers true where the database answers.',
  },
  {
    name: 'db.propertyKeys',
    signature: 'db.propertyKeys() :: (propertyKey :: STRING)',
    description: 'Lists the names of properties.',
  },
  {
    name: 'db.relationshipTypes',
    signature: 'db.relationshipTypes() :: (relationshipType :: STRING)',
    description: 'Lists the types of relationships in use.',
  },
  {
    name: 'db.schema.nodeTypeProperties',
    signature:
      'db.schema.nodeTypeProperties() :: (nodeType :: STRING, nodeLabels :: LIST<STRING>, propertyName :: STRING, propertyTypes :: LIST<STRING>, mandatory :: BOOLEAN)',
    description: 'Lists the properties of nodes by label, with their types.',
  },
  {
    name: 'db.schema.relTypeProperties',
    signature:
      'db.schema.relTypeProperties() :: (relType :: STRING, propertyName :: STRING, propertyTypes :: LIST<STRING>, mandatory :: BOOLEAN)',
    description: 'Lists the properties of relationships by type, with their types.',
  },
  {
    name: 'db.schema.visualization',
    signature: 'db.schema.visualization() :: (nodes :: LIST<NODE>, relationships :: LIST<RELATIONSHIP>)',
    description:
      'Gives the schema as a graph: a node for each label, a relationship for each type between two.',
  },
];

/** The one that the built-in engine answers, too. */
const ON_EVERY_ENGINE = 'db.relationshipTypes';

/** Those that an engine answers. */
export function proceduresOf(engine: ConsoleEngine['name']): readonly AllowedProcedure[] {
  return engine === 'neo4j'
    ? ALLOWED_PROCEDURES
    : ALLOWED_PROCEDURES.filter(({ name }) => name === ON_EVERY_ENGINE);
}

/** In lower case: Neo4j takes them in any. */
const NAMES: ReadonlySet<string> = new Set(ALLOWED_PROCEDURES.map(({ name }) => name.toLowerCase()));

/**
 * Namespaces whose functions only compute, in lower case. Functions without a namespace are the database's own, for a plugin
 * cannot add one. Of APOC those parts that neither run statements nor read settings, files or addresses.
 */
const NAMESPACES: ReadonlySet<string> = new Set([
  'date',
  'datetime',
  'localdatetime',
  'localtime',
  'time',
  'duration',
  'point',
  'vector.similarity',
  'apoc.coll',
  'apoc.date',
  'apoc.map',
  'apoc.math',
  'apoc.number',
  'apoc.temporal',
  'apoc.text',
]);

/** Whether a procedure of this name, its parts joined by dots, may be called. */
export function isProcedureAllowed(name: string): boolean {
  return NAMES.has(name.toLowerCase());
}

/** Whether a function of this name, its parts joined by dots, may be called. */
export function isFunctionAllowed(name: string): boolean {
  const end = name.lastIndexOf('.');
  return end < 0 || NAMESPACES.has(name.slice(0, end).toLowerCase());
}
